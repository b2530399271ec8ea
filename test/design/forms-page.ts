import { Component, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import * as z from 'zod';
import { AccordButton, AccordInput, Actions, Choice, Choices, Combobox, Count, DateInput, ErrorSummary, Field, First, type Option, Password, Tick, When } from '@accord/design-system/web';
import { AccordFormDirective, answered, contractForm, keepDraft } from '@accord/platform/web';

const Contact = z.object({
  story: z.string().trim().min(1, 'Write what happened'),
  caller: z.string().min(1, 'Enter who is calling'),
  place: z.string().min(1, 'Choose where it happened'),
  urgency: z.enum(['danger', 'in-hospital', 'soon', 'not'], 'Say how urgent it is'),
  wants: z.array(z.string()).min(1, 'Tick what they want'),
  received: z.iso.date('Enter a real date, like 20 11 2026'),
  born: z.iso.date('Enter a real date, like 20 11 1956').optional(),
  agreed: z.literal(true, 'Tick that the complainant agreed'),
  kind: z.string().optional(),
  secret: z.string().min(1, 'Enter the code'),
});

const places: readonly Option[] = ['Ward 7, General Hospital', 'Ward 17, General Hospital', 'Emergency department', 'Maternity', 'Outpatients'].map((label) => ({ value: label, label, hint: 'Stoneleigh General' }));

@Component({
  selector: 'accord-forms-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Actions, Choice, Choices, Combobox, Count, DateInput, ErrorSummary, Field, First, FormField, Password, Tick, When],
  template: `
    <form [accordForm]="form" (pressed)="save()">
      <accord-error-summary />
      <h1 class="nhsuk-heading-m">Log a contact</h1>
      <div class="accord-beside">
        <div>
          <accord-field label="What happened, in their words" size="s">
            <textarea accordInput accordFirst rows="5" [formField]="form.fields.story"></textarea>
            <accord-count [text]="model().story" [max]="200" />
          </accord-field>
          <div class="accord-pair">
            <accord-field label="Who is calling?" hint="As they say it">
              <input accordInput [formField]="form.fields.caller" />
            </accord-field>
            <accord-combobox label="Where?" [eager]="true" [find]="find" [formField]="form.fields.place" [(words)]="placeWords" />
          </div>
          <accord-choices legend="What do they want?" [options]="wants" [inline]="true" [formField]="form.fields.wants" />
          <accord-choice legend="How urgent?" [options]="urgencies" [formField]="form.fields.urgency">
            <ng-template accordWhen="danger">
              <p class="nhsuk-body">Hand over now: the rapid review line of this ward.</p>
            </ng-template>
          </accord-choice>
          <div class="accord-pair">
            <accord-date legend="Received" [quick]="true" [formField]="form.fields.received" />
            <accord-date legend="Date of birth" [optional]="true" [formField]="form.fields.born" />
          </div>
          <accord-field label="Kind" [optional]="true">
            <select accordInput [formField]="form.fields.kind">
              <option value="">Not known</option>
              <option value="concern">Concern</option>
              <option value="complaint">Complaint</option>
            </select>
          </accord-field>
          <accord-password label="Code" [formField]="form.fields.secret" />
          <accord-tick label="Agreed with the complainant" [formField]="form.fields.agreed" />
        </div>
        <aside class="accord-card" aria-label="Seen before">
          <h2 class="nhsuk-heading-s">Seen before</h2>
          <p class="nhsuk-body-s">No earlier contact found.</p>
        </aside>
      </div>
      <accord-actions [line]="kept.line()">
        <button accordButton [busy]="form.busy()">Save and triage</button>
        <button accordButton type="button" kind="secondary">Save</button>
        <a href="/list">Answer and close</a>
      </accord-actions>
    </form>
  `,
})
export class FormsPage {
  readonly draft = input<string>();
  protected readonly model = signal({ story: '', caller: '', place: '', urgency: '', wants: [] as readonly string[], received: '', born: '', agreed: false, kind: '', secret: '' });
  protected readonly form = contractForm(this.model, Contact);
  protected readonly kept = keepDraft(this.model, { kind: 'design' }, this.draft);
  protected readonly placeWords = signal('');
  protected readonly wants = ['Explanation', 'Apology', 'Put right', 'Change'].map((label) => ({ value: label, label }));
  protected readonly urgencies = [
    { value: 'danger', label: 'Danger now' },
    { value: 'in-hospital', label: 'In hospital' },
    { value: 'soon', label: 'Soon', hint: 'Within 2 working days' },
    { value: 'not', label: 'Not urgent' },
  ];
  protected readonly find = (words: string) => places.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()));

  protected async save(): Promise<void> {
    const answer = await this.form.press(() => Promise.resolve(answered(undefined)));
    if (answer?.ok) await this.kept.finish();
  }
}
