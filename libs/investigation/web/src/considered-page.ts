import { Component, effect, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { AccordButton, AccordInput, ErrorSummary, Field, PageState } from '@accord/design-system/web';
import { FindingsView, SaveLooking } from '@accord/investigation/contract';
import { Done } from '@accord/platform/contract';
import { AccordFormDirective, ApiClient, apiView, CaseFrame, contractForm, News } from '@accord/platform/web';

/** How the complaint was considered: it stands in the response, as the regulations ask. */
@Component({
  selector: 'accord-considered-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseFrame, ErrorSummary, Field, FormField, PageState, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the findings" />
    @if (view.value()) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">How it was considered</h1>
        <accord-field label="Who was spoken to, and what was looked at" hint="Which records and standards, and how it was kept fair">
          <textarea accordInput rows="8" [formField]="form.fields.howConsidered"></textarea>
        </accord-field>
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'findings']">Cancel</a></p>
      </form>
    }
  `,
})
export class ConsideredPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly view = apiView(() => `/api/cases/${this.id()}/findings`, FindingsView);
  private readonly model = signal<SaveLooking>({ howConsidered: '', version: 0 });
  protected readonly form = contractForm(this.model, SaveLooking);

  constructor() {
    effect(() => {
      const page = this.view.value();
      if (page) this.model.set({ howConsidered: page.howConsidered, version: page.lookingVersion });
    });
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.put(`/api/cases/${this.id()}/looking`, request, Done, sending));
    if (!answer?.ok) return;
    this.news.onArrival({ text: 'How it was considered is saved.' });
    await this.router.navigate(['/cases', this.id(), 'findings']);
  }
}
