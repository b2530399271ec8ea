import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AddNote } from '@accord/casework/contract';
import { AccordButton, AccordInput, Actions, Choice, ErrorSummary, Field, PageState, Tick } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm, draftOfCase, keepDraft } from '@accord/platform/web';
import { Made } from '@accord/platform/contract';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';

/** A note, or a call or meeting written down. */
@Component({
  selector: 'accord-note-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Actions, CaseTop, Choice, ErrorSummary, Field, FormField, PageState, RouterLink, Tick],
  template: `
    <accord-page-state [of]="screen.view" what="the case" />
    <accord-case-top [caseId]="id()" />
    @if (screen.view.value() && kept.ready()) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Add a note</h1>
        <accord-choice legend="What is it?" [options]="kinds" [formField]="form.fields.kind" />
        <accord-field label="What was said or done" hint="Facts and their words, no judgement"><textarea accordInput rows="6" [formField]="form.fields.text"></textarea></accord-field>
        @if (spoken()) {
          <accord-tick label="I offered to talk about how it is handled and how long it takes" hint="In England this acknowledges the complaint" [formField]="form.fields.offeredDiscussion" />
        }
        <accord-actions [line]="kept.line()"><button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Add the note' }}</button></accord-actions>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id()]">Cancel</a></p>
      </form>
    }
  `,
})
export class NotePage {
  readonly id = input.required<string>();
  /** `?draft=`: a half-written note that is gone on with. */
  readonly draft = input<string>();
  private readonly api = inject(ApiClient);
  protected readonly screen = inject(CaseOnScreen);
  protected readonly kinds = [
    { value: 'note', label: 'Note' },
    { value: 'call-out', label: 'I rang the person' },
    { value: 'call-in', label: 'The person rang' },
    { value: 'meeting', label: 'Meeting' },
  ];
  private readonly typed = signal({ kind: '', text: '', offeredDiscussion: false });
  protected readonly kept = keepDraft(this.typed, draftOfCase('case-note', this.id), this.draft);
  protected readonly spoken = computed(() => !['', 'note'].includes(this.typed().kind));
  protected readonly form = contractForm(this.typed, AddNote, ({ offeredDiscussion, ...rest }) => ({ ...rest, offeredDiscussion: offeredDiscussion && rest.kind !== 'note' }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/notes`, request, Made, sending));
    if (!answer?.ok) return;
    await this.kept.finish();
    await this.screen.back(this.id(), 'The note is on the timeline.');
  }
}
