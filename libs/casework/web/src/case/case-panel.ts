import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseView } from '@accord/casework/contract';
import { AccordButton, dayInRow, Details, Due, NotYet } from '@accord/design-system/web';
import { labelOf, notOffered } from './offered';

/** What is next, who waits for whom, why something is not offered yet; and beside it what is running. */
@Component({
  selector: 'accord-case-panel',
  imports: [AccordButton, Details, Due, NotYet, RouterLink],
  template: `
    <section>
      <h2 class="nhsuk-heading-s">What is next</h2>
      @if (file().next; as next) {
        <p class="nhsuk-body">{{ next.words }}</p>
        @if (next.goTo; as goTo) {
          <a accordButton [small]="true" [routerLink]="goTo">{{ label(goTo) }}</a>
        }
      } @else {
        <p class="nhsuk-body">{{ file().state === 'closed' ? 'Nothing: this case is closed.' : 'Nothing is due.' }}</p>
      }
      @for (action of notYet(); track action.sentence) {
        <accord-not-yet [because]="action.sentence" [goTo]="action.goTo ?? undefined" />
      }
      @if (file().waits.length > 0) {
        <h2 class="nhsuk-heading-s">Who waits for whom</h2>
        <ul class="nhsuk-list">
          @for (wait of file().waits; track wait.sentence) {
            <li>{{ wait.sentence }}</li>
          }
        </ul>
      }
    </section>
    <section>
      <h2 class="nhsuk-heading-s">What is running</h2>
      <ul class="nhsuk-list">
        @for (date of running(); track date.id) {
          <li>{{ date.what }} <accord-due [state]="date.standing.kind" [words]="date.standing.words" [date]="date.dueOn" [provisional]="date.provisional" [why]="why(date.id)" [of]="date.what" />{{ actBy(date) }}</li>
        } @empty {
          <li>No date is running.</li>
        }
      </ul>
      @if (settled().length > 0) {
        <accord-details heading="Dates met, missed and of others">
          <ul class="nhsuk-list">
            @for (date of settled(); track date.id) {
              <li>{{ date.what }} <accord-due [state]="date.standing.kind" [words]="date.standing.words" [date]="date.metOn ?? date.dueOn" [provisional]="date.provisional" [why]="why(date.id)" [of]="date.what" /></li>
            }
          </ul>
        </accord-details>
      }
    </section>
  `,
  host: { class: 'accord-two accord-panel-of-case' },
})
export class CasePanel {
  readonly file = input.required<CaseView>();
  protected readonly label = labelOf;
  protected readonly notYet = computed(() => notOffered(this.file()));
  private readonly shown = computed(() => this.file().commitments.filter(({ state }) => state !== 'superseded'));
  protected readonly running = computed(() => this.shown().filter((date) => isRunning(date)));
  protected readonly settled = computed(() => this.shown().filter((date) => !isRunning(date)));

  /** A date that lies ahead on a day not worked says when to act; a near one says that day itself. */
  protected actBy({ actBy, dueOn, standing }: CaseView['commitments'][number]): string {
    return actBy === dueOn || (standing.kind !== 'later' && standing.kind !== 'waiting') ? '' : `, act by ${dayInRow(actBy)}`;
  }

  protected why(id: string): readonly string[] {
    return ['/cases', this.file().id, 'dates', id, 'proof'];
  }
}

/** A promise of ours that is open; the last day of somebody's right runs too, but asks nothing of us. */
const isRunning = ({ state, whose }: CaseView['commitments'][number]): boolean => whose === 'ours' && (state === 'running' || state === 'waiting');
