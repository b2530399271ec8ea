import { Component, input } from '@angular/core';

/** The foot of every page. */
@Component({
  selector: 'accord-footer',
  template: `
    <footer class="nhsuk-footer">
      <div class="nhsuk-width-container accord-width">
        <div class="nhsuk-footer__meta">
          <ng-content />
          <p class="nhsuk-body-s">{{ line() }}</p>
        </div>
      </div>
    </footer>
  `,
})
export class Footer {
  readonly line = input('Accord');
}
