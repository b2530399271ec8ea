import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { uniqueId } from '@accord/platform/web';
import { Tag } from './tag';

export interface Task {
  readonly name: string;
  readonly to?: string;
  readonly hint?: string;
  /** Done is said in plain text, what is left in a tag. */
  readonly done: boolean;
  readonly status: string;
}

/** What is left to do, with its state. */
@Component({
  selector: 'accord-tasks',
  imports: [RouterLink, Tag],
  template: `
    <ul class="nhsuk-task-list">
      @for (task of tasks(); track task.name; let at = $index) {
        <li class="nhsuk-task-list__item" [class.nhsuk-task-list__item--with-link]="task.to">
          <div class="nhsuk-task-list__name-and-hint">
            @if (task.to) {
              <a class="nhsuk-task-list__link nhsuk-link" [routerLink]="task.to" [attr.aria-describedby]="id + at">{{ task.name }}</a>
            } @else {
              {{ task.name }}
            }
            @if (task.hint) {
              <div class="nhsuk-task-list__hint">{{ task.hint }}</div>
            }
          </div>
          <div class="nhsuk-task-list__status" [id]="id + at">
            @if (task.done) {
              {{ task.status }}
            } @else {
              <accord-tag colour="blue">{{ task.status }}</accord-tag>
            }
          </div>
        </li>
      }
    </ul>
  `,
})
export class Tasks {
  readonly tasks = input.required<readonly Task[]>();
  protected readonly id = uniqueId('task') + '-';
}
