import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { StaffNames } from '@accord/access/contract';
import { may } from '@accord/access/rules';
import { IssuesOfCase } from '@accord/casework/contract';
import { AddLesson } from '@accord/outcomes/contract';
import { AccordButton, AccordInput, Actions, Combobox, DateInput, ErrorSummary, Field, type Option, PartState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, CaseFrame, contractForm, draftOfCase, keepDraft, News } from '@accord/platform/web';
import { Made } from '@accord/platform/contract';

/** Adds a lesson to a case: what will change, who sees to it, and the date promised. Kept as it is typed. */
@Component({
  selector: 'accord-add-lesson-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Actions, CaseFrame, Combobox, DateInput, ErrorSummary, Field, FormField, PartState, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    @if (kept.ready()) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Add a lesson</h1>
        <accord-field label="The lesson in a few words"><input accordInput autocomplete="off" [formField]="form.fields.title" /></accord-field>
        <accord-field label="What will change"><textarea accordInput rows="3" [formField]="form.fields.change"></textarea></accord-field>
        <accord-part-state [of]="issues" what="the issues" />
        @if (issues.value()?.items; as items) {
          @if (items.length > 0) {
            <accord-field label="Which issue does it come from?" [optional]="true">
              <select accordInput [formField]="form.fields.issueId">
                <option value="">The case as a whole</option>
                @for (issue of items; track issue.id) {
                  <option [value]="issue.id">Issue {{ issue.number }}: {{ short(issue.text) }}</option>
                }
              </select>
            </accord-field>
          }
        }
        <accord-combobox label="Who sees to it?" hint="Type part of a name" [find]="find" [eager]="true" [words]="typed().owner" (wordsChange)="named($event)" [formField]="form.fields.ownerId" />
        <accord-date legend="Done by" hint="The date promised to the complainant, if one was" [formField]="form.fields.dueOn" />
        <accord-actions [line]="kept.line()">
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Add the lesson' }}</button>
          <a [routerLink]="['/cases', id(), 'lessons']">Cancel</a>
        </accord-actions>
      </form>
    }
  `,
})
export class AddLessonPage {
  readonly id = input.required<string>();
  /** `?draft=`: a half-written lesson that is gone on with. */
  readonly draft = input<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly issues = apiView(() => `/api/cases/${this.id()}/issues`, IssuesOfCase);
  private readonly staff = apiView(() => '/api/staff/names', StaffNames);
  // The name in the box comes back with a draft, beside who it is.
  protected readonly typed = signal({ title: '', change: '', issueId: '', ownerId: '', owner: '', dueOn: '' });
  protected readonly form = contractForm(this.typed, AddLesson, ({ owner: _, ...lesson }) => lesson);
  protected readonly kept = keepDraft(this.typed, draftOfCase('lesson', this.id), this.draft);

  protected readonly find = (words: string): readonly Option[] => {
    const wanted = words.toLowerCase();
    const people = (this.staff.value()?.items ?? []).filter(({ roles }) => may(roles, 'lesson.read'));
    return people.filter(({ name, jobTitle }) => `${name} ${jobTitle}`.toLowerCase().includes(wanted)).slice(0, 12).map(({ id, name, jobTitle }) => ({ value: id, label: name, hint: jobTitle }));
  };

  protected named(owner: string): void {
    this.typed.update((typed) => ({ ...typed, owner }));
  }

  protected short(text: string): string {
    return text.length > 80 ? `${text.slice(0, 80)} …` : text;
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/lessons`, request, Made, sending));
    if (!answer?.ok) return;
    await this.kept.finish();
    this.news.onArrival({ text: 'The lesson is added.' });
    await this.router.navigate(['/cases', this.id(), 'lessons']);
  }
}
