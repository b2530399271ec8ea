import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EndingView } from '@accord/casework/contract';
import { Tag } from '@accord/design-system/web';

/** What a way of closing asks for: done, or why not and where it is done. */
@Component({
  selector: 'accord-closing-list',
  imports: [RouterLink, Tag],
  template: `
    <h2 class="nhsuk-heading-s">To close it as: {{ ending().name.toLowerCase() }}</h2>
    <ul class="nhsuk-task-list">
      @for (demand of ending().demands; track $index) {
        <li class="nhsuk-task-list__item">
          <div class="nhsuk-task-list__name-and-hint">
            {{ demand.words }}
            @if (!demand.done) {
              <div class="nhsuk-task-list__hint">
                {{ demand.because }}
                @for (link of demand.links; track link.goTo) {
                  <a [routerLink]="link.goTo">{{ link.words }}</a>{{ $last ? '' : ', or ' }}
                }
              </div>
            }
          </div>
          <div class="nhsuk-task-list__status">
            @if (demand.done) {
              Done
            } @else {
              <accord-tag colour="blue">Not&nbsp;done</accord-tag>
            }
          </div>
        </li>
      }
    </ul>
  `,
})
export class ClosingList {
  readonly ending = input.required<EndingView>();
}
