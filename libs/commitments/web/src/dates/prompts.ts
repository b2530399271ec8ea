import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DatePrompt } from '@accord/commitments/contract';

interface WayOn {
  readonly to: readonly string[];
  readonly words: string;
}

/** What the dates ask of the handler today, each with the way to do it. */
@Component({
  selector: 'accord-prompts',
  imports: [RouterLink],
  template: `
    @for (prompt of prompts(); track prompt.kind) {
      <div class="nhsuk-inset-text">
        <span class="nhsuk-u-visually-hidden">Information: </span>
        <p>
          {{ prompt.sentence }}
          @if (wayOn(prompt.kind); as way) {
            <a [routerLink]="way.to">{{ way.words }}</a>
          }
        </p>
      </div>
    }
  `,
})
export class Prompts {
  readonly prompts = input.required<readonly DatePrompt[]>();
  readonly caseId = input.required<string>();

  protected wayOn(kind: DatePrompt['kind']): WayOn {
    const id = this.caseId();
    const record = (fact: string, words: string): WayOn => ({ to: ['/cases', id, 'dates', 'record', fact], words });
    switch (kind) {
      case 'set-the-date':
      case 'set-the-acknowledgement':
        return { to: ['/cases', id, 'dates', 'by-hand'], words: 'Set the date' };
      case 'agree-the-period':
      case 'fix-the-period':
        return { to: ['/cases', id, 'dates', 'period'], words: 'Record the date' };
      case 'make-it-a-complaint':
        return { to: ['/cases', id, 'make-complaint'], words: 'Make it a complaint' };
      case 'explain-six-months':
        return { to: ['/cases', id, 'letters'], words: 'Write the explaining letter' };
      case 'explain-delay':
      case 'write-the-period':
      case 'write-the-refusal':
        return record('explained', 'Record that you wrote');
      case 'move-to-stage-2':
        return { to: ['/cases', id, 'escalate'], words: 'Move to stage 2' };
      case 'judge-lateness':
        return record('lateness-judged', 'Decide');
      case 'approve-lateness':
        return record('lateness-approved', 'Approve it');
      case 'review-hold':
        return record('hold-ended', 'End the hold');
      case 'review-pause':
        return record('pause-ended', 'End the pause');
    }
  }
}
