import { Component, input } from '@angular/core';

/** The foot of a long form: the draft line and the buttons, always in reach; it covers no field, and on low screens does not stick. */
@Component({
  selector: 'accord-actions',
  host: { class: 'accord-actions' },
  template: `
    <p class="accord-actions__line" role="status">{{ line() }}</p>
    <div class="accord-actions__buttons"><ng-content /></div>
  `,
})
export class Actions {
  /** "Draft kept 10:42" */
  readonly line = input('');
}
