import { Component, computed, input } from '@angular/core';
import { AccordTable } from '@accord/design-system/web';
import type { MediationView } from '@accord/mediation/contract';
import { answerWords, sideWords } from '@accord/mediation/rules';

/** Who takes part, what they agreed to, and what they need. */
@Component({
  selector: 'accord-parties-table',
  imports: [AccordTable],
  template: `
    <table accordTable>
      <caption class="nhsuk-table__caption nhsuk-table__caption--s">Who takes part</caption>
      <thead class="nhsuk-table__head">
        <tr class="nhsuk-table__row">
          <th scope="col" class="nhsuk-table__header">Who</th>
          <th scope="col" class="nhsuk-table__header">Side</th>
          <th scope="col" class="nhsuk-table__header">Answer</th>
          <th scope="col" class="nhsuk-table__header">Invitations</th>
        </tr>
      </thead>
      <tbody class="nhsuk-table__body">
        @for (party of mediation().parties; track party.id) {
          <tr class="nhsuk-table__row">
            <th scope="row" class="nhsuk-table__cell">{{ party.name }}{{ party.part ? ', ' + party.part : '' }}</th>
            <td class="nhsuk-table__cell">{{ sides[party.side] }}</td>
            <td class="nhsuk-table__cell">{{ party.answer ? words[party.answer] : 'No answer yet' }}</td>
            <td class="nhsuk-table__cell">{{ party.hasEmail ? 'By e-mail' : 'By hand: no e-mail address' }}</td>
          </tr>
        }
      </tbody>
    </table>
    @if (mediation().safeguards.length > 0) {
      <p class="nhsuk-body"><strong>Safeguards:</strong> {{ mediation().safeguards.join('; ') }}.</p>
    }
    @if (needs()) {
      <p class="nhsuk-body"><strong>Needs:</strong> {{ needs() }}.</p>
    }
  `,
})
export class PartiesTable {
  readonly mediation = input.required<MediationView>();
  protected readonly sides = sideWords;
  protected readonly words = answerWords;
  protected readonly needs = computed(() => this.mediation().needs.map(({ kind, detail }) => (detail ? `${kind}: ${detail}` : kind)).join('; '));
}
