import { Component, inject, input, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { type LessonRepeat, OpenLessonAgain } from '@accord/outcomes/contract';
import { AccordButton, DateInput, ErrorSummary } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { Done } from '@accord/platform/contract';

/** One possible repeat: both texts, why they look alike, and the two things it can be. */
@Component({
  selector: 'accord-repeat-card',
  imports: [AccordButton, AccordFormDirective, DateInput, ErrorSummary, FormField, RouterLink],
  template: `
    <section class="accord-card" [attr.aria-label]="'Issue ' + repeat().issueNumber + ' and the lesson ' + repeat().lesson.title">
      <div class="accord-beside">
        <div>
          <h3 class="nhsuk-heading-xs">Issue {{ repeat().issueNumber }} of this case</h3>
          <p class="nhsuk-body accord-as-written">{{ repeat().issue }}</p>
        </div>
        <div>
          <h3 class="nhsuk-heading-xs">The lesson of <a class="accord-ref" [routerLink]="['/cases', repeat().lesson.caseId, 'lessons']">{{ repeat().lesson.reference }}</a></h3>
          <p class="nhsuk-body accord-as-written">{{ repeat().lesson.title }}</p>
          <p class="nhsuk-body accord-as-written">{{ repeat().lesson.change }}</p>
          <p class="nhsuk-body-s">Owner: {{ repeat().lesson.owner }}</p>
        </div>
      </div>
      <h3 class="nhsuk-heading-xs">Why they look alike</h3>
      <ul class="nhsuk-list nhsuk-list--bullet">
        @for (reason of repeat().why; track reason) {
          <li>{{ reason }}</li>
        }
      </ul>
      @if (mayWrite()) {
        <form [accordForm]="form" (pressed)="openAgain()">
          <accord-error-summary />
          <accord-date legend="Done again by" hint="Needed to open the lesson again" [formField]="form.fields.dueOn" />
          <div class="nhsuk-button-group">
            <button accordButton [small]="true" [busy]="form.busy()">Reopen the lesson</button>
            <button accordButton kind="secondary" type="button" [small]="true" (click)="notTheSame()">Not the same</button>
          </div>
        </form>
      }
    </section>
  `,
})
export class RepeatCard {
  readonly caseId = input.required<string>();
  readonly repeat = input.required<LessonRepeat>();
  readonly mayWrite = input.required<boolean>();
  /** Settled, or overtaken by a colleague: the sentence to say. */
  readonly done = output<string>();
  private readonly api = inject(ApiClient);
  protected readonly form = contractForm(signal({ dueOn: '' }), OpenLessonAgain, ({ dueOn }) => ({ ...this.pair(), dueOn, version: this.repeat().lesson.version }));

  protected async openAgain(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`${this.path()}/opening-again`, request, Done, sending));
    if (answer?.ok) this.done.emit('The lesson is open again. Its owner sees it among what is to do.');
    else if (this.form.saved()) this.done.emit('A colleague changed this lesson a moment ago. Here is what is left.');
  }

  protected async notTheSame(): Promise<void> {
    const answer = await this.api.post(`${this.path()}/not-the-same`, this.pair(), Done);
    this.done.emit(answer.ok ? 'Noted: not the same.' : 'That could not be saved. Please try again.');
  }

  private path(): string {
    return `/api/cases/${this.caseId()}/lesson-repeats`;
  }

  private pair(): { issueId: string; lessonId: string } {
    return { issueId: this.repeat().issueId, lessonId: this.repeat().lesson.id };
  }
}
