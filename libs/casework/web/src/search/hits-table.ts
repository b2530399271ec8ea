import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SearchHit } from '@accord/casework/contract';
import { caseStateNames, caseTypeNames } from '@accord/casework/rules';
import { callerWords } from '@accord/people/rules';
import { AccordTable, inLondon, dayInRow } from '@accord/design-system/web';

const foundByWords: Readonly<Record<SearchHit['foundBy'][number], string>> = {
  reference: 'reference',
  name: 'name',
  'nhs-number': 'NHS number',
  phone: 'phone',
  email: 'e-mail',
  words: 'words',
};

/** What was found, newest first, and by what. */
@Component({
  selector: 'accord-hits-table',
  imports: [AccordTable, RouterLink],
  template: `
    <table accordTable>
      <caption class="nhsuk-table__caption nhsuk-table__caption--s">{{ heading() }}</caption>
      <thead>
        <tr>
          <th scope="col">Reference</th>
          <th scope="col">About</th>
          <th scope="col">Caller</th>
          <th scope="col">Kind</th>
          <th scope="col">Received</th>
          <th scope="col">Found by</th>
        </tr>
      </thead>
      <tbody>
        @for (hit of rows(); track hit.id) {
          <tr>
            <td><a class="accord-ref" [routerLink]="hit.state === 'to-triage' ? ['/contacts', hit.id, 'triage'] : ['/cases', hit.id]">{{ hit.reference }}</a></td>
            <td>{{ hit.title }}</td>
            <td>{{ hit.caller?.name || who(hit) }}</td>
            <td>{{ types[hit.type] }}, {{ states[hit.state].toLowerCase() }}</td>
            <td>{{ received(hit) }}</td>
            <td>{{ by(hit) }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class HitsTable {
  readonly rows = input.required<readonly SearchHit[]>();
  readonly heading = input.required<string>();
  protected readonly types = caseTypeNames;
  protected readonly states = caseStateNames;

  protected who({ anonymous, caller }: SearchHit): string {
    return callerWords(anonymous, caller);
  }

  protected received({ receivedAt }: SearchHit): string {
    const { date } = inLondon(receivedAt);
    return `${dayInRow(date)} ${date.slice(0, 4)}`;
  }

  protected by({ foundBy }: SearchHit): string {
    return foundBy.map((one) => foundByWords[one]).join(', ');
  }
}
