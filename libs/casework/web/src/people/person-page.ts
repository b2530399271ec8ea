import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AccordButton, AccordInput, Choices, Compare, DateInput, differences, ErrorSummary, Field, PageState } from '@accord/design-system/web';
import { AddPerson, ChangePerson } from '@accord/people/contract';
import { needKinds, needNames, personRoles, relationNames, relations, type NeedKind } from '@accord/people/rules';
import { Made } from '@accord/platform/contract';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';

const labels = { name: 'Name', phone: 'Phone', email: 'E-mail', address: 'Address', nhsNumber: 'NHS number', bornOn: 'Born on', diedOn: 'Died on' } as const;
const parts = { patient: 'Patient', complainant: 'Complainant', representative: 'Representative' } as const;

/** Adds a person to the case, or changes what is known of one: parts, contact, needs. */
@Component({
  selector: 'accord-person-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseTop, Choices, Compare, DateInput, ErrorSummary, Field, FormField, PageState, RouterLink],
  templateUrl: './person-page.html',
})
export class PersonPage {
  readonly id = input.required<string>();
  /** Absent for somebody new. */
  readonly personId = input<string>();
  private readonly api = inject(ApiClient);
  protected readonly screen = inject(CaseOnScreen);
  protected readonly person = computed(() => this.screen.view.value()?.people.find(({ id }) => id === this.personId()));
  private readonly before = computed(() => {
    const known = this.person();
    const detail = (kind: NeedKind) => known?.needs.find((need) => need.kind === kind)?.detail ?? '';
    return {
      roles: (known?.roles ?? []) as readonly string[], relation: known?.relation ?? '', name: known?.name ?? '', phone: known?.phone ?? '', email: known?.email ?? '', address: known?.address ?? '',
      nhsNumber: known?.nhsNumber ?? '', bornOn: known?.bornOn ?? '', diedOn: known?.diedOn ?? '', needs: (known?.needs ?? []).map(({ kind }) => kind) as readonly string[],
      details: Object.fromEntries(needKinds.map((kind) => [kind, detail(kind)])) as Record<NeedKind, string>, version: known?.version ?? 0,
    };
  });
  protected readonly typed = linkedSignal(() => this.before());
  protected readonly form = contractForm(this.typed, AddPerson.extend({ version: ChangePerson.shape.version.optional() }), ({ needs, details, relation, version, ...rest }) => ({
    ...rest,
    relation: relation || null,
    needs: needKinds.filter((kind) => needs.includes(kind)).map((kind) => ({ kind, detail: details[kind] })),
    ...(version ? { version } : {}),
  }));
  protected readonly clash = computed(() => {
    const saved = this.form.saved();
    return saved ? differences(this.before(), this.typed(), saved, labels) : undefined;
  });
  protected readonly roles = personRoles.map((value) => ({ value, label: parts[value] }));
  protected readonly relations = relations.map((value) => ({ value, label: relationNames[value] }));
  protected readonly kinds = needKinds.map((value) => ({ value, label: needNames[value] }));
  protected readonly detailed = computed(() => needKinds.filter((kind) => this.typed().needs.includes(kind)));
  protected readonly needNames = needNames;

  /** What was chosen of both is what the next press saves, from the colleague's version on. */
  protected settle(outcome: Readonly<Record<string, string>>): void {
    const version = Number(this.form.saved()?.['version'] ?? this.typed().version);
    this.typed.update((typed) => ({ ...typed, ...outcome, version }));
    this.form.clear();
  }

  protected async save(): Promise<void> {
    const base = `/api/cases/${this.id()}/people`;
    const one = this.person();
    const answer = await this.form.press((request, sending) => (one ? this.api.put(`${base}/${one.id}`, request, Made, sending) : this.api.post(base, request, Made, sending)));
    if (answer?.ok) await this.screen.back(this.id(), one ? 'The person is saved.' : 'The person is added.', 'people');
  }
}
