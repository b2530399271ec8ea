import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import type { PersonView } from '@accord/people/contract';
import { personRoles, relationNames } from '@accord/people/rules';
import { fundingNames, labelOf } from '@accord/casework/rules';
import { nationNames } from '@accord/directory/rules';
import { AccordButton, DayPipe, Empty, Lead, PageState, Summary, type SummaryRow } from '@accord/design-system/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';

const parts = { patient: 'Patient', complainant: 'Complainant', representative: 'Representative' } as const;

/** Patient and complainant are always two cards, of one person or of two; and what the case is counted under. */
@Component({
  selector: 'accord-people-page',
  imports: [AccordButton, CaseTop, Empty, Lead, PageState, RouterLink, Summary],
  providers: [DayPipe],
  template: `
    <accord-page-state [of]="screen.view" what="the people" />
    <accord-case-top [caseId]="id()" />
    @if (screen.view.value(); as file) {
      <accord-lead heading="People and consent">
        @if (mayWork()) {
          <a accordButton [small]="true" [routerLink]="['/cases', id(), 'people', 'new']">Add a person</a>
        }
      </accord-lead>
      @for (card of cards(); track $index) {
        <section>
          <h2 class="nhsuk-heading-s">{{ card.title }}</h2>
          <accord-summary [rows]="card.rows" />
          @for (note of card.notes; track note) {
            <p class="nhsuk-body-s">{{ note }}</p>
          }
          @if (mayWork()) {
            <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'people', card.id]">Change<span class="nhsuk-u-visually-hidden">: {{ card.title.toLowerCase() }}</span></a></p>
          }
        </section>
      } @empty {
        <accord-empty>{{ file.anonymous ? 'The caller wants to stay anonymous: nobody is written down.' : 'Nobody is named yet.' }}</accord-empty>
      }
      <section>
        <h2 class="nhsuk-heading-s">Counted under</h2>
        <accord-summary [rows]="counted()" />
        <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'coding']">Change the codes</a></p>
      </section>
    }
  `,
})
export class PeoplePage {
  readonly id = input.required<string>();
  protected readonly screen = inject(CaseOnScreen);
  private readonly session = inject(Session);
  private readonly days = inject(DayPipe);
  private readonly file = computed(() => this.screen.view.value());
  protected readonly mayWork = computed(() => this.session.may('case.work'));
  /** A card for each part, of one person or of several; then those who only rang about it. */
  protected readonly cards = computed(() => {
    const people = this.file()?.people ?? [];
    const card = (title: string, person: PersonView, patient: boolean) => ({ id: person.id, title, rows: this.rows(person, patient), notes: person.notes });
    const inParts = personRoles.flatMap((role) => people.filter(({ roles }) => roles.includes(role)).map((person) => card(parts[role], person, role === 'patient')));
    return [...inParts, ...people.filter(({ roles }) => roles.length === 0).map((person) => card('Also named', person, false))];
  });
  protected readonly counted = computed<SummaryRow[]>(() => {
    const file = this.file();
    if (!file) return [];
    return [
      { label: 'Nation', value: nationNames[file.nation] },
      { label: 'Who paid', value: file.funding ? fundingNames[file.funding] : '' },
      { label: 'Age band of the patient', value: file.ageBand ? labelOf('ageBand', file.ageBand) : '' },
      { label: 'Status of the complainant', value: file.complainantStatus ? labelOf('complainantStatus', file.complainantStatus) : '' },
      { label: 'Place', value: [file.service?.name, file.site?.name, file.placeNote].filter(Boolean).join(', ') },
    ];
  });

  private rows(person: PersonView, patient: boolean): SummaryRow[] {
    return [
      { label: 'Name', value: person.name },
      ...(patient
        ? [
            { label: 'Born', value: this.days.transform(person.bornOn, 'year') },
            ...(person.diedOn ? [{ label: 'Died', value: this.days.transform(person.diedOn, 'year') }] : []),
            { label: 'NHS number', value: person.nhsNumber },
          ]
        : [{ label: 'To the patient', value: person.relation ? relationNames[person.relation] : '' }]),
      { label: 'Phone', value: person.phone },
      { label: 'E-mail', value: person.email },
      { label: 'Address', value: person.address },
      { label: 'Needs', value: person.needs.map(({ words }) => words).join('. ') || 'None told' },
    ];
  }
}
