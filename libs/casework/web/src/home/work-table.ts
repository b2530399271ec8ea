import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseRow } from '@accord/casework/contract';
import { callerWords } from '@accord/people/rules';
import { AccordButton, AccordTable, Due } from '@accord/design-system/web';

/** Work as rows: when, what is next, for whom without a name, and the reference. */
@Component({
  selector: 'accord-work-table',
  imports: [AccordButton, AccordTable, Due, RouterLink],
  template: `
    <table accordTable>
      <caption class="nhsuk-table__caption nhsuk-table__caption--s">{{ heading() }}</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What is next</th>
          <th scope="col">About</th>
          <th scope="col">Who</th>
          @if (scope() === 'everybody') {
            <th scope="col">Owner</th>
          }
          <th scope="col">Reference</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.id) {
          <tr>
            <td class="accord-nowrap">
              @if (row.next.standing; as standing) {
                <accord-due [state]="standing" [words]="row.next.words" [date]="row.next.by" [of]="row.next.what" [why]="row.next.commitmentId ? ['/cases', row.id, 'dates', row.next.commitmentId, 'proof'] : undefined" />
              } @else {
                {{ row.next.words }}
              }
            </td>
            <td class="accord-nowrap">{{ row.next.what }}</td>
            <td [class.accord-short]="scope() === 'own'">{{ row.title }}</td>
            <td [class.accord-nowrap]="scope() === 'own'">{{ who(row) }}</td>
            @if (scope() === 'everybody') {
              <td>{{ row.owner?.name ?? 'nobody' }}</td>
            }
            <td class="accord-nowrap">
              <a class="accord-ref" [routerLink]="row.state === 'to-triage' ? ['/contacts', row.id, 'triage'] : ['/cases', row.id]">{{ row.reference }}</a>
              @if (!row.owner) {
                <button accordButton kind="secondary" [small]="true" type="button" class="accord-in-row" (click)="take.emit(row)">Take<span class="nhsuk-u-visually-hidden"> {{ row.reference }}</span></button>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class WorkTable {
  readonly rows = input.required<readonly CaseRow[]>();
  readonly heading = input.required<string>();
  readonly scope = input<'own' | 'everybody'>('own');
  readonly take = output<CaseRow>();

  protected who({ anonymous, caller }: CaseRow): string {
    return callerWords(anonymous, caller);
  }
}
