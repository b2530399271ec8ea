import { Component, input } from '@angular/core';
import { AccordTable } from '../list/table';
import { PrintButton } from '../page/print-button';
import { DayPipe } from '../words/days';

export interface ProofDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Its number in the count; null when it is skipped or only a mark. */
  readonly counted: number | null;
  readonly mark?: boolean;
  /** "weekend", "Christmas Day", "due". */
  readonly because: string;
}

/** Why a date is what it is: the sentences, then a table of each day counted or skipped. It prints. */
@Component({
  selector: 'accord-proof',
  imports: [AccordTable, DayPipe, PrintButton],
  template: `
    <section class="accord-proof">
      <h2 class="nhsuk-heading-m">{{ question() }}</h2>
      @for (sentence of sentences(); track sentence) {
        <p class="nhsuk-body">{{ sentence }}</p>
      }
      <table accordTable [cards]="false">
        <caption class="nhsuk-table__caption nhsuk-table__caption--s">Each day</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Counted as</th>
            <th scope="col">Because</th>
          </tr>
        </thead>
        <tbody>
          @for (row of days(); track $index) {
            <tr [class.accord-proof__skipped]="row.counted === null && !row.mark">
              <th scope="row">{{ row.date | day: 'year' }}</th>
              <td>{{ countedAs(row) }}</td>
              <td>{{ row.because }}</td>
            </tr>
          }
        </tbody>
      </table>
      <p class="nhsuk-body-s">Calendar: {{ calendar() }}.</p>
      <ng-content />
      <accord-print-button />
    </section>
  `,
})
export class Proof {
  readonly question = input.required<string>();
  readonly sentences = input.required<readonly string[]>();
  readonly days = input.required<readonly ProofDay[]>();
  readonly calendar = input.required<string>();

  protected countedAs({ counted, mark }: ProofDay): string {
    if (mark) return '';
    if (counted === null) return 'skipped';
    return counted === 0 ? 'not counted' : `day ${counted}`;
  }
}
