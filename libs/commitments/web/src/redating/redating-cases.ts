import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DateMoveView, RedatingCase } from '@accord/commitments/contract';
import { AccordTable, DayPipe } from '@accord/design-system/web';

const states: Readonly<Record<RedatingCase['state'], string>> = { 'would-move': '', changed: 'Changed since', moved: 'Moved', 'put-back': 'Put back' };

/** The cases of a preview: each date as it is and as it would be, and the letters that went out with the old one. */
@Component({
  selector: 'accord-redating-cases',
  imports: [AccordTable, DayPipe, RouterLink],
  template: `
    <table accordTable>
      <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Cases whose dates would move, by the first date</caption>
      <thead>
        <tr><th scope="col">Move</th><th scope="col">Case</th><th scope="col">Date</th><th scope="col">Letters with the old date</th></tr>
      </thead>
      <tbody>
        @for (one of cases(); track one.caseId) {
          <tr>
            <td>
              @if (one.state === 'would-move') {
                <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
                  <div class="nhsuk-checkboxes__item">
                    <input #box class="nhsuk-checkboxes__input" type="checkbox" [id]="'move-' + one.caseId" [checked]="one.ticked" [disabled]="!mayApply()" (change)="tick.emit({ caseId: one.caseId, ticked: box.checked })" />
                    <label class="nhsuk-label nhsuk-checkboxes__label" [for]="'move-' + one.caseId"><span class="nhsuk-u-visually-hidden">Move {{ one.reference }}</span></label>
                  </div>
                </div>
              } @else {
                {{ words[one.state] }}
                @if (one.state === 'changed' && mayApply()) {
                  <br /><button type="button" class="accord-link-button" (click)="look.emit(one.caseId)">Look again<span class="nhsuk-u-visually-hidden"> at {{ one.reference }}</span></button>
                }
              }
            </td>
            <th scope="row"><a class="accord-ref" [routerLink]="['/cases', one.caseId, 'dates']">{{ one.reference }}</a></th>
            <td>
              @for (move of one.moves; track move.code) {
                <div>{{ move.what }}: {{ move.from ? (move.from | day: 'year') : 'no date' }} → <strong>{{ move.to ? (move.to | day: 'year') : 'no date' }}</strong>{{ actBy(move) }}{{ beganBefore(move) }}</div>
              }
            </td>
            <td>
              @for (letter of one.letters; track letter.id) {
                <div><a [routerLink]="['/cases', one.caseId, 'letters', letter.id]">{{ letter.name }} of {{ letter.sentOn | day }}</a></div>
              } @empty {
                None
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class RedatingCases {
  readonly cases = input.required<readonly RedatingCase[]>();
  readonly mayApply = input(false);
  readonly tick = output<{ readonly caseId: string; readonly ticked: boolean }>();
  readonly look = output<string>();
  protected readonly words = states;
  private readonly day = new DayPipe();

  protected beganBefore({ beganBefore }: DateMoveView): string {
    return beganBefore ? `. It began on ${this.day.transform(beganBefore.beganOn, 'year')}, before version ${beganBefore.version}` : '';
  }

  /** Where the date itself stays, the day to act by is what moves. */
  protected actBy({ from, to, actByFrom, actByTo }: DateMoveView): string {
    return from === to && actByFrom !== actByTo ? `, act by ${this.day.transform(actByFrom)} → ${this.day.transform(actByTo)}` : '';
  }
}
