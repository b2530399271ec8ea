import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordButton } from '../form/button';

/**
 * A page of its own before one of the five acts that cannot be taken back: a send in doubt, destroying notes,
 * break-glass, merging people, moving dates. Cancel is read first; Ctrl+Enter does nothing here.
 */
@Component({
  selector: 'accord-interruption',
  imports: [AccordButton, RouterLink],
  template: `
    <div class="nhsuk-panel nhsuk-panel--interruption">
      <h1 class="nhsuk-panel__heading nhsuk-panel__heading--l">{{ heading() }}</h1>
      <div class="nhsuk-panel__body">
        <ng-content />
        <div class="nhsuk-button-group accord-interruption__answers">
          <a [routerLink]="cancel()">{{ cancelLabel() }}</a>
          <button accordButton type="button" kind="reverse" [busy]="busy()" (click)="confirmed.emit()">{{ confirm() }}</button>
        </div>
      </div>
    </div>
  `,
})
export class Interruption {
  readonly heading = input.required<string>();
  readonly confirm = input.required<string>();
  readonly cancel = input.required<string>();
  readonly cancelLabel = input('Cancel');
  readonly busy = input(false);
  readonly confirmed = output<void>();
}
