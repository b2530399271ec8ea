import { dayInSentence } from '@accord/calendar/rules';
import { lastOf, readLog, type CaseLog } from './case-log';
import type { Commitment } from './commitment';
import type { Fact } from './fact';
import { consentWords } from './fact-words';
import { isByHand, whose } from './rule';
import { waitingWords } from './standing';
import { consentsAsked, openHolds, openPause } from './waiting';

/** Who waits for whom on a case, in a sentence: they for us, or we for somebody. */
export interface Wait {
  readonly who: 'they' | 'we';
  readonly sentence: string;
}

/** What waits on an open case, ours first. `owner` is who works on it, or null: nobody yet. */
export function waitsOf(facts: readonly Fact[], commitments: readonly Commitment[], owner: string | null): readonly Wait[] {
  return [...theyWait(commitments, owner), ...weWait(readLog(facts)).map((sentence): Wait => ({ who: 'we', sentence }))];
}

/** The nearest promise of ours, and the person it was made to. */
function theyWait(commitments: readonly Commitment[], owner: string | null): Wait[] {
  const running = commitments.filter(({ state, rule }) => state === 'running' && whose(rule) === 'ours' && rule.id !== 'P-DATE');
  const [nearest] = [...running].sort((one, other) => (one.actBy.toString() < other.actBy.toString() ? -1 : 1));
  if (!nearest) return [];
  const by = `${waitedFor(nearest)}, by ${dayInSentence(nearest.actBy)}`;
  const them = nearest.rule.id === 'E-CQC' ? 'The regulator' : nearest.rule.policy && !isByHand(nearest.rule) ? 'The person' : 'The complainant';
  return [{ who: 'they', sentence: owner ? `${them} waits for ${owner}: ${by}.` : `${them} waits, and nobody has the case yet: ${by}.` }];
}

const waitedForByRule: Readonly<Record<string, string>> = {
  'E-DEEM': 'an acknowledgement and an answer',
  'E-CQC': 'its summary',
  'E-ORAL': 'the concern to be settled',
  'P-PALS': 'the concern to be settled',
  'W-ORAL': 'the concern to be settled',
  'S-HIS': 'word of what is being done',
  'N-EXH': 'the notice that the procedure is over',
};

/** What is promised, as the thing that somebody waits for. */
function waitedFor({ id, rule, what }: Commitment): string {
  const own = waitedForByRule[rule.id];
  if (own) return own;
  if (/\backnowledge\b/i.test(what)) return 'an acknowledgement';
  return rule.id === 'E-6M' || id === 'P-ANSWER' || /\banswer\b/i.test(what) ? 'an answer' : what.toLowerCase();
}

function weWait(log: CaseLog): string[] {
  const pause = openPause(log);
  const last = lastOf(log, 'waiting-began', 'waiting-ended');
  const review = (on: Parameters<typeof dayInSentence>[0]) => ` We look again on ${dayInSentence(on)}.`;
  return [
    ...(pause ? [`We wait at their request since ${dayInSentence(pause.happenedOn)}.${review(pause.reviewOn)}`] : []),
    ...openHolds(log).map((hold) => `We wait for ${waitingWords[hold.for]} since ${dayInSentence(hold.happenedOn)}.${review(hold.reviewOn)}`),
    ...consentsAsked(log).map((asked) => `We wait for consent since ${dayInSentence(asked.happenedOn)}: ${consentWords[asked.purpose]}.`),
    ...(last?.kind === 'waiting-began' ? [`We wait for ${waitingWords[last.for]} since ${dayInSentence(last.happenedOn)}.`] : []),
  ];
}
