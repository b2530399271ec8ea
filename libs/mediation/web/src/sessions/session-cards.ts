import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordButton, MomentPipe, Tag } from '@accord/design-system/web';
import type { AttendeeView, MediationView, SessionView } from '@accord/mediation/contract';
import { sessionKindWords, sessionModeWords, sessionNeeds, sessionOutcomeWords } from '@accord/mediation/rules';
import { Done } from '@accord/platform/contract';
import { ApiClient } from '@accord/platform/web';

const sent = { waiting: 'invitation waits to be sent', sent: 'invited', failed: 'invitation refused: tell them by hand', doubt: 'we do not know whether the invitation went', 'by-hand': 'tell them by hand' } as const;
const replied = { accepted: 'will come', declined: 'cannot come', tentative: 'may come' } as const;

/** The meetings: when and where, who comes and what they answered, and which needs are met. */
@Component({
  selector: 'accord-session-cards',
  imports: [AccordButton, MomentPipe, RouterLink, Tag],
  template: `
    <h2 class="nhsuk-heading-s">Meetings</h2>
    @for (session of mediation().sessions; track session.id) {
      <article class="accord-card">
        <h3 class="nhsuk-heading-xs">{{ kinds[session.kind] }}, {{ session.startsAt | moment: 'year' }} to {{ session.endsAt | moment: 'time' }} <accord-tag>{{ statusOf(session) }}</accord-tag></h3>
        <p class="nhsuk-body">{{ modes[session.mode] }}. {{ placeOf(session) }}</p>
        <ul class="nhsuk-list">
          @for (person of session.attendees; track person.id) {
            <li>{{ person.name }}: {{ answerOf(person) }}</li>
          }
        </ul>
        @if (session.needs.length > 0) {
          <ul class="nhsuk-list" aria-label="Needs">
            @for (need of session.needs; track need.code) {
              <li>
                {{ needs[need.code] }}: {{ need.confirmed ? 'met' : 'not yet' }}
                @if (session.status === 'booked') {
                  <button type="button" class="accord-link-button" (click)="confirm(session.id, need.code, !need.confirmed)">{{ need.confirmed ? 'Not met after all' : 'It is met' }}<span class="nhsuk-u-visually-hidden">: {{ needs[need.code] }}</span></button>
                }
              </li>
            }
          </ul>
        }
        @if (session.status === 'booked') {
          <div class="nhsuk-button-group">
            <a accordButton kind="secondary" [small]="true" [routerLink]="['/mediations', mediation().id, 'sessions', session.id, 'outcome']">Record how it went</a>
            <a accordButton kind="secondary" [small]="true" [routerLink]="['/mediations', mediation().id, 'sessions', session.id, 'move']">Move the meeting</a>
            <a accordButton kind="secondary" [small]="true" [routerLink]="['/mediations', mediation().id, 'sessions', session.id, 'cancel']">Cancel the meeting</a>
          </div>
        }
      </article>
    } @empty {
      <p class="nhsuk-body">No meeting is booked.</p>
    }
  `,
})
export class SessionCards {
  readonly mediation = input.required<MediationView>();
  readonly changed = output<void>();
  private readonly api = inject(ApiClient);
  protected readonly kinds = sessionKindWords;
  protected readonly modes = sessionModeWords;
  protected readonly needs = sessionNeeds;

  protected statusOf({ status, outcome, ready }: SessionView): string {
    if (status === 'booked') return ready ? 'Confirmed' : 'Held: a need is open';
    return outcome ? sessionOutcomeWords[outcome] : 'Cancelled';
  }

  protected placeOf({ rooms, place }: SessionView): string {
    return [place, rooms.map(({ name }) => name).join(', ')].filter(Boolean).join('; ');
  }

  protected answerOf({ invitation }: AttendeeView): string {
    if (!invitation) return 'not invited';
    return invitation.reply ? replied[invitation.reply] : sent[invitation.state];
  }

  protected async confirm(sessionId: string, code: string, confirmed: boolean): Promise<void> {
    const answer = await this.api.put(`/api/mediations/${this.mediation().id}/sessions/${sessionId}/needs`, { code, confirmed }, Done);
    if (answer.ok) this.changed.emit();
  }
}
