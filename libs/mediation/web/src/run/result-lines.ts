import { Component, computed, inject, input, signal } from '@angular/core';
import { AccordButton, dayInSentence, ErrorSummary, Summary } from '@accord/design-system/web';
import { OnlyVersion } from '@accord/mediation/contract';
import type { MediationView } from '@accord/mediation/contract';
import { resultWords } from '@accord/mediation/rules';
import { AccordFormDirective, contractForm } from '@accord/platform/web';
import { MediationClient } from '../mediation-client';

/** The result as the complaint is told it, and the closing of the mediation. */
@Component({
  selector: 'accord-result-lines',
  imports: [AccordButton, AccordFormDirective, ErrorSummary, Summary],
  template: `
    <section>
      <h2 class="nhsuk-heading-s">Result, as the complaint is told it</h2>
      <accord-summary [rows]="rows()" />
      @if (mediation().state === 'outcome-recorded') {
        <form [accordForm]="form" [guarded]="true" (pressed)="close()">
          <accord-error-summary />
          <button accordButton [small]="true" [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Close the mediation' }}</button>
        </form>
      }
    </section>
  `,
})
export class ResultLines {
  readonly mediation = input.required<MediationView>();
  private readonly client = inject(MediationClient);
  protected readonly form = contractForm(signal({}), OnlyVersion, () => ({ version: this.mediation().version }));
  protected readonly rows = computed(() => {
    const { result } = this.mediation();
    if (!result) return [];
    return [
      { label: 'Result', value: resultWords[result.code] },
      { label: 'Day', value: dayInSentence(result.on) },
      { label: 'Released words', value: result.releasedWords || 'None were released' },
    ];
  });

  protected async close(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.post(this.mediation().id, 'closing', request, sending));
    if (answer?.ok) await this.client.goTo(['/mediations'], `Mediation ${this.mediation().reference} is closed.`);
  }
}
