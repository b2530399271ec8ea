import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayInRow, DayPipe, MomentPipe, Tag } from '@accord/design-system/web';
import type { MediationLine } from '@accord/mediation/contract';
import { sessionKindWords, sideWords, stateWords } from '@accord/mediation/rules';

/** One open mediation: its next meeting, or what it waits for. */
@Component({
  selector: 'accord-mediation-card',
  imports: [DayPipe, MomentPipe, RouterLink, Tag],
  template: `
    <article class="accord-card">
      <h2 class="nhsuk-heading-s"><a class="accord-ref" [routerLink]="line().caseId ? ['/cases', line().caseId, 'mediation'] : ['/mediations', line().id]">{{ line().reference }}</a>&ngsp;<accord-tag>{{ state() }}</accord-tag></h2>
      <ul class="nhsuk-list accord-card__lines">
        @if (line().nextSession; as session) {
          <li><strong>{{ meeting() }}: {{ session.startsAt | moment }}</strong>@if (session.rooms.length > 0) {, {{ session.rooms.join(', ') }}}. {{ ready() }}</li>
        }
        @for (side of line().sides; track side.side) {
          <li>{{ sides[side.side] }}: {{ side.agreed ? 'agreed' : waiting() }}</li>
        }
        @if (!line().caseId && (line().mediator || line().state === 'agreed')) {
          <li>{{ line().mediator ? 'Mediator: ' + line().mediator : 'No mediator yet' }}</li>
        }
        <li>Open since {{ line().openSince | day: 'year' }}</li>
      </ul>
    </article>
  `,
})
export class MediationCard {
  readonly line = input.required<MediationLine>();
  protected readonly sides = sideWords;
  protected readonly state = computed(() => stateWords[this.line().state]);
  protected readonly meeting = computed(() => {
    const kind = this.line().nextSession?.kind;
    return kind ? sessionKindWords[kind] : 'Meeting';
  });
  protected readonly waiting = computed(() => {
    const { replyBy } = this.line();
    return replyBy ? `waiting for an answer, asked for by ${dayInRow(replyBy)}` : 'waiting for an answer';
  });
  protected readonly ready = computed(() => {
    const session = this.line().nextSession;
    if (!session || session.needs === 0) return '';
    if (session.needsOpen === 0) return session.needs === 1 ? 'The one need is met.' : 'Every need is met.';
    return `Not ready: ${session.needsOpen} of ${session.needs} ${session.needs === 1 ? 'need' : 'needs'} not met yet.`;
  });
}
