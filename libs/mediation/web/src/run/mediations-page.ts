import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { AccordButton, Empty, Lead, MomentPipe, PageState, Tag, Turn } from '@accord/design-system/web';
import { MediationList } from '@accord/mediation/contract';
import type { MediationLine } from '@accord/mediation/contract';
import { sessionKindWords, sideWords, stateWords } from '@accord/mediation/rules';
import { apiView } from '@accord/platform/web';

/** "Your mediations": the next meeting first, then each mediation with what it waits for. Made for a phone in a corridor. */
@Component({
  selector: 'accord-mediations-page',
  imports: [AccordButton, Empty, Lead, MomentPipe, PageState, RouterLink, Tag, Turn],
  template: `
    <accord-page-state [of]="view" what="your mediations" />
    @if (view.value(); as list) {
      <accord-lead heading="Your mediations">
        @if (arranges()) {
          <div class="nhsuk-button-group">
            <a accordButton kind="secondary" [small]="true" routerLink="/mediators">Mediators</a>
            <a accordButton kind="secondary" [small]="true" routerLink="/rooms">Rooms</a>
          </div>
        }
      </accord-lead>
      @if (next(); as first) {
        <section class="accord-card">
          <h2 class="nhsuk-heading-s">Next: <a [routerLink]="['/mediations', first.id]">{{ first.nextSession?.startsAt | moment }}, {{ kindOf(first) }}</a></h2>
          <p class="nhsuk-body">{{ first.reference }}. {{ first.nextSession?.rooms?.join(', ') }} {{ readyWords(first) }}</p>
        </section>
      }
      @for (line of list.items; track line.id) {
        <article class="accord-card">
          <h2 class="nhsuk-heading-s"><a [routerLink]="['/mediations', line.id]">{{ line.reference }}</a>&ngsp;<accord-tag>{{ states[line.state] }}</accord-tag></h2>
          <ul class="nhsuk-list">
            @for (side of line.sides; track side.side) {
              <li>{{ sides[side.side] }}: {{ side.agreed ? 'agreed' : 'no yes from everybody yet' }}</li>
            }
            <li>{{ line.mediator ? 'Mediator: ' + line.mediator : 'No mediator yet' }}</li>
            @if (line.nextSession; as session) {
              <li>{{ kindOf(line) }} {{ session.startsAt | moment }}. {{ readyWords(line) }}</li>
            }
          </ul>
        </article>
      } @empty {
        <accord-empty>No mediation is with you.</accord-empty>
      }
      <accord-turn things="mediations" [next]="list.next" [first]="!!after()" />
    }
  `,
})
export class MediationsPage {
  readonly after = input<string>();
  private readonly session = inject(Session);
  protected readonly arranges = computed(() => this.session.may('mediation.arrange'));
  protected readonly states = stateWords;
  protected readonly sides = sideWords;
  protected readonly view = apiView(() => `/api/mediations${this.after() ? `?after=${this.after()}` : ''}`, MediationList);
  protected readonly next = computed(() => {
    const booked = this.view.value()?.items.filter((line) => line.nextSession) ?? [];
    return booked.toSorted((a, b) => (a.nextSession?.startsAt ?? '').localeCompare(b.nextSession?.startsAt ?? ''))[0];
  });

  protected kindOf({ nextSession }: MediationLine): string {
    return sessionKindWords[(nextSession?.kind ?? 'joint') as keyof typeof sessionKindWords];
  }

  protected readyWords({ nextSession }: MediationLine): string {
    if (!nextSession || nextSession.needs === 0) return '';
    return nextSession.needsOpen === 0 ? 'Every need is met.' : `Not ready: ${nextSession.needsOpen} of ${nextSession.needs} needs.`;
  }
}
