import { Component, computed, input } from '@angular/core';
import { consequences, gradeLevels, gradeOf, likelihoods } from '@accord/casework/rules';
import type { Band } from '@accord/casework/rules';
import { AccordTable, Scroll } from '@accord/design-system/web';

/** All 25 scores with the band each falls in: words and numbers, never colour alone. */
@Component({
  selector: 'accord-bands-matrix',
  imports: [AccordTable, Scroll],
  template: `
    <h2 class="nhsuk-heading-s" id="bands-matrix">What each score is called</h2>
    <accord-scroll label="What each score is called">
      <table accordTable [cards]="false">
        <caption class="nhsuk-u-visually-hidden">Score and band, by how bad and how likely</caption>
        <thead class="nhsuk-table__head">
          <tr>
            <th scope="col">How bad</th>
            @for (one of likelihoods; track one.word) { <th scope="col">{{ one.word }}</th> }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.word) {
            <tr>
              <th scope="row">{{ row.word }}</th>
              @for (cell of row.cells; track $index) { <td>{{ cell.score }} {{ cell.band }}</td> }
            </tr>
          }
        </tbody>
      </table>
    </accord-scroll>
  `,
})
export class BandsMatrix {
  readonly bands = input.required<readonly Band[]>();
  protected readonly likelihoods = likelihoods;
  protected readonly rows = computed(() =>
    gradeLevels.map((consequence) => ({ word: consequences[consequence - 1], cells: gradeLevels.map((likelihood) => gradeOf(consequence, likelihood, this.bands())) })),
  );
}
