import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { LessonView } from '@accord/outcomes/contract';
import { lessonStateNames, mayFinish } from '@accord/outcomes/rules';
import { dayInSentence, NotYet, PageState, Status, Summary } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { CheckLessonForm } from './check-lesson-form';
import { FinishLessonForm } from './finish-lesson-form';

/** One lesson and its next step: the owner reports it done, somebody else looks whether it holds. */
@Component({
  selector: 'accord-lesson-page',
  imports: [CheckLessonForm, FinishLessonForm, NotYet, PageState, RouterLink, Status, Summary],
  template: `
    <accord-page-state [of]="view" what="the lesson" />
    @if (view.value(); as lesson) {
      <p class="nhsuk-body-s"><a routerLink="/lessons">Back to the lessons</a></p>
      <h1 class="nhsuk-heading-m">{{ lesson.title }}</h1>
      <accord-status>{{ line() }}</accord-status>
      <accord-summary [rows]="rows()" />
      <p class="nhsuk-body"><a [routerLink]="['/cases', lesson.caseId, 'lessons']">Case {{ lesson.reference }}</a></p>
      @if (mayWrite()) {
        @if (mayFinish(lesson) === null) {
          <accord-finish-lesson-form [lesson]="lesson" (done)="said($event)" />
        } @else if (lesson.state === 'done') {
          @if (lesson.cannotCheck; as because) {
            <accord-not-yet [because]="because" />
          } @else {
            <accord-check-lesson-form [lesson]="lesson" (done)="said($event)" />
          }
        }
      }
    }
  `,
})
export class LessonPage {
  readonly lessonId = input.required<string>();
  private readonly session = inject(Session);
  protected readonly line = signal('');
  protected readonly mayFinish = mayFinish;
  protected readonly mayWrite = computed(() => this.session.may('lesson.write'));
  protected readonly view = apiView(() => `/api/lessons/${this.lessonId()}`, LessonView);
  protected readonly rows = computed(() => {
    const lesson = this.view.value();
    if (!lesson) return [];
    const { change, owner, dueOn, overdue, state, evidence, checkedBy, found, openedAgain } = lesson;
    return [
      { label: 'What will change', value: change },
      { label: 'Owner', value: owner },
      { label: overdue ? 'Overdue since' : 'Done by', value: dayInSentence(dueOn) },
      { label: 'State', value: lessonStateNames[state] },
      ...(openedAgain ? [{ label: 'Why it opened again', value: openedAgain }] : []),
      ...(evidence ? [{ label: 'What shows that it was done', value: evidence }] : []),
      ...(checkedBy ? [{ label: `Found by ${checkedBy}`, value: found }] : []),
    ];
  });

  protected said(text: string): void {
    this.line.set(text);
    this.view.reload();
  }
}
