import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { StaffNames } from '@accord/access/contract';
import { roleNames, type Role } from '@accord/access/rules';
import { AskMoreTime, CaseDates, type CommitmentView } from '@accord/commitments/contract';
import { mayGrant, whoMayGrant, type Grantor } from '@accord/commitments/rules';
import { AccordButton, AccordInput, Choice, Combobox, DateInput, DayPipe, ErrorSummary, Field, NotYet, PageState } from '@accord/design-system/web';
import { AccordFormDirective, apiView, CaseFrame, contractForm, Today } from '@accord/platform/web';
import { CaseDatesClient } from '../case-dates';
import { beyondSixMonths } from './beyond-six-months';
import { Meanwhile } from './meanwhile';

const who = { complainant: 'The complainant agreed', 'complaints-officer': 'The complaints officer', body: 'We decided, and told the complainant' } as const;

const onlyWords: Readonly<Record<Grantor, string>> = {
  complainant: 'The complainant must agree: nobody of ours can give it alone.',
  'complaints-officer': 'Only the complaints officer can give more time here.',
  body: 'We decide this ourselves, and tell the complainant.',
};

/** More time for one date: until when, who gave it, how, and why. After its end a date may be recorded but not saved from being late. */
@Component({
  selector: 'accord-more-time-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseFrame, Choice, Combobox, DateInput, DayPipe, ErrorSummary, Field, FormField, Meanwhile, NotYet, PageState, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the date" />
    @if (notYet(); as because) {
      <h1 class="nhsuk-heading-m">Ask for more time: {{ date()?.what }}</h1>
      <accord-not-yet [because]="because" />
      <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'dates']">Back to the dates</a></p>
    } @else if (date(); as now) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <accord-meanwhile [saved]="form.saved()" (seen)="version.set($event)" />
        <h1 class="nhsuk-heading-m">Ask for more time: {{ now.what }}</h1>
        <p class="nhsuk-body">
          It is due on {{ now.dueOn | day: 'sentence' }}. More time is given by {{ now.moreTime.grantedBy }}.
          @if (now.moreTime.furthest; as furthest) {
            It can reach {{ furthest | day: 'sentence' }}.
          }
        </p>
        @if (now.standing.kind === 'overdue') {
          <div class="nhsuk-inset-text"><span class="nhsuk-u-visually-hidden">Information: </span><p>{{ late(now) }}</p></div>
        }
        @if (only(); as grantor) {
          <p class="nhsuk-body">{{ onlyWords[grantor] }}</p>
        } @else {
          <accord-choice legend="Who gave more time?" [options]="whos()" [formField]="form.fields.grantedBy" />
        }
        @if (ofOurs(); as said) {
          <accord-combobox label="Which of us gave it?" [hint]="said" [find]="find()" [eager]="true" [formField]="form.fields.grantedById" />
        }
        <accord-choice legend="How was it agreed or told?" [options]="hows" [formField]="form.fields.how" />
        <accord-date legend="Agreed on" [quick]="true" [formField]="form.fields.agreedOn" />
        <accord-date legend="New date" hint="For example, 4 1 2027" [formField]="form.fields.until" />
        <p class="nhsuk-body" role="status">{{ beyond() }}</p>
        <accord-field label="Why more time is needed"><input accordInput [formField]="form.fields.reason" /></accord-field>
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Record more time' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'dates']">Cancel</a></p>
      </form>
    }
  `,
})
export class MoreTimePage {
  readonly id = input.required<string>();
  readonly code = input.required<string>();
  private readonly client = inject(CaseDatesClient);
  protected readonly view = apiView(() => `/api/cases/${this.id()}/dates`, CaseDates);
  protected readonly date = computed(() => this.view.value()?.commitments.find((one) => one.code === this.code()));
  /** Why this date is given no more time; empty where it can be. */
  protected readonly notYet = computed(() => {
    const more = this.date()?.moreTime;
    return more && !more.allowed ? more.notYet || 'This date is given no more time.' : '';
  });
  private readonly grantors = computed(() => this.date()?.moreTime.grantors ?? []);
  /** The one who can give it by the rule: then nothing is asked. */
  protected readonly only = computed(() => (this.grantors().length === 1 ? this.grantors()[0] : undefined));
  protected readonly onlyWords = onlyWords;
  protected readonly whos = computed(() => this.grantors().map((value) => ({ value, label: who[value] })));
  private readonly grantor = computed(() => this.only() ?? this.grantors().find((one) => one === this.typed().grantedBy));
  /** Whose word counts of our people, where it was one of them: the others are not offered. */
  protected readonly ofOurs = computed(() => {
    const [date, grantor] = [this.date(), this.grantor()];
    return date && grantor && grantor !== 'complainant' ? whoMayGrant({ id: date.ruleId, policy: date.policy }, grantor) : '';
  });
  private readonly staff = apiView(() => '/api/staff/names', StaffNames);
  protected readonly find = computed(() => {
    const [date, grantor] = [this.date(), this.grantor()];
    const counts = (roles: readonly string[]) => Boolean(date && grantor && mayGrant({ id: date.ruleId, policy: date.policy }, grantor, roles));
    const people = (this.staff.value()?.items ?? []).filter(({ roles }) => counts(roles));
    const options = people.map(({ id, name, roles }) => ({ value: id, label: name, hint: roles.map((role) => roleNames[role as Role] ?? role).join(', ') }));
    return (words: string) => options.filter(({ label, hint }) => `${label} ${hint}`.toLowerCase().includes(words.toLowerCase())).slice(0, 10);
  });
  protected readonly hows = [
    { value: 'letter', label: 'By letter or e-mail' },
    { value: 'call', label: 'In a call' },
    { value: 'meeting', label: 'At a meeting' },
  ];
  protected readonly version = linkedSignal(() => this.view.value()?.version ?? 0);
  protected readonly typed = signal({ until: '', agreedOn: inject(Today).date(), grantedBy: '', grantedById: '', how: '', reason: '' });
  protected readonly form = contractForm(this.typed, AskMoreTime, (typed) => {
    const grantedBy = this.only() ?? typed.grantedBy;
    return { ...typed, grantedBy, grantedById: grantedBy === 'complainant' ? null : typed.grantedById || null, version: this.version() };
  });
  /** More time for the answer may lengthen the six months as well. */
  protected readonly beyond = computed(() => {
    const { until, agreedOn } = this.typed();
    return this.date()?.ruleId === 'E-PERIOD' ? beyondSixMonths({ until, agreedOn, agreedBy: this.grantor() ?? '' }, this.view.value()?.commitments ?? []) : '';
  });

  /** What a grant after the end does, by the rule of the date. */
  protected late({ moreTime, ruleId, dueOn }: CommitmentView): string {
    if (moreTime.late !== 'refused') return 'The new date is recorded. It still counts as late.';
    const ended = new DayPipe().transform(dueOn, 'sentence');
    const letter = ruleId === 'E-6M' ? ', and the explaining letter is promised' : '';
    return `This cannot move the date: it ended on ${ended}. It is recorded as late${letter}. What was agreed by then moves it, and still counts as late.`;
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.post(this.id(), `more-time/${this.code()}`, request, sending));
    if (answer?.ok) await this.client.back(this.id(), 'More time is recorded.');
  }
}
