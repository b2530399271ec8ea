import { Component, computed, input } from '@angular/core';
import type { TriagedPath } from '@accord/casework/contract';
import { questionOf } from '@accord/casework/rules';
import { AccordTable, MomentPipe } from '@accord/design-system/web';

/** A path that was walked: each question, its answer, who was told, and what was not needed. Beside it, while two paths clash, one's own. */
@Component({
  selector: 'accord-walked-path',
  imports: [AccordTable, MomentPipe],
  template: `
    <p class="nhsuk-body">{{ path().sentence }} Triaged by {{ path().by }}, {{ path().at | moment: 'year' }}.</p>
    <table accordTable>
      <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">The path of triage</caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">{{ mine() ? 'Theirs' : 'Answer' }}</th>
          @if (mine()) {
            <th scope="col">Yours</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.letter) {
          <tr>
            <th scope="row">{{ row.letter }} {{ row.asks }}</th>
            <td>{{ row.answer }}</td>
            @if (mine(); as own) {
              <td>{{ own[row.letter] || 'not answered' }}</td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class WalkedPath {
  readonly path = input.required<TriagedPath>();
  /** What this person answered, by letter, when a colleague was faster. */
  readonly mine = input<Readonly<Record<string, string>>>();
  protected readonly rows = computed(() => [
    ...this.path().answers.map(({ letter, asks, answer, note, told }) => ({ letter, asks, answer: [answer, told && `told ${told.who}, reference ${told.reference}`, note].filter(Boolean).join('. ') })),
    ...this.path().notNeeded.map(({ letter, because }) => ({ letter, asks: questionOf(letter).asks, answer: `not needed: ${because}` })),
  ]);
}
