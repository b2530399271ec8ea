import { Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseRow } from '@accord/casework/contract';
import { caseStateNames, caseTypeNames, urgencyNames, waitedWords } from '@accord/casework/rules';
import { callerWords } from '@accord/people/rules';
import { AccordButton, AccordTable, Due } from '@accord/design-system/web';

/** Rows of contacts and cases: state, how long it has waited, who called, what, where, what is next, whose it is. */
@Component({
  selector: 'accord-contacts-table',
  imports: [AccordButton, AccordTable, Due, RouterLink],
  template: `
    <table accordTable>
      <caption #caption class="nhsuk-table__caption nhsuk-table__caption--s">{{ heading() }}</caption>
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col">Caller</th>
          <th scope="col">Kind and title</th>
          <th scope="col">Place</th>
          <th scope="col">Next</th>
          <th scope="col">Owner</th>
          <th scope="col">Reference</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.id) {
          <tr>
            <td class="accord-nowrap">{{ states[row.state] }}@if (row.state !== 'closed') {, {{ waited(row) }}}</td>
            <td class="accord-free">{{ row.caller?.name || who(row) }}</td>
            <td>{{ kind(row) }}{{ row.title }}</td>
            <td>{{ row.place }}</td>
            <td>
              @if (row.next.standing; as standing) {
                {{ row.next.what }} <accord-due [state]="standing" [words]="row.next.words" [date]="row.next.by" [of]="row.next.what" [why]="row.next.commitmentId ? ['/cases', row.id, 'dates', row.next.commitmentId, 'proof'] : undefined" />
              } @else if (row.state !== 'closed') {
                {{ row.next.what }}
              }
            </td>
            <td>{{ row.owner?.name ?? 'nobody' }}</td>
            <td class="accord-nowrap">
              <a class="accord-ref" [routerLink]="row.state === 'to-triage' ? ['/contacts', row.id, 'triage'] : ['/cases', row.id]">{{ row.reference }}</a>
              @if (mayTake() && !row.owner && row.state !== 'closed') {
                <button accordButton kind="secondary" [small]="true" type="button" class="accord-in-row" (click)="take.emit(row)">Take<span class="nhsuk-u-visually-hidden"> {{ row.reference }}</span></button>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class ContactsTable {
  readonly rows = input.required<readonly CaseRow[]>();
  readonly asAt = input.required<string>();
  readonly heading = input.required<string>();
  readonly mayTake = input(true);
  readonly take = output<CaseRow>();
  readonly caption = viewChild.required<ElementRef<HTMLElement>>('caption');
  protected readonly states = caseStateNames;

  /** `Concern, in hospital: `; what is not triaged yet is no kind of thing yet. */
  protected kind({ type, urgency }: CaseRow): string {
    const pressing = urgency === 'danger-now' || urgency === 'in-hospital' ? urgencyNames[urgency] : '';
    const words = [type === 'contact' ? '' : caseTypeNames[type], pressing].filter((word) => word !== '').join(', ');
    return words && `${words}: `;
  }

  protected waited({ receivedAt }: CaseRow): string {
    return waitedWords(Date.parse(receivedAt), Date.parse(this.asAt()));
  }

  protected who({ anonymous, caller }: CaseRow): string {
    return callerWords(anonymous, caller);
  }
}
