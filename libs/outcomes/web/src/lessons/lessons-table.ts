import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LessonView } from '@accord/outcomes/contract';
import { lessonStateNames } from '@accord/outcomes/rules';
import { AccordTable, DayPipe, Due } from '@accord/design-system/web';

/** Lessons by the date promised, each with what is next and whose move it is. */
@Component({
  selector: 'accord-lessons-table',
  imports: [AccordTable, DayPipe, Due, RouterLink],
  template: `
    <table accordTable>
      <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Lessons, by date</caption>
      <thead>
        <tr>
          <th scope="col">Due</th>
          <th scope="col">Lesson</th>
          @if (withCase()) {
            <th scope="col">Case</th>
          }
          <th scope="col">Owner</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        @for (lesson of lessons(); track lesson.id) {
          <tr>
            <td>
              @if (lesson.overdue) {
                <accord-due state="overdue" words="Overdue" [date]="lesson.dueOn" />
              } @else {
                {{ lesson.dueOn | day: 'year' }}
              }
            </td>
            <th scope="row"><a [routerLink]="['/lessons', lesson.id]">{{ lesson.title }}</a></th>
            @if (withCase()) {
              <td><a class="accord-ref" [routerLink]="['/cases', lesson.caseId, 'lessons']">{{ lesson.reference }}</a></td>
            }
            <td>{{ lesson.owner }}</td>
            <td>{{ names[lesson.state] }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class LessonsTable {
  readonly lessons = input.required<readonly LessonView[]>();
  /** Whether the rows belong to several cases. */
  readonly withCase = input(false);
  protected readonly names = lessonStateNames;
}
