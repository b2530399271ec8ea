import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { AlertPage, RestAlert } from '@accord/commitments/contract';
import { AccordButton, AccordInput, DateInput, dayInRow, dayInSentence, ErrorSummary, Field, inLondon, NotFound, PageState, Summary } from '@accord/design-system/web';
import { Done } from '@accord/platform/contract';
import { AccordFormDirective, ApiClient, apiView, contractForm, News } from '@accord/platform/web';
import { alertQuery } from './alerts-page';

/** Puts an alert away until a moment that still leaves time; it comes back then. */
@Component({
  selector: 'accord-rest-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, DateInput, ErrorSummary, Field, FormField, NotFound, PageState, RouterLink, Summary],
  template: `
    <accord-page-state [of]="view" what="the alert" />
    @if (alert(); as one) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Let this alert rest</h1>
        <accord-summary [rows]="rows()" />
        @if (one.cannotRest) {
          <p class="nhsuk-body">{{ one.cannotRest }}</p>
        } @else {
          <p class="nhsuk-body">It comes back when you say. It can rest until {{ latest() }} at the latest.</p>
          <accord-date legend="Until" [hint]="'For example, ' + example()" [formField]="form.fields.on" />
          <accord-field label="At" [hint]="'Between ' + hours().from + ' and ' + hours().to"><input accordInput class="nhsuk-input--width-5" autocomplete="off" [formField]="form.fields.at" /></accord-field>
          <accord-field label="Why can it rest?" hint="It stays in the record of the case. Name no person."><input accordInput autocomplete="off" [formField]="form.fields.reason" /></accord-field>
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Let it rest' }}</button>
        }
        <p class="nhsuk-body"><a routerLink="/alerts">Cancel</a></p>
      </form>
    } @else if (view.value()) {
      <accord-not-found />
    }
  `,
})
export class RestPage {
  readonly alertId = input.required<string>();
  readonly show = input<string>();
  readonly after = input<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly view = apiView(() => `/api/alerts${alertQuery(this.show(), this.after())}`, AlertPage);
  protected readonly alert = computed(() => this.view.value()?.items.find(({ id }) => id === this.alertId()));
  protected readonly hours = computed(() => this.view.value()?.hours ?? { from: '', to: '' });
  protected readonly form = contractForm(signal({ on: '', at: '09:00', reason: '' }), RestAlert);
  protected readonly latest = computed(() => {
    const { date, time } = inLondon(this.alert()?.restLatest ?? new Date(0).toISOString());
    return `${dayInSentence(date)} at ${time}`;
  });
  protected readonly example = computed(() => (this.alert()?.actBy ?? '').split('-').reverse().map(Number).join(' '));
  protected readonly rows = computed(() => {
    const one = this.alert();
    return one ? [{ label: 'Case', value: one.reference }, { label: 'What', value: one.what }, { label: 'State', value: one.standing.words }, { label: 'Act by', value: dayInRow(one.actBy) }] : [];
  });

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/alerts/${this.alertId()}/rest`, request, Done, sending));
    if (!answer?.ok) return;
    this.news.onArrival({ text: 'The alert rests.' });
    await this.router.navigateByUrl('/alerts');
  }
}
