import { Component, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { AddSite } from '@accord/directory/contract';
import { AccordButton, AccordInput, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm, News } from '@accord/platform/web';
import { Made } from '@accord/platform/contract';

/** Adds a site. */
@Component({
  selector: 'accord-add-site-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, ErrorSummary, Field, FormField, RouterLink],
  template: `
    <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
      <accord-error-summary />
      <h1 class="nhsuk-heading-m">Add a site</h1>
      <accord-field label="Name of the site"><input accordInput autocomplete="off" [formField]="form.fields.name" /></accord-field>
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Add the site' }}</button>
      <p class="nhsuk-body"><a routerLink="/admin/places">Cancel</a></p>
    </form>
  `,
})
export class AddSitePage {
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly form = contractForm(signal({ name: '' }), AddSite);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post('/api/sites', request, Made, sending));
    if (!answer?.ok) return;
    this.news.onArrival({ text: 'The site is added.' });
    await this.router.navigateByUrl('/admin/places');
  }
}
