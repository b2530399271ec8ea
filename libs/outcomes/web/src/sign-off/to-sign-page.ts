import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LettersToSign } from '@accord/outcomes/contract';
import { AccordTable, Due, Empty, Lead, MomentPipe, PageState, Turn } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';

/** Letters that wait for a signature, by the day they must go, 50 a page. */
@Component({
  selector: 'accord-to-sign-page',
  imports: [AccordTable, Due, Empty, Lead, MomentPipe, PageState, RouterLink, Turn],
  template: `
    <accord-page-state [of]="view" what="the letters to sign" />
    @if (view.value(); as page) {
      <accord-lead heading="To sign" />
      @if (page.items.length > 0) {
        <table accordTable>
          <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Letters that wait for a signature, by the day they must go</caption>
          <thead class="nhsuk-table__head">
            <tr><th scope="col">Must go by</th><th scope="col">Letter</th><th scope="col">Reference</th><th scope="col">Written by</th><th scope="col">Waiting since</th></tr>
          </thead>
          <tbody class="nhsuk-table__body">
            @for (letter of page.items; track letter.id) {
              <tr>
                <td>@if (letter.standing; as standing) {<accord-due [state]="standing.kind" [words]="standing.words" [date]="letter.dueOn" />} @else {No date}</td>
                <th scope="row"><a [routerLink]="['/sign-off', letter.id]">{{ letter.name }}<span class="nhsuk-u-visually-hidden"> {{ letter.reference }}</span></a></th>
                <td class="accord-ref">{{ letter.reference }}</td>
                <td>{{ letter.author }}{{ letter.mine ? ' (you: another person must sign)' : '' }}</td>
                <td>{{ letter.since | moment }}</td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <accord-empty>Nothing waits for your signature.</accord-empty>
      }
      <accord-turn things="letters" [next]="page.next" [first]="!!after()" />
    }
  `,
})
export class ToSignPage {
  readonly after = input<string>();
  protected readonly view = apiView(() => `/api/sign-off${this.after() ? `?cursor=${encodeURIComponent(this.after() ?? '')}` : ''}`, LettersToSign);
}
