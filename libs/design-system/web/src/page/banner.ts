import { afterNextRender, Component, type ElementRef, input, viewChild } from '@angular/core';
import { uniqueId } from '@accord/platform/web';

/** A banner after a change of page. Success takes the focus on arrival; never together with an error summary. */
@Component({
  selector: 'accord-banner',
  template: `
    <div #root class="nhsuk-notification-banner" [class.nhsuk-notification-banner--success]="kind() === 'success'" [attr.role]="kind() === 'success' ? 'alert' : 'region'" [attr.aria-labelledby]="id" [attr.tabindex]="kind() === 'success' ? -1 : null">
      <div class="nhsuk-notification-banner__header">
        <h2 class="nhsuk-notification-banner__title" [id]="id">{{ kind() === 'success' ? 'Success' : 'Important' }}</h2>
      </div>
      <div class="nhsuk-notification-banner__content"><ng-content /></div>
    </div>
  `,
})
export class Banner {
  readonly kind = input<'important' | 'success'>('important');
  protected readonly id = uniqueId('banner');
  private readonly root = viewChild.required<ElementRef<HTMLElement>>('root');

  constructor() {
    afterNextRender(() => {
      if (this.kind() === 'success') this.root().nativeElement.focus();
    });
  }
}
