import { Component, inject, linkedSignal, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AlertChoice, AlertChoiceView } from '@accord/commitments/contract';
import { AccordButton, AccordInput, Choice, ErrorSummary, Field, PageState, Status, When } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';

/** One mail in the morning, or one for each alert. */
@Component({
  selector: 'accord-alert-choice-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Choice, ErrorSummary, Field, FormField, PageState, RouterLink, Status, When],
  template: `
    <accord-page-state [of]="view" what="your choice" />
    @if (view.value(); as saved) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">How alerts come by e-mail</h1>
        <accord-status>{{ said() }}</accord-status>
        <p class="nhsuk-body">Mails come on working days between {{ saved.hours.from }} and {{ saved.hours.to }}. They name no person and no case.</p>
        <accord-choice legend="How do you want to hear of dates?" size="s" [options]="options" [formField]="form.fields.mail">
          <ng-template accordWhen="digest">
            <accord-field label="At what time" [optional]="true" [hint]="'Like 09:30. Left empty it comes at ' + saved.hours.from + '.'"><input accordInput class="nhsuk-input--width-5" autocomplete="off" [formField]="form.fields.digestAt" /></accord-field>
          </ng-template>
        </accord-choice>
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save' }}</button>
        <p class="nhsuk-body"><a routerLink="/alerts">Back to the alerts</a></p>
      </form>
    }
  `,
})
export class AlertChoicePage {
  private readonly api = inject(ApiClient);
  protected readonly view = apiView(() => '/api/alerts/choice', AlertChoiceView);
  protected readonly said = signal('');
  protected readonly options = [
    { value: 'digest', label: 'One mail in the morning', hint: 'Counts and links, only when there is something' },
    { value: 'single', label: 'A mail for each alert' },
  ];
  private readonly typed = linkedSignal(() => ({ mail: this.view.value()?.mail ?? '', digestAt: this.view.value()?.digestAt ?? '' }));
  protected readonly form = contractForm(this.typed, AlertChoice, ({ mail, digestAt }) => ({ mail, digestAt: (mail === 'digest' && digestAt.trim()) || null }));

  protected async save(): Promise<void> {
    this.said.set('');
    const answer = await this.form.press((request, sending) => this.api.put('/api/alerts/choice', request, AlertChoiceView, sending));
    if (answer?.ok) this.said.set('Saved.');
  }
}
