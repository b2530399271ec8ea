import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { LeadQueue } from '@accord/casework/contract';
import { leadQueues, type Lead } from '@accord/casework/rules';
import { AccordTable, Empty, MomentPipe, PartState, Turn } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';

/** The open cases that concern a lead, the longest open first, each with why it stands here. */
@Component({
  selector: 'accord-lead-queue-table',
  imports: [AccordTable, Empty, MomentPipe, PartState, RouterLink, Turn],
  template: `
    <section [attr.aria-labelledby]="lead()">
      <h2 class="nhsuk-heading-s" [id]="lead()">{{ words().heading }}</h2>
      <p class="nhsuk-body">{{ words().about }}</p>
      <accord-part-state [of]="view" what="these cases" />
      @if (view.value(); as page) {
        @if (page.items.length > 0) {
          <table accordTable>
            <caption class="nhsuk-u-visually-hidden">{{ words().heading }}, the longest open first</caption>
            <thead class="nhsuk-table__head">
              <tr><th scope="col">Case</th><th scope="col">About</th><th scope="col">Why it stands here</th><th scope="col">Owner</th><th scope="col">Reached us</th></tr>
            </thead>
            <tbody>
              @for (row of page.items; track row.id) {
                <tr>
                  <th scope="row"><a class="accord-ref" [routerLink]="['/cases', row.id]">{{ row.reference }}</a></th>
                  <td>{{ row.title }}</td>
                  <td>
                    @for (why of row.why; track $index) {
                      <span class="accord-line">{{ why }}</span>
                    }
                  </td>
                  <td>{{ row.owner ?? 'nobody' }}</td>
                  <td>{{ row.receivedAt | moment: 'year' }}</td>
                </tr>
              }
            </tbody>
          </table>
          <accord-turn things="cases" [next]="page.next" [first]="!!after()" />
        } @else {
          <accord-empty>{{ words().empty }} They will stand here. @if (mayRestrict()) { You can restrict any case that you open. } <a routerLink="/cases">Look at all cases</a></accord-empty>
        }
      }
    </section>
  `,
})
export class LeadQueueTable {
  readonly lead = input.required<Lead>();
  readonly after = input<string>();
  protected readonly words = computed(() => leadQueues[this.lead()]);
  protected readonly mayRestrict = computed(() => this.session.may('case.restrict'));
  private readonly session = inject(Session);
  protected readonly view = apiView(() => `/api/work/lead?lead=${this.lead()}${this.after() ? `&after=${this.after()}` : ''}`, LeadQueue);
}
