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

  protected wayOn(kind: DatePrompt['kind']): WayOn | null {
    const id = this.caseId();
    switch (kind) {
      case 'set-the-date':
        return { to: ['/cases', id, 'dates', 'by-hand'], words: 'Set the date' };
      case 'agree-the-period':
      case 'fix-the-period':
        return { to: ['/cases', id, 'dates', 'period'], words: 'Record what was agreed' };
      case 'explain-six-months':
        return { to: ['/cases', id, 'letters'], words: 'Write the letter' };
      default:
        return null;
      case 'make-it-a-complaint':
        return { to: ['/cases', id, 'make-complaint'], words: 'Make it a complaint' };
    }
  }
}
