import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { LetterActed, type LetterView } from '@accord/correspondence/contract';
import { AccordButton, Lead, MomentPipe, NotYet, Status } from '@accord/design-system/web';
import { ApiClient, randomId } from '@accord/platform/web';
import { LetterSheet } from './letter-sheet';
import { settling } from './settling';

/** What became of a letter, its words as they went, and what can be done now. */
@Component({
  selector: 'accord-letter-standing',
  imports: [AccordButton, Lead, LetterSheet, MomentPipe, NotYet, RouterLink, Status],
  template: `
    <accord-lead [heading]="letter().name" />
    <accord-status>
      @switch (letter().state) {
        @case ('sent') {
          Sent {{ letter().sentAt | moment: 'year' }}, evidence kept.
          @if (letter().settledBecause; as because) { Settled by a person: {{ because }} }
        }
        @case ('queued') { Being sent. }
        @case ('doubt') { We do not know whether this went. }
        @case ('failed') { The mail server refused it: {{ letter().trouble }} }
        @case ('bounced') { It came back: {{ letter().trouble }} }
        @case ('to-sign') { Waiting for a signature. }
        @case ('draft') { A draft. }
      }
    </accord-status>
    @if (problem(); as said) {
      <accord-not-yet [because]="said" [reply]="true" />
    }
    <div class="nhsuk-button-group">
      @if (can('settle')) {
        <a accordButton [routerLink]="['/cases', letter().caseId, 'letters', letter().id, 'doubt']">See what happened</a>
      }
      @if (can('send-again')) {
        <button accordButton type="button" [busy]="busy()" (click)="act('send-again')">Send it again</button>
      }
      @if (can('correct')) {
        <button accordButton type="button" kind="secondary" [busy]="busy()" (click)="act('correct')">Take it back to correct it</button>
      }
      @if (can('take-back')) {
        <button accordButton type="button" kind="secondary" [busy]="busy()" (click)="act('take-back')">Take it back</button>
      }
      @if (can('write-again')) {
        <button accordButton type="button" [busy]="busy()" (click)="writeAgain()">Write it again</button>
      }
      @if (can('sign')) {
        <a accordButton [routerLink]="['/sign-off', letter().id]">Go to sign-off</a>
      }
    </div>
    <accord-letter-sheet [body]="letter().body" [sheet]="letter().sheet" [reference]="letter().reference" [large]="letter().format === 'large-print'" label="The letter" />
    <dl class="nhsuk-summary-list accord-summary">
      @for (row of rows(); track row.label) {
        <div class="nhsuk-summary-list__row nhsuk-summary-list__row--no-actions">
          <dt class="nhsuk-summary-list__key">{{ row.label }}</dt>
          <dd class="nhsuk-summary-list__value accord-words">{{ row.value }}</dd>
        </div>
      }
    </dl>
    <p class="nhsuk-body-s">
      <a [href]="file('pdf')" download>Download as PDF</a>, <a [href]="file('docx')" download>as DOCX</a>@if (letter().queuedAt) {, <a [href]="file('eml')" download>as the e-mail that went</a>}
    </p>
  `,
})
export class LetterStanding {
  readonly letter = input.required<LetterView>();
  readonly changed = output<void>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly rows = computed(() => rowsOf(this.letter()));

  constructor() {
    settling(() => this.letter().state === 'queued', () => this.changed.emit());
  }

  protected can = (verb: LetterView['verbs'][number]): boolean => this.letter().verbs.includes(verb);
  protected file = (kind: string): string => `/api/letters/${this.letter().id}/letter.${kind}`;

  protected async act(verb: 'send-again' | 'correct' | 'take-back'): Promise<void> {
    const { id, version } = this.letter();
    const answer = await this.asking(() => this.api.post(`/api/letters/${id}/${verb}`, { version }, LetterActed, { idempotencyKey: randomId() }));
    if (answer) this.changed.emit();
  }

  protected async writeAgain(): Promise<void> {
    const { caseId, id, kind } = this.letter();
    const made = await this.asking(() => this.api.post(`/api/cases/${caseId}/letters`, { kind, again: id }, LetterActed, { idempotencyKey: randomId() }));
    if (made) await this.router.navigate(['/cases', caseId, 'letters', made.id]);
  }

  private async asking(ask: () => ReturnType<ApiClient['post']>): Promise<LetterActed | undefined> {
    if (this.busy()) return undefined;
    this.busy.set(true);
    this.problem.set('');
    const answer = await ask();
    this.busy.set(false);
    this.problem.set(answer.ok ? '' : answer.problem.detail);
    return answer.ok ? LetterActed.parse(answer.value) : undefined;
  }
}

const rowsOf = (letter: LetterView): { label: string; value: string }[] =>
  [
    { label: 'To', value: [letter.recipient.name, letter.recipient.email].filter(Boolean).join('\n') },
    { label: 'Subject', value: letter.subject },
    { label: 'Written by', value: letter.author.name },
    { label: 'Signed by', value: letter.signatory?.name ?? '' },
    { label: 'The mail server said', value: letter.smtpAnswer ?? '' },
    { label: 'Fingerprint (SHA-256)', value: letter.fingerprint ?? '' },
  ].filter(({ value }) => value !== '');
