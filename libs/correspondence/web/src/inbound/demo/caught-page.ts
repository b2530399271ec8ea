import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CaughtPage as CaughtView } from '@accord/correspondence/contract';
import { AccordButton, Empty, Lead, MomentPipe, PageState, Turn } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';

/** The demo only: mail that would have left the house. Nothing has. */
@Component({
  selector: 'accord-caught-page',
  imports: [AccordButton, Empty, Lead, MomentPipe, PageState, RouterLink, Turn],
  template: `
    <accord-page-state [of]="view" what="the caught mail" [rows]="6" />
    @if (view.value(); as page) {
      <accord-lead heading="Caught mail" line="This is a demo: what Accord sends is caught here and reaches nobody.">
        <a accordButton [small]="true" routerLink="/demo/mail/write">Write in</a>
      </accord-lead>
      @if (page.items.length > 0) {
        <ol class="accord-queue">
          @for (line of page.items; track line.id) {
            <li class="accord-queue__row">
              <a [routerLink]="['/demo/mail', line.id]"><bdi>{{ line.subject || 'No subject' }}</bdi></a>
              <span class="accord-queue__facts">To <bdi>{{ line.to.join(', ') }}</bdi>, {{ line.caughtAt | moment: 'year' }}</span>
            </li>
          }
        </ol>
      } @else {
        <accord-empty>Nothing has been sent yet. <a routerLink="/demo/mail/write">Write in</a> as somebody from outside.</accord-empty>
      }
      <accord-turn things="mails" [next]="page.next" [first]="!!after()" />
    }
  `,
})
export class CaughtPage {
  readonly after = input<string>();
  protected readonly view = apiView(() => `/api/demo/mail${this.after() ? `?after=${this.after()}` : ''}`, CaughtView, { keep: true });
}
