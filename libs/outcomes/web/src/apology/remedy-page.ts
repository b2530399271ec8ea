import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { GiveRemedy } from '@accord/outcomes/contract';
import { isPayment, remedyKinds, remedyNames, type RemedyKind } from '@accord/outcomes/rules';
import { AccordButton, AccordInput, Actions, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, CaseFrame, contractForm, draftOfCase, keepDraft, News } from '@accord/platform/web';
import { Made } from '@accord/platform/contract';

/** Notes one thing that is given to put things right. Kept as it is typed. */
@Component({
  selector: 'accord-remedy-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Actions, CaseFrame, ErrorSummary, Field, FormField, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    @if (kept.ready()) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Add a remedy</h1>
        <accord-field label="What kind of remedy?">
          <select accordInput [formField]="form.fields.kind">
            <option value="">Choose one</option>
            @for (kind of kinds; track kind) {
              <option [value]="kind">{{ names[kind] }}</option>
            }
          </select>
        </accord-field>
        <accord-field label="What is given"><textarea accordInput rows="3" [formField]="form.fields.detail"></textarea></accord-field>
        @if (isMoney()) {
          <accord-field label="Amount in pounds" hint="For example, 125.50"><input accordInput width="10" inputmode="decimal" autocomplete="off" [formField]="form.fields.pounds" /></accord-field>
        }
        <accord-actions [line]="kept.line()">
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Add the remedy' }}</button>
          <a [routerLink]="['/cases', id(), 'apology']">Cancel</a>
        </accord-actions>
      </form>
    }
  `,
})
export class RemedyPage {
  readonly id = input.required<string>();
  /** `?draft=`: a half-written remedy that is gone on with. */
  readonly draft = input<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly kinds = remedyKinds;
  protected readonly names = remedyNames;
  private readonly typed = signal<{ readonly kind: RemedyKind | ''; readonly detail: string; readonly pounds: string }>({ kind: '', detail: '', pounds: '' });
  protected readonly isMoney = computed(() => {
    const { kind } = this.typed();
    return kind !== '' && isPayment(kind);
  });
  protected readonly form = contractForm(this.typed, GiveRemedy, ({ kind, detail, pounds }) => ({ kind, detail, pounds: this.isMoney() ? amountOf(pounds) : null }));
  protected readonly kept = keepDraft(this.typed, draftOfCase('remedy', this.id), this.draft);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/remedies`, request, Made, sending));
    if (!answer?.ok) return;
    await this.kept.finish();
    this.news.onArrival({ text: 'The remedy is recorded.' });
    await this.router.navigate(['/cases', this.id(), 'apology']);
  }
}

/** Pounds as people write them: `£1,250.50`. */
function amountOf(typed: string): number | null {
  const bare = typed.replace(/[£,\s]/g, '');
  return bare === '' ? null : Number(bare);
}
