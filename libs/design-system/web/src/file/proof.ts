import { Component, computed, input } from '@angular/core';
import { AccordTable } from '../list/table';
import { CopyButton } from '../page/copy-button';
import { PrintButton } from '../page/print-button';
import { dayInRow, DayPipe } from '../words/days';

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
  imports: [AccordTable, CopyButton, DayPipe, PrintButton],
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
      <div class="nhsuk-button-group">
        <accord-print-button />
        <accord-copy-button [words]="words()" />
      </div>
    </section>
  `,
})
export class Proof {
  readonly question = input.required<string>();
  readonly sentences = input.required<readonly string[]>();
  readonly days = input.required<readonly ProofDay[]>();
  readonly calendar = input.required<string>();

  /** The whole proof as lines, for an e-mail or a note. */
  protected readonly words = computed(() => [this.question(), ...this.sentences(), ...this.days().map(inWords), `Calendar: ${this.calendar()}.`].join('\n'));

  protected readonly countedAs = countedAs;
}

function countedAs({ counted, mark }: ProofDay): string {
  if (mark) return '';
  if (counted === null) return 'skipped';
  return counted === 0 ? 'not counted' : `day ${counted}`;
}

const inWords = (row: ProofDay): string => [`${dayInRow(row.date)} ${row.date.slice(0, 4)}`, countedAs(row), row.because].filter(Boolean).join(', ');
