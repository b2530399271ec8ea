import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TimelinePage } from '@accord/casework/contract';
import { timelineKindNames, timelineKinds } from '@accord/casework/rules';
import { Empty, PartState, Timeline, type TimelineEntry, Turn } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';

/** What happened on the case, newest first; filter and page are in the address. */
@Component({
  selector: 'accord-case-timeline',
  imports: [Empty, PartState, Timeline, Turn],
  template: `
    <section>
      <h2 class="nhsuk-heading-s">Timeline</h2>
      <p class="nhsuk-body-s accord-no-print">
        <label [for]="'timeline-kind'">Show </label>
        <select #box id="timeline-kind" class="nhsuk-select" (change)="show(box.value)">
          <option value="" [selected]="!kind()">everything</option>
          @for (one of kinds; track one) {
            <option [value]="one" [selected]="kind() === one">{{ names[one] }}</option>
          }
        </select>
      </p>
      <accord-part-state [of]="view" what="the timeline" />
      @if (view.value(); as page) {
        @if (page.items.length > 0) {
          <accord-timeline [entries]="entries()" />
        } @else {
          <accord-empty>Nothing has happened yet.</accord-empty>
        }
        <accord-turn things="lines" [next]="page.next" [first]="!!after()" />
      }
    </section>
  `,
})
export class CaseTimeline {
  readonly caseId = input.required<string>();
  readonly kind = input<string>();
  readonly after = input<string>();
  protected readonly kinds = timelineKinds;
  protected readonly names = timelineKindNames;
  private readonly router = inject(Router);
  protected readonly view = apiView(() => `/api/cases/${this.caseId()}/timeline${this.query()}`, TimelinePage, { keep: true });
  protected readonly entries = computed<TimelineEntry[]>(() => (this.view.value()?.items ?? []).map(({ id, happenedAt, what, detail, by }) => ({ id, at: happenedAt, title: what, who: by, text: detail })));

  protected show(kind: string): void {
    void this.router.navigate([], { queryParams: { kind: kind || null, after: null }, queryParamsHandling: 'merge' });
  }

  private query(): string {
    const parts = [this.kind() && `kind=${this.kind()}`, this.after() && `cursor=${this.after()}`].filter(Boolean);
    return parts.length > 0 ? `?${parts.join('&')}` : '';
  }
}
