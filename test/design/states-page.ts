import { Component, computed, input, signal } from '@angular/core';
import { Banner, Dialog, Loading, PageState, PartState, Status, Warning } from '@accord/design-system/web';
import type { ApiView } from '@accord/platform/web';

const failing = (status: number, detail = ''): ApiView<unknown> => ({
  value: signal(undefined),
  problem: signal({ type: 'about:blank', title: '', status, detail, requestId: '7F3K-22' }),
  loading: signal(false),
  reload: () => undefined,
  show: () => undefined,
});
const waiting: ApiView<unknown> = { ...failing(0), problem: signal(undefined), loading: signal(true) };

@Component({
  selector: 'accord-states-page',
  imports: [Banner, Dialog, Loading, PageState, PartState, Status, Warning],
  template: `
    @switch (state()) {
      @case ('banners') {
        <h1 class="nhsuk-heading-m">Banners</h1>
        <accord-banner kind="success"><p class="nhsuk-notification-banner__heading">Saved as AC-26-00421.</p></accord-banner>
        <accord-banner><p class="nhsuk-notification-banner__heading">4 changes since you opened this.</p></accord-banner>
        <accord-warning heading="The consent ends on Friday"><p>Ask for a new one before you write.</p></accord-warning>
        <accord-status>Draft kept 10:42</accord-status>
        <accord-part-state [of]="failed" what="the letters" />
        <accord-part-state [of]="noRole" what="the letters" />
      }
      @case ('dialog') {
        <h1 class="nhsuk-heading-m">Behind</h1>
        <accord-dialog heading="You will be signed out in 2 minutes">
          <p>What you typed is kept.</p>
          <button class="nhsuk-button" type="button">Stay signed in</button>
        </accord-dialog>
      }
      @default {
        <accord-page-state [of]="view()" what="the case" />
      }
    }
  `,
})
export class StatesPage {
  readonly state = input<string>();
  protected readonly failed = failing(500);
  protected readonly noRole = failing(403, 'Your role does not include letters. An administrator can give it to you.');
  protected readonly view = computed(() => {
    const views: Readonly<Record<string, ApiView<unknown>>> = { failed: this.failed, role: this.noRole, 'not-found': failing(404), 'no-connection': failing(0, 'No connection. We keep what you type and save it when it is back.') };
    return views[this.state() ?? ''] ?? waiting;
  });
}
