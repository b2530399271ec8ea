import { Component, inject, input, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { FinishLesson, type LessonView } from '@accord/outcomes/contract';
import { AccordButton, AccordInput, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { Done } from '@accord/platform/contract';

/** The owner's word that the action is done, and what shows it. */
@Component({
  selector: 'accord-finish-lesson-form',
  imports: [AccordButton, AccordFormDirective, AccordInput, ErrorSummary, Field, FormField],
  template: `
    <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
      <accord-error-summary />
      <h2 class="nhsuk-heading-s">Report it done</h2>
      <accord-field label="What shows that it was done"><textarea accordInput rows="3" [formField]="form.fields.evidence"></textarea></accord-field>
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Report done' }}</button>
    </form>
  `,
})
export class FinishLessonForm {
  readonly lesson = input.required<LessonView>();
  /** Saved, or overtaken by a colleague: the sentence to say. */
  readonly done = output<string>();
  private readonly api = inject(ApiClient);
  protected readonly form = contractForm(signal({ evidence: '' }), FinishLesson, (typed) => ({ ...typed, version: this.lesson().version }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/lessons/${this.lesson().id}/done`, request, Done, sending));
    if (answer?.ok) this.done.emit('Reported done. Another person now looks whether it holds.');
    else if (this.form.saved()) this.done.emit('A colleague changed this lesson a moment ago. Here is how it stands now.');
  }
}
