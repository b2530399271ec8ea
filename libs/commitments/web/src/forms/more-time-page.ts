import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AskMoreTime, CaseDates } from '@accord/commitments/contract';
import { AccordButton, AccordInput, DateInput, DayPipe, ErrorSummary, Field, PageState } from '@accord/design-system/web';
import { AccordFormDirective, apiView, CaseFrame, contractForm, Today } from '@accord/platform/web';
import { CaseDatesClient } from '../case-dates';

/** More time for one date: how long, since when agreed, and why. After its end a date may be recorded but not saved from being late. */
@Component({
  selector: 'accord-more-time-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseFrame, DateInput, DayPipe, ErrorSummary, Field, FormField, PageState, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the date" />
    @if (date(); as now) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Ask for more time: {{ now.what }}</h1>
        <p class="nhsuk-body">
          It is due on {{ now.dueOn | day: 'sentence' }}. More time is given by {{ now.moreTime.grantedBy }}.
          @if (now.moreTime.furthest; as furthest) {
            It can reach {{ furthest | day: 'sentence' }}.
          }
        </p>
        @if (now.standing.kind === 'overdue') {
          <p class="nhsuk-body">{{ late(now.ruleId) }}</p>
        }
        <accord-date legend="New date" [formField]="form.fields.until" />
        <accord-date legend="Agreed on" [quick]="true" [formField]="form.fields.agreedOn" />
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
  protected readonly form = contractForm(signal({ until: '', agreedOn: inject(Today).date(), reason: '' }), AskMoreTime);

  protected late(ruleId: string): string {
    if (ruleId === 'E-6M' || ruleId === 'S-1') return 'This date has ended and cannot move. What you record is kept, and it stays late.';
    return 'This date has ended. The new date is recorded, and it still counts as late.';
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.post(this.id(), `more-time/${this.code()}`, request, sending));
    if (answer?.ok) await this.client.back(this.id(), 'The new date is recorded.');
  }
}
