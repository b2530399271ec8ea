import { Component, input } from '@angular/core';
import type { ApiView } from '@accord/platform/web';
import { Loading } from './loading';

/** A part of a page that is loading or could not be loaded; the rest of the page works on. */
@Component({
  selector: 'accord-part-state',
  imports: [Loading],
  template: `
    @if (!of().value()) {
      @if (of().problem(); as problem) {
        <p class="accord-part-failed" role="status">
          {{ problem.status === 403 ? problem.detail : 'We could not load ' + what() + '. Nothing is lost.' }}
          @if (problem.status !== 403) {
            <button type="button" class="accord-link-button" (click)="of().reload()">Try again<span class="nhsuk-u-visually-hidden"> to load {{ what() }}</span></button>
          }
        </p>
      } @else if (of().loading()) {
        <accord-loading [what]="what()" [rows]="rows()" />
      }
    }
  `,
})
export class PartState {
  readonly of = input.required<ApiView<unknown>>();
  /** "the letters" */
  readonly what = input.required<string>();
  readonly rows = input(3);
}
