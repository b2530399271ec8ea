import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordButton, AccordInput, AccordTable, Due, type DueState, Empty, Field, Filter, Lead, Scroll, Sort, Summary, Tabs, Tag, Turn } from '@accord/design-system/web';

const rows: readonly { state: DueState; words: string; next: string; who: string; reference: string }[] = [
  { state: 'overdue', words: 'Overdue 2 working days', next: 'Ring back about records', who: 'patient’s son', reference: 'AC-26-00398' },
  { state: 'missed', words: 'Missed', next: 'Nothing more', who: 'patient', reference: 'AC-26-00301' },
  { state: 'due-today', words: 'Due today', next: 'Acknowledge', who: 'patient', reference: 'AC-26-00412' },
  { state: 'due-soon', words: 'Due Tue 24 Nov', next: 'Agree issues by phone', who: 'carer', reference: 'AC-26-00391' },
  { state: 'waiting', words: 'Waiting: consent', next: 'Consent from the patient', who: 'patient’s wife', reference: 'AC-26-00377' },
  { state: 'later', words: 'Due Tue 15 Dec', next: 'Answer', who: 'patient', reference: 'AC-26-00350' },
  { state: 'met', words: 'Met 20 Nov', next: 'Acknowledged', who: 'patient', reference: 'AC-26-00342' },
  { state: 'met-late', words: 'Met 2 Dec, 2 days late', next: 'Answered', who: 'patient', reference: 'AC-26-00340' },
  { state: 'superseded', words: 'Replaced', next: 'Answer, first date', who: 'patient', reference: 'AC-26-00339' },
  { state: 'not-applicable', words: 'Does not apply', next: 'Six months', who: 'patient', reference: 'AC-26-00338' },
  { state: 'provisional', words: 'Provisional', next: 'Answer', who: 'patient', reference: 'AC-26-00337' },
];

@Component({
  selector: 'accord-list-page',
  imports: [AccordButton, AccordInput, AccordTable, Due, Empty, Field, Filter, Lead, RouterLink, Scroll, Sort, Summary, Tabs, Tag, Turn],
  template: `
    <accord-lead heading="Your work" line="Friday 20 November 2026"><button accordButton type="button">Log a contact</button></accord-lead>
    <ul class="accord-groups" aria-label="Groups">
      <li><a routerLink="." [queryParams]="{ group: 'overdue' }" aria-current="true">Overdue <strong>1</strong></a></li>
      <li><a routerLink="." [queryParams]="{ group: 'today' }">Due today <strong>3</strong></a></li>
      <li><a routerLink="." [queryParams]="{ group: 'week' }">This week <strong>6</strong></a></li>
      <li><a routerLink="." [queryParams]="{ group: 'waiting' }">Waiting for others <strong>5</strong></a></li>
    </ul>
    <accord-filter [chips]="[{ label: 'overdue', without: { state: null } }, { label: 'Ward 7', without: { place: null } }]">
      <accord-field label="Owner"><input accordInput width="10" /></accord-field>
      <accord-field label="Place"><input accordInput width="10" /></accord-field>
    </accord-filter>
    <table accordTable>
      <caption class="nhsuk-table__caption nhsuk-table__caption--s">11 dates</caption>
      <thead>
        <tr>
          <th accord-sort="due" [now]="sort()">When</th>
          <th scope="col">What is next</th>
          <th scope="col">Who</th>
          <th accord-sort="reference" [now]="sort()">Reference</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows; track row.reference) {
          <tr>
            <td><accord-due [state]="row.state" [words]="row.words" date="2026-11-19" why="/file" [of]="row.next" [provisional]="row.state === 'later'" /></td>
            <th scope="row">{{ row.next }}</th>
            <td>{{ row.who }}</td>
            <td><a routerLink="/file">{{ row.reference }}</a></td>
          </tr>
        }
      </tbody>
    </table>
    <accord-turn next="abc" [first]="true" things="dates" />
    <accord-tabs label="Views" [tabs]="[{ label: 'By date', query: { view: null }, current: true }, { label: 'By person', query: { view: 'person' }, current: false }]" />
    <accord-scroll label="Load by person">
      <table accordTable [cards]="false">
        <caption class="nhsuk-table__caption nhsuk-table__caption--s">Load for the next 20 working days</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            @for (week of weeks; track week) {
              <th scope="col" class="accord-number">{{ week }}</th>
            }
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Grace Okafor</th>
            @for (week of weeks; track week) {
              <td class="accord-number">{{ week.length }}</td>
            }
          </tr>
        </tbody>
      </table>
    </accord-scroll>
    <p>
      @for (row of rows; track row.reference) {
        <accord-due [state]="row.state" [words]="row.words" [boxed]="true" />{{ ' ' }}
      }
    </p>
    <p><accord-tag colour="blue">New</accord-tag> <accord-tag>Closed</accord-tag></p>
    <accord-summary [rows]="[{ label: 'Received date', value: '17 November 2026', change: '/forms' }, { label: 'Site', value: '' }]" />
    <accord-empty>Nothing is due from you. 4 new contacts have nobody. <a routerLink="/forms">Show them</a></accord-empty>
  `,
})
export class ListPage {
  readonly sort = input<string>();
  protected readonly rows = rows;
  protected readonly weeks = ['23 to 27 November', '30 November to 4 December', '7 to 11 December', '14 to 18 December', '21 to 24 December', '28 to 31 December', '4 to 8 January'];
}
