import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { StaffNames } from '@accord/access/contract';
import { may } from '@accord/access/rules';
import { IssuesOfCase } from '@accord/casework/contract';
import { AddLesson } from '@accord/outcomes/contract';
import { AccordButton, AccordInput, Combobox, DateInput, ErrorSummary, Field, type Option, PartState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, CaseFrame, contractForm, News } from '@accord/platform/web';
import { Made } from '@accord/platform/contract';

/** Adds a lesson to a case: what will change, who sees to it, and the date promised. */
@Component({
  selector: 'accord-add-lesson-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseFrame, Combobox, DateInput, ErrorSummary, Field, FormField, PartState, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
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
      <accord-combobox label="Who sees to it?" hint="Type part of a name" [find]="find" [eager]="true" [formField]="form.fields.ownerId" />
      <accord-date legend="Done by" hint="The date promised to the complainant, if one was" [formField]="form.fields.dueOn" />
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Add the lesson' }}</button>
      <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'lessons']">Cancel</a></p>
    </form>
  `,
})
export class AddLessonPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly issues = apiView(() => `/api/cases/${this.id()}/issues`, IssuesOfCase);
  private readonly staff = apiView(() => '/api/staff/names', StaffNames);
  protected readonly form = contractForm(signal({ title: '', change: '', issueId: '', ownerId: '', dueOn: '' }), AddLesson);

  protected readonly find = (words: string): readonly Option[] => {
    const wanted = words.toLowerCase();
    const people = (this.staff.value()?.items ?? []).filter(({ roles }) => may(roles, 'lesson.read'));
    return people.filter(({ name, jobTitle }) => `${name} ${jobTitle}`.toLowerCase().includes(wanted)).slice(0, 12).map(({ id, name, jobTitle }) => ({ value: id, label: name, hint: jobTitle }));
  };

  protected short(text: string): string {
    return text.length > 80 ? `${text.slice(0, 80)} …` : text;
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/lessons`, request, Made, sending));
    if (!answer?.ok) return;
    this.news.onArrival({ text: 'The lesson is added.' });
    await this.router.navigate(['/cases', this.id(), 'lessons']);
  }
}
