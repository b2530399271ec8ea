import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { AccordButton, Empty, Lead, PageState, Turn } from '@accord/design-system/web';
import { MediationList } from '@accord/mediation/contract';
import { apiView } from '@accord/platform/web';
import { MediationCard } from './mediation-card';

/** "Your mediations": the next meeting first, then the longest open, each with what it waits for. Made for a phone in a corridor. */
@Component({
  selector: 'accord-mediations-page',
  imports: [AccordButton, Empty, Lead, MediationCard, PageState, RouterLink, Turn],
  template: `
    <accord-page-state [of]="view" what="your mediations" />
    @if (view.value(); as list) {
      <accord-lead [heading]="heading()" [line]="list.items.length > 0 ? 'The next meeting first, then what has been open longest.' : ''">
        @if (arranges()) {
          <div class="nhsuk-button-group">
            <a accordButton kind="secondary" [small]="true" routerLink="/mediators">Mediators</a>
            <a accordButton kind="secondary" [small]="true" routerLink="/rooms">Rooms</a>
          </div>
        }
      </accord-lead>
      <div class="accord-cards">
        @for (line of list.items; track line.id) {
          <accord-mediation-card [line]="line" />
        }
      </div>
      @if (list.items.length === 0) {
        <accord-empty>{{ oversees() ? 'No mediation is open. It is offered from the page of a case.' : 'No mediation is with you.' }}</accord-empty>
      }
      <accord-turn things="mediations" [next]="list.next" [first]="!!after()" />
    }
  `,
})
export class MediationsPage {
  readonly after = input<string>();
  private readonly session = inject(Session);
  protected readonly arranges = computed(() => this.session.may('mediation.arrange'));
  protected readonly oversees = computed(() => this.session.may('mediation.oversee'));
  protected readonly heading = computed(() => (this.oversees() ? 'Open mediations' : 'Your mediations'));
  protected readonly view = apiView(() => `/api/mediations${this.after() ? `?after=${encodeURIComponent(this.after() ?? '')}` : ''}`, MediationList);
}
