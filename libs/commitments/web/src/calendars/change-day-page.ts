import { Component, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { nationCalendarKeys, nationHolidays } from '@accord/calendar/rules';
import { ActMade, ChangeDay } from '@accord/commitments/contract';
import { AccordButton, AccordInput, Choice, DateInput, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { ActDone } from './act-done';

/** One day of the calendar: closed, a holiday announced late, worked here, or back to the nation's own. */
@Component({
  selector: 'accord-change-day-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Choice, DateInput, ErrorSummary, Field, FormField, RouterLink],
  template: `
    <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
      <accord-error-summary />
      <h1 class="nhsuk-heading-m">Change a day</h1>
      <p class="nhsuk-body">New dates count with it at once. Dates that stand move only when somebody moves them.</p>
      <accord-choice legend="What happens on this day?" [options]="kinds" [formField]="form.fields.kind" />
      <accord-date legend="Day" hint="For example, 15 6 2026" [formField]="form.fields.date" />
      <accord-field label="In which calendar?" hint="Another nation’s, for complaints that its rules govern">
        <select accordInput [formField]="form.fields.nation">
          <option value="">Ours</option>
          @for (one of nations; track one.value) {
            <option [value]="one.value">{{ one.label }}</option>
          }
        </select>
      </accord-field>
      <accord-field label="Name of the day"><input accordInput autocomplete="off" [formField]="form.fields.title" /></accord-field>
      <accord-field label="Where was it announced, or why?" hint="It stays in the history of the calendar."><input accordInput autocomplete="off" [formField]="form.fields.reason" /></accord-field>
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Change the day' }}</button>
      <p class="nhsuk-body"><a routerLink="/admin/calendars">Cancel</a></p>
    </form>
  `,
})
export class ChangeDayPage {
  private readonly api = inject(ApiClient);
  private readonly done = inject(ActDone);
  protected readonly nations = nationCalendarKeys.map((value) => ({ value, label: nationHolidays[value].name }));
  protected readonly kinds = [
    { value: 'holiday', label: 'A bank holiday that was announced late' },
    { value: 'closed', label: 'We are closed', hint: 'It moves our targets, agreed periods and Scottish dates. Other dates of law leave out bank holidays alone.' },
    { value: 'worked', label: 'A bank holiday that we work', hint: 'For example, St Andrew’s Day' },
    { value: 'as-nation', label: 'An earlier change of ours no longer holds' },
  ];
  protected readonly form = contractForm(signal({ kind: '', date: '', title: '', nation: '', reason: '' }), ChangeDay, (typed) => ({ ...typed, nation: typed.nation || null }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post('/api/calendars/days', request, ActMade, sending));
    if (answer?.ok) await this.done.go(answer.value, 'The calendar is changed.', '/admin/calendars');
  }
}
