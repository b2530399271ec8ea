import { isRefused } from '@accord/platform/rules';
import { after, allows, letterStates, transitions } from './letter-state';
import type { LetterAct, LetterState } from './letter-state';

const acts = Object.keys(transitions) as LetterAct[];
const leadsTo = (act: LetterAct): LetterState => transitions[act].to;

describe('what can happen to a letter', () => {
  it('enters the post only by being sent, signed, or sent again by a person', () => {
    expect(acts.filter((act) => transitions[act].to === 'queued')).toEqual(['send', 'sign', 'sendAgain']);
  });

  it('is never sent twice: nothing leads from sent or from the post back into the post', () => {
    for (const state of ['sent', 'queued'] as const) expect(acts.filter((act) => allows(state, act) && leadsTo(act) === 'queued')).toEqual([]);
  });

  it('in doubt goes again only when a person says so', () => {
    expect(transitions.sendAgain.who).toBe('writer');
    expect(acts.filter((act) => transitions[act].who === 'portal' && leadsTo(act) === 'queued')).toEqual([]);
  });

  it('answers every act that is not possible with a sentence that says the remedy', () => {
    for (const state of letterStates) {
      for (const act of acts) {
        const next = after(state, act);
        if (isRefused(next)) expect(next.because.split(/[.?] /).every((sentence) => sentence.split(' ').length < 20)).toBe(true);
        else expect(transitions[act].to).toBe(next);
      }
    }
  });
});
