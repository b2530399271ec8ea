import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { MENU, ParkedDrafts } from '@accord/platform/web';

/** Where a role without a home of its own arrives: who they are here, and what they can open. */
@Component({
  selector: 'accord-home-page',
  imports: [ParkedDrafts, RouterLink],
  template: `
    <h1 class="nhsuk-heading-l">Your work</h1>
    <p class="nhsuk-body">You are signed in as {{ session.me()?.name }} at {{ session.me()?.organisation?.name }}.</p>
    <accord-parked-drafts />
    @if (places().length > 0) {
      <ul class="nhsuk-list">
        @for (place of places(); track place.to) {
          <li><a [routerLink]="place.to">{{ place.label }}</a></li>
        }
      </ul>
    } @else {
      <p class="nhsuk-body">Nothing is waiting for you here.</p>
    }
  `,
})
export class HomePage {
  protected readonly session = inject(Session);
  private readonly menu = inject(MENU);
  protected readonly places = computed(() => {
    const held: readonly string[] = this.session.me()?.roles ?? [];
    return this.menu.filter((item) => item.to !== '/' && (item.for === 'everybody' || item.for.some((role) => held.includes(role))));
  });
}
