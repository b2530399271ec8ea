import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DueDate } from '@accord/casework/contract';
import { DayPipe, Due } from '@accord/design-system/web';

/** One day of an agenda or a week. */
export interface AgendaDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly words: string;
  readonly closed: string | null;
  readonly items: readonly DueDate[];
}

/** Days in order, each with what falls on it: what is due, how it stands, on which case. */
@Component({
  selector: 'accord-agenda',
  imports: [DayPipe, Due, RouterLink],
  template: `
    <ol class="accord-agenda">
      @for (day of days(); track day.date) {
        <li>
          @if (!single()) {
            <h3 class="nhsuk-heading-xs">
              {{ day.date | day: 'sentence' }}{{ day.date === today() ? ', today' : '' }}@if (day.words) {<span>: {{ day.words }}</span>}
            </h3>
          }
          @if (day.closed; as name) {
            <p class="nhsuk-body-s">{{ name }}, not worked</p>
          }
          @if (day.items.length > 0) {
            <ul class="nhsuk-list">
              @for (date of day.items; track date.id) {
                <li>
                  <a class="accord-ref" [routerLink]="['/cases', date.caseId]">{{ date.reference }}</a>
                  {{ date.what }}{{ date.policy ? ' (policy, not law)' : '' }}
                  <accord-due [state]="date.standing.kind" [words]="date.standing.words" [provisional]="date.provisional" [why]="['/cases', date.caseId, 'dates', date.id, 'proof']" [of]="date.what + ', ' + date.reference" />
                  @if (date.actBy !== date.dueOn) {
                    <span class="accord-agenda__more">Act by {{ date.actBy | day }}.</span>
                  }
                  @if (owners()) {
                    <span class="accord-agenda__more">{{ date.owner ?? 'Nobody has it' }}</span>
                  }
                </li>
              }
            </ul>
          }
        </li>
      }
    </ol>
  `,
})
export class Agenda {
  readonly days = input.required<readonly AgendaDay[]>();
  readonly today = input.required<string>();
  /** One day, whose name stands above already. */
  readonly single = input(false);
  /** Whose each date is. */
  readonly owners = input(false);
}
