import { Component, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { type OutcomeView, SaveApology } from '@accord/outcomes/contract';
import { apologyParts, apologyQuestions, type ApologyText } from '@accord/outcomes/rules';
import { AccordButton, AccordInput, Actions, Compare, differences, type Difference, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm, draftOfCase, keepDraft, News } from '@accord/platform/web';
import { Done } from '@accord/platform/contract';
import { ApologyAdvice } from './advice';
import { ApologyAsRead } from './as-read';

type Saved = OutcomeView['apology'];
/** The version travels with the words: a draft of last week still meets what a colleague saved since. */
type Typed = ApologyText & { readonly version: number };

/** Six boxes, and beside them the text as it will be read. */
@Component({
  selector: 'accord-apology-form',
  imports: [AccordButton, AccordFormDirective, AccordInput, Actions, ApologyAdvice, ApologyAsRead, Compare, ErrorSummary, Field, FormField, RouterLink],
  template: `
    @if (kept.ready()) {
      <form [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Apology</h1>
        <p class="nhsuk-body">Leave a box empty where you cannot say it yet. Advice never stops you from saving.</p>
        @if (clash(); as difference) {
          @if (difference.clashes.length > 0) {
            <accord-compare [clashes]="difference.clashes" [joined]="difference.joined" (settled)="settle($event)" />
          } @else {
            <p class="nhsuk-body" role="status">Somebody saved this while you were writing. Their changes are joined in: {{ difference.joined.join(', ') || 'none' }}. Save again.</p>
          }
        }
        <div class="accord-beside">
          <div>
            @for (part of parts; track part) {
              <accord-field [label]="questions[part]"><textarea accordInput rows="3" [formField]="form.fields[part]"></textarea></accord-field>
            }
          </div>
          <section aria-labelledby="as-read">
            <h2 class="nhsuk-heading-s" id="as-read">As it will be read</h2>
            <accord-apology-as-read [text]="typed()" />
            <accord-apology-advice [text]="typed()" />
          </section>
        </div>
        <accord-actions [line]="kept.line()">
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save the apology' }}</button>
          <a [routerLink]="['/cases', caseId(), 'apology']">Cancel</a>
        </accord-actions>
      </form>
    }
  `,
})
export class ApologyForm {
  readonly caseId = input.required<string>();
  readonly saved = input.required<Saved>();
  readonly draft = input<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly parts = apologyParts;
  protected readonly questions = apologyQuestions;
  protected readonly typed = linkedSignal<Typed>(() => ({ ...this.saved().text, version: this.saved().version }));
  protected readonly form = contractForm(this.typed, SaveApology, ({ version, ...text }) => ({ text, version }));
  protected readonly kept = keepDraft(this.typed, draftOfCase('apology', this.caseId), this.draft);
  protected readonly clash = signal<Difference | undefined>(undefined);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.put(`/api/cases/${this.caseId()}/apology`, request, Done, sending));
    if (answer?.ok) return this.leave();
    const saved = this.form.saved();
    if (saved) this.compare(saved as Pick<Saved, 'text' | 'version'>);
  }

  protected settle(chosen: Readonly<Record<string, string>>): void {
    this.typed.update((typed) => ({ ...typed, ...chosen }));
  }

  private compare({ text, version }: Pick<Saved, 'text' | 'version'>): void {
    const typed = this.typed();
    // What an older draft began with is not known here: then every difference is shown.
    const before = typed.version === this.saved().version ? this.saved().text : {};
    const difference = differences(before, typed, text, apologyQuestions);
    this.clash.set(difference);
    this.typed.set({ ...typed, ...difference.merged, version });
  }

  private async leave(): Promise<void> {
    await this.kept.finish();
    this.news.onArrival({ text: 'The apology is saved.' });
    await this.router.navigate(['/cases', this.caseId(), 'apology']);
  }
}
