import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PersonView } from '@accord/people/contract';
import { relationNames } from '@accord/people/rules';
import { fundingNames, labelOf } from '@accord/casework/rules';
import { nationNames } from '@accord/directory/rules';
import { DayPipe, Empty, Lead, PageState, Summary, type SummaryRow } from '@accord/design-system/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';

const parts = { patient: 'Patient', complainant: 'Complainant', representative: 'Representative' } as const;

/** Patient and complainant are always two cards, of one person or of two; and what the case is counted under. */
@Component({
  selector: 'accord-people-page',
  imports: [CaseTop, Empty, Lead, PageState, RouterLink, Summary],
  providers: [DayPipe],
  template: `
    <accord-page-state [of]="screen.view" what="the people" />
    <accord-case-top [caseId]="id()" />
    @if (screen.view.value(); as file) {
      <accord-lead heading="People and consent" />
      @for (card of cards(); track card.title) {
        <section>
          <h2 class="nhsuk-heading-s">{{ card.title }}</h2>
          <accord-summary [rows]="card.rows" />
          @for (note of card.notes; track note) {
            <p class="nhsuk-body-s">{{ note }}</p>
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
  private readonly days = inject(DayPipe);
  private readonly file = computed(() => this.screen.view.value());
  protected readonly cards = computed(() =>
    (['patient', 'complainant', 'representative'] as const).flatMap((role) => {
      const person = this.file()?.people.find(({ roles }) => roles.includes(role));
      return person ? [{ title: parts[role], rows: this.rows(person, role === 'patient'), notes: person.notes }] : [];
    }),
  );
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
