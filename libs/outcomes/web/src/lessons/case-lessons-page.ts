import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { OutcomeView } from '@accord/outcomes/contract';
import { AccordButton, Empty, Lead, PageState } from '@accord/design-system/web';
import { apiView, CaseFrame } from '@accord/platform/web';
import { LessonRepeatsList } from '../repeats/lesson-repeats';
import { LessonsTable } from './lessons-table';

/** What is learned from one case. */
@Component({
  selector: 'accord-case-lessons-page',
  imports: [AccordButton, CaseFrame, Empty, Lead, LessonRepeatsList, LessonsTable, PageState, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the lessons" />
    @if (view.value(); as outcome) {
      <accord-lead heading="Lessons">
        @if (mayWrite()) {
          <a accordButton [small]="true" [routerLink]="['/cases', id(), 'lessons', 'new']">Add a lesson</a>
        }
      </accord-lead>
      @if (outcome.lessons.length > 0) {
        <accord-lessons-table [lessons]="outcome.lessons" />
      } @else {
        <accord-empty>No lesson comes from this case yet.</accord-empty>
      }
      <accord-lesson-repeats [caseId]="id()" />
    }
  `,
})
export class CaseLessonsPage {
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  protected readonly mayWrite = computed(() => this.session.may('lesson.write'));
  protected readonly view = apiView(() => `/api/cases/${this.id()}/outcome`, OutcomeView);
}
