import { Component, inject, input, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { CheckLesson, type LessonView } from '@accord/outcomes/contract';
import { AccordButton, AccordInput, Choice, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { Done } from '@accord/platform/contract';

/** Somebody other than the owner says whether the change holds in practice. */
@Component({
  selector: 'accord-check-lesson-form',
  imports: [AccordButton, AccordFormDirective, AccordInput, Choice, ErrorSummary, Field, FormField],
  template: `
    <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
      <accord-error-summary />
      <h2 class="nhsuk-heading-s">Check it</h2>
      <accord-choice legend="Is it embedded?" hint="Look where the work is done, not only at the evidence." [inline]="true" [options]="answers" [formField]="form.fields.embedded" />
      <accord-field label="What you found"><textarea accordInput rows="3" [formField]="form.fields.found"></textarea></accord-field>
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save the check' }}</button>
    </form>
  `,
})
export class CheckLessonForm {
  readonly lesson = input.required<LessonView>();
  /** Saved, or overtaken by a colleague: the sentence to say. */
  readonly done = output<string>();
  private readonly api = inject(ApiClient);
  protected readonly answers = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ];
  protected readonly form = contractForm(signal({ embedded: '', found: '' }), CheckLesson, ({ embedded, found }) => ({
    ...(embedded === '' ? {} : { embedded: embedded === 'yes' }),
    found,
    version: this.lesson().version,
  }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/lessons/${this.lesson().id}/check`, request, Done, sending));
    if (answer?.ok) this.done.emit('The check is saved.');
    else if (this.form.saved()) this.done.emit('A colleague changed this lesson a moment ago. Here is how it stands now.');
  }
}
