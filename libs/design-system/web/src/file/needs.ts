import { Component, input } from '@angular/core';
import { uniqueId } from '@accord/platform/web';

/**
 * Needs and safe contact: the one banner of a case, on each of its pages and in print. Nothing else looks like it,
 * and it cannot be dismissed.
 */
@Component({
  selector: 'accord-needs',
  template: `
    @if (needs().length > 0) {
      <section class="accord-needs" [attr.aria-labelledby]="id">
        <h2 class="accord-needs__heading" [id]="id">Needs<span class="nhsuk-u-visually-hidden"> and safe contact</span></h2>
        <ul class="accord-needs__list">
          @for (need of needs(); track need) {
            <li>{{ need }}</li>
          }
        </ul>
      </section>
    }
  `,
})
export class Needs {
  /** Safe contact first: "Phone after 18:00, no voicemail", "Large print". */
  readonly needs = input.required<readonly string[]>();
  protected readonly id = uniqueId('needs');
}
