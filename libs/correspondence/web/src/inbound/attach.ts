import { Component, computed, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import type { AttachPreview, MailSorted, MailView } from '@accord/correspondence/contract';
import { AccordButton } from '@accord/design-system/web';
import { MailClient } from './mail-client';

/** Attaching in two steps: which case, and then who will see it there and whether the sender becomes a known party. */
@Component({
  selector: 'accord-attach',
  imports: [AccordButton],
  template: `
    <section class="accord-attach" aria-labelledby="attach-heading">
      <h3 id="attach-heading" class="nhsuk-heading-s" tabindex="-1">Attach to a case</h3>
      @if (trouble()) {
        <p class="nhsuk-error-message" role="alert"><span class="nhsuk-u-visually-hidden">Error: </span>{{ trouble() }}</p>
      }
      <form novalidate (submit)="$event.preventDefault(); look()">
        <label class="nhsuk-label" for="attach-reference">Reference of the case</label>
        <div class="nhsuk-hint" id="attach-hint">For example, AC-26-00421</div>
        <input class="nhsuk-input nhsuk-input--width-20" id="attach-reference" name="reference" aria-describedby="attach-hint" autocomplete="off" #box [value]="reference()" (input)="reference.set(box.value)" />
        <button accordButton kind="secondary" [small]="true" type="submit">Find it</button>
      </form>
      @if (mail().likely.length > 0) {
        <p class="nhsuk-body-s nhsuk-u-margin-bottom-1">It may belong to:</p>
        <ul class="nhsuk-list">
          @for (one of mail().likely; track one.caseId) {
            <li>
              <button type="button" class="accord-link-button" (click)="choose(one.reference)">{{ one.reference }}</button>
              {{ one.title }}, {{ one.state === 'closed' ? 'closed' : 'open' }}{{ one.senderIsParty ? ', the sender is a party of it' : '' }}
            </li>
          }
        </ul>
      }
      @if (found(); as file) {
        <div class="nhsuk-inset-text" role="status">
          <p><strong class="accord-ref">{{ file.reference }}</strong> {{ file.title }}</p>
          <p>{{ file.seenBy }}</p>
        </div>
        @if (mustAsk()) {
          <fieldset class="nhsuk-fieldset nhsuk-u-margin-bottom-4">
            <legend class="nhsuk-fieldset__legend">Does {{ mail().senderAddress }} become a known party of this case? Later messages from there are then filed by themselves.</legend>
            <div class="nhsuk-radios nhsuk-radios--small nhsuk-radios--inline">
              @for (answer of answers; track answer.label) {
                <div class="nhsuk-radios__item">
                  <input class="nhsuk-radios__input" type="radio" name="party" [id]="'party-' + answer.label" [checked]="party() === answer.value" (change)="party.set(answer.value)" />
                  <label class="nhsuk-label nhsuk-radios__label" [for]="'party-' + answer.label">{{ answer.label }}</label>
                </div>
              }
            </div>
          </fieldset>
        }
        <button accordButton type="button" [busy]="busy()" (click)="attach(file)">Attach to {{ file.reference }}</button>
      }
      <p class="nhsuk-body"><button type="button" class="accord-link-button" (click)="cancelled.emit()">Cancel</button></p>
    </section>
  `,
})
export class Attach {
  readonly mail = input.required<MailView>();
  readonly attached = output<MailSorted>();
  readonly cancelled = output<void>();
  /** A colleague sorted it meanwhile. */
  readonly overtaken = output<void>();
  private readonly client = inject(MailClient);
  protected readonly answers = [{ label: 'Yes', value: true }, { label: 'No', value: false }];
  private readonly mailId = computed(() => this.mail().id);
  /** What was typed stays while the same message is read again. */
  protected readonly reference = linkedSignal({ source: this.mailId, computation: () => untracked(() => (this.mail().likely.length === 1 ? (this.mail().likely[0]?.reference ?? '') : '')) });
  protected readonly found = signal<AttachPreview | undefined>(undefined);
  protected readonly party = signal<boolean | null>(null);
  protected readonly trouble = signal('');
  protected readonly busy = signal(false);
  protected readonly mustAsk = computed(() => this.mail().senderAddress !== null && this.found()?.senderIsParty === false);

  protected choose(reference: string): void {
    this.reference.set(reference);
    void this.look();
  }

  protected async look(): Promise<void> {
    this.found.set(undefined);
    const answer = await this.client.findCase(this.mail().id, this.reference());
    if (answer.ok) this.found.set(answer.value);
    this.trouble.set(answer.ok ? '' : (answer.problem.errors?.[0]?.message ?? answer.problem.detail));
  }

  protected async attach({ caseId }: AttachPreview): Promise<void> {
    if (this.mustAsk() && this.party() === null) return this.trouble.set('Say whether the sender becomes a known party.');
    this.busy.set(true);
    const answer = await this.client.attach(this.mail().id, { version: this.mail().version, caseId, senderBecomesParty: this.mustAsk() ? this.party() : null });
    this.busy.set(false);
    if (answer.ok) return this.attached.emit(answer.value);
    if (answer.problem.status === 409) return this.overtaken.emit();
    this.trouble.set(answer.problem.detail);
  }
}
