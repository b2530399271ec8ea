import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { AddService, Places } from '@accord/directory/contract';
import { AccordButton, AccordInput, Choice, ErrorSummary, Field, NotFound, PageState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm, News } from '@accord/platform/web';
import { Made } from '@accord/platform/contract';

/** Adds a ward or service to a site. */
@Component({
  selector: 'accord-add-service-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Choice, ErrorSummary, Field, FormField, NotFound, PageState, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the site" />
    @if (site(); as one) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Add a ward or service of {{ one.name }}</h1>
        <accord-field label="Name"><input accordInput autocomplete="off" [formField]="form.fields.name" /></accord-field>
        <accord-choice legend="Which is it?" [inline]="true" [options]="kinds" [formField]="form.fields.kind" />
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Add it' }}</button>
        <p class="nhsuk-body"><a routerLink="/admin/places">Cancel</a></p>
      </form>
    } @else if (view.value()) {
      <accord-not-found />
    }
  `,
})
export class AddServicePage {
  readonly siteId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly kinds = [
    { value: 'ward', label: 'Ward' },
    { value: 'service', label: 'Service' },
  ];
  protected readonly view = apiView(() => '/api/places', Places);
  protected readonly site = computed(() => this.view.value()?.items.find(({ id }) => id === this.siteId()));
  protected readonly form = contractForm(signal({ name: '', kind: '' }), AddService.required({ kind: true }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/sites/${this.siteId()}/services`, request, Made, sending));
    if (!answer?.ok) return;
    this.news.onArrival({ text: 'It is added.' });
    await this.router.navigateByUrl('/admin/places');
  }
}
