import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommitmentView } from '@accord/commitments/contract';
import { AccordTable, DayPipe, Due } from '@accord/design-system/web';

/** One row a date: shape, words and date together, with the way to its proof. */
@Component({
  selector: 'accord-dates-table',
  imports: [AccordTable, DayPipe, Due, RouterLink],
  template: `
    <table accordTable>
      <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Dates of this case, by date</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Due</th>
          <th scope="col">Act by</th>
          <th scope="col">State</th>
          <th scope="col">Rule</th>
          @if (mayRecord()) {
            <th scope="col"><span class="nhsuk-u-visually-hidden">More time</span></th>
          }
        </tr>
      </thead>
      <tbody>
        @for (date of dates(); track date.id) {
          <tr>
            <th scope="row">{{ date.what }}</th>
            <td>
              {{ date.dueOn | day: 'year' }}@if (date.originalDueOn !== date.dueOn) {<span> (first {{ date.originalDueOn | day: 'year' }})</span>}
              @if (date.wouldBe; as other) {
                <br /><span class="nhsuk-body-s">{{ other.sentence }}</span>
              }
              @for (note of date.notes; track note) {
                <br /><span class="nhsuk-body-s">{{ note }}</span>
              }
              @if (inTime(date); as words) {
                <br /><span class="nhsuk-body-s">{{ words }}</span>
              }
            </td>
            <td>{{ date.actBy | day }}</td>
            <td><accord-due [state]="date.standing.kind" [words]="date.standing.words" [provisional]="date.provisional" [why]="['/cases', caseId(), 'dates', date.id, 'proof']" [of]="date.what" /></td>
            <td>{{ rule(date) }}</td>
            @if (mayRecord()) {
              <td>
                @if (date.moreTime.allowed) {
                  <a [routerLink]="['/cases', caseId(), 'dates', 'more-time', date.code]">Ask for more time<span class="nhsuk-u-visually-hidden">: {{ date.what }}</span></a>
                } @else {
                  {{ date.moreTime.notYet }}
                }
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class DatesTable {
  readonly dates = input.required<readonly CommitmentView[]>();
  readonly caseId = input.required<string>();
  readonly mayRecord = input(false);

  /** Against the date first given and the one in force, where they differ. */
  protected inTime({ inTime, dueOn, originalDueOn }: CommitmentView): string {
    if (!inTime || dueOn === originalDueOn) return '';
    return `First date ${inTime.original ? 'kept' : 'missed'}, new date ${inTime.current ? 'kept' : 'missed'}`;
  }

  protected rule({ ruleId, ruleVersion, policy, byHand, countConfirmed }: CommitmentView): string {
    if (byHand) return policy ? 'set by hand, beside the rule' : 'set by hand';
    const name = `${ruleId} v${ruleVersion}`;
    if (policy) return `${name}, policy, not law`;
    return countConfirmed ? name : `${name}, count not yet confirmed`;
  }
}
