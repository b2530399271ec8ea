import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayInSentence, Summary, type SummaryRow } from '@accord/design-system/web';
import type { CaseMediationLine } from '@accord/mediation/contract';
import { answerWords, resultWords, sideWords, stateWords } from '@accord/mediation/rules';

const statusWords = { booked: 'booked', cancelled: 'cancelled', over: 'over' } as const;

/** One mediation of a case, as labels and values. */
@Component({
  selector: 'accord-case-mediation-lines',
  imports: [RouterLink, Summary],
  template: `
    <section>
      <h2 class="nhsuk-heading-s">{{ item().reference }}: {{ state() }}</h2>
      <accord-summary [rows]="rows()" />
      @if (mayOffer() && item().state !== 'not-suitable') {
        <p class="nhsuk-body"><a [routerLink]="['/mediations', item().id, 'offer']">{{ item().offeredOn ? 'Open the offer' : 'Make the offer' }}<span class="nhsuk-u-visually-hidden"> {{ item().reference }}</span></a></p>
      }
    </section>
  `,
})
export class CaseMediationLines {
  readonly item = input.required<CaseMediationLine>();
  readonly mayOffer = input(false);
  protected readonly state = computed(() => stateWords[this.item().state]);

  protected readonly rows = computed((): SummaryRow[] => {
    const { offeredOn, replyBy, whyNot, reviewOn, answers, sessions, result } = this.item();
    return [
      { label: 'Offered', value: offeredOn ? dayInSentence(offeredOn) : 'Not yet' },
      ...(whyNot.length > 0 ? [{ label: 'Why not', value: whyNot.join(' ') }] : []),
      ...(reviewOn ? [{ label: 'Look again on', value: dayInSentence(reviewOn) }] : []),
      ...(replyBy ? [{ label: 'Answer asked for by', value: dayInSentence(replyBy) }] : []),
      ...answers.map(({ side, answer, answeredOn }, at) => ({
        label: answers.filter((one) => one.side === side).length > 1 ? `${sideWords[side]} (${at + 1})` : sideWords[side],
        value: answer ? `${answerWords[answer]}${answeredOn ? `, ${dayInSentence(answeredOn)}` : ''}` : 'No answer yet',
      })),
      ...sessions.map(({ on, status }, at) => ({ label: `Meeting ${at + 1}`, value: `${dayInSentence(on)}, ${statusWords[status]}` })),
      ...(result ? [{ label: 'Result', value: `${resultWords[result.code]}, ${dayInSentence(result.on)}` }] : []),
      ...(result?.releasedWords ? [{ label: 'Released by everybody', value: result.releasedWords }] : []),
    ];
  });
}
