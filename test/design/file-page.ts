import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CaseHeader, Compare, Details, DoSomething, Due, Needs, NotYet, Proof, Sections, Stages, Timeline } from '@accord/design-system/web';

@Component({
  selector: 'accord-file-page',
  imports: [CaseHeader, Compare, Details, DoSomething, Due, Needs, NotYet, Proof, RouterLink, Sections, Stages, Timeline],
  template: `
    <accord-case-header reference="AC-26-00412" heading="Waiting in A&E" who="For the patient (mother), by her daughter, written permission seen 18 Nov" owner="you" line="Answer due Tue 15 Dec. Phone after 18:00, no voicemail">
      <accord-do-something accordActions [actions]="actions" />
      <accord-needs [needs]="['Phone after 18:00, no voicemail', 'Large print', 'BSL interpreter at meetings']" />
      <accord-stages [stages]="stages" beside="Mediation: offered 24 Nov, no answer yet" />
      <accord-sections [sections]="sections" />
    </accord-case-header>
    <div class="accord-beside">
      <div>
        <h2 class="nhsuk-heading-s">What is next</h2>
        <p class="nhsuk-body">Ask ward 7 for its statement by 1 Dec.</p>
        <p><a class="nhsuk-button" routerLink="/forms">Write the request</a></p>
        <accord-not-yet because="You cannot send the answer yet: issues 2 and 3 have no finding." goTo="/list" goToWords="Go to issue 2" />
        <h2 class="nhsuk-heading-s">Timeline</h2>
        <accord-timeline [entries]="entries" now="2026-11-24T12:00:00Z" />
      </div>
      <section class="accord-card">
        <h2 class="nhsuk-heading-s">Dates</h2>
        <p><accord-due state="met" words="Met 20 Nov" why="/list" of="Acknowledge" /></p>
        <p><accord-due state="due-soon" words="Due Tue 15 Dec" why="/list" of="Answer" /></p>
        <p><accord-due state="later" words="Answer within six months Sun 16 May 2027" why="/list" of="Six months" /></p>
      </section>
    </div>
    <accord-proof question="Why Wednesday 30 December 2026?" [sentences]="['It reached us on Wednesday 23 December 2026.', 'The rule gives 3 working days after that day.']" [days]="days" calendar="England and Wales">
      <accord-details heading="Earlier dates of this commitment"><p>None.</p></accord-details>
    </accord-proof>
    <accord-compare savedAt="10:42" [clashes]="[{ field: 'story', label: 'What happened', mine: 'Mum waited 9 hours.', theirs: 'Mum waited 8 hours.' }]" [joined]="['Phone']" />
  `,
})
export class FilePage {
  protected readonly actions = [
    { label: 'Write a letter', to: '/forms' },
    { label: 'Record a call', to: '/list' },
    { label: 'Close', notYet: 'Issue 2 has no finding.' },
  ];
  protected readonly stages = [
    { name: 'Received', state: 'done', on: '2026-11-17' },
    { name: 'Acknowledged', state: 'done', on: '2026-11-20' },
    { name: 'Issues agreed', state: 'done', on: '2026-11-24' },
    { name: 'Looking closely', state: 'now' },
    { name: 'Findings', state: 'to-come' },
    { name: 'Response', state: 'to-come' },
    { name: 'Closed', state: 'to-come' },
  ] as const;
  protected readonly sections = [
    { label: 'Overview', to: '/file', exact: true },
    { label: 'People', to: '/file/people' },
    { label: 'Issues', to: '/file/issues', count: 3 },
    { label: 'Dates', to: '/file/dates', count: 4 },
    { label: 'Looking', to: '/file/looking' },
    { label: 'Findings', to: '/file/findings' },
    { label: 'Letters', to: '/file/letters', count: 5 },
    { label: 'History', to: '/file/history' },
  ];
  protected readonly entries = [
    { id: '1', at: '2026-12-01T12:00:00Z', title: 'Statement of ward 7 is due', who: 'Ward 7' },
    { id: '2', at: '2026-11-24T10:00:00Z', title: 'Issues agreed', who: 'Grace Okafor', text: 'Three issues, read back on the phone.' },
    { id: '3', at: '2026-11-20T10:42:00Z', title: 'Acknowledgement sent', who: 'Grace Okafor', link: { to: '/list', text: 'Read the letter' } },
  ];
  protected readonly days = [
    { date: '2026-12-23', counted: 0, because: 'received' },
    { date: '2026-12-24', counted: 1, because: '' },
    { date: '2026-12-25', counted: null, because: 'Christmas Day' },
    { date: '2026-12-28', counted: null, because: 'Boxing Day (substitute day)' },
    { date: '2026-12-29', counted: 2, because: '' },
    { date: '2026-12-30', counted: 3, because: 'due' },
  ];
}
