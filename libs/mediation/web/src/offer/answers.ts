import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordTable, DayPipe } from '@accord/design-system/web';
import type { OfferView, PartyView } from '@accord/mediation/contract';
import { answerWords, sideWords } from '@accord/mediation/rules';

/** What each party has answered. */
@Component({
  selector: 'accord-answers',
  imports: [AccordTable, DayPipe, RouterLink],
  template: `
    <table accordTable>
      <caption class="nhsuk-table__caption nhsuk-table__caption--s">Answers</caption>
      <thead class="nhsuk-table__head">
        <tr class="nhsuk-table__row">
          <th scope="col" class="nhsuk-table__header">Who</th>
          <th scope="col" class="nhsuk-table__header">Side</th>
          <th scope="col" class="nhsuk-table__header">Answer</th>
          <th scope="col" class="nhsuk-table__header"><span class="nhsuk-u-visually-hidden">What can be done</span></th>
        </tr>
      </thead>
      <tbody class="nhsuk-table__body">
        @for (party of offer().parties; track party.id) {
          <tr class="nhsuk-table__row">
            <th scope="row" class="nhsuk-table__cell">{{ party.name }}{{ party.part ? ', ' + party.part : '' }}</th>
            <td class="nhsuk-table__cell">{{ sides[party.side] }}</td>
            <td class="nhsuk-table__cell">{{ words(party) }} {{ party.answeredOn | day }}</td>
            <td class="nhsuk-table__cell">
              @if (offer().state === 'offered') {
                <a [routerLink]="['/mediations', offer().id, 'answers', party.id]">{{ party.answer ? 'Change' : 'Record' }} answer<span class="nhsuk-u-visually-hidden"> of {{ party.name }}</span></a>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class Answers {
  readonly offer = input.required<OfferView>();
  protected readonly sides = sideWords;

  protected words({ answer, consents }: PartyView): string {
    if (!answer) return 'No answer yet';
    return answer === 'accepted' && !consents.includes('share-summary') ? 'Agreed, but the mediator gets no summary' : answerWords[answer];
  }
}
