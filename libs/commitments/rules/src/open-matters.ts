import { dayInSentence, type Temporal } from '@accord/calendar/rules';
import { readLog } from './case-log';
import type { Commitment } from './commitment';
import { jurisdictionOf } from './commitments-of';
import type { Fact, LegalReason } from './fact';
import { consentWords } from './fact-words';
import type { Jurisdiction } from './rule';
import { waitingWords } from './standing';
import { consentsAsked, legalFlag, openHolds, openPause, waitingBegan } from './waiting';

export const matterKinds = ['hold', 'pause', 'waiting', 'consent', 'legal'] as const;

/** Something that stands over a case: a hold, a pause, a question of consent, legal steps. Only a pause moves a date. */
export interface OpenMatter {
  readonly kind: (typeof matterKinds)[number];
  readonly sentence: string;
  readonly since: Temporal.PlainDate;
  readonly reviewOn: Temporal.PlainDate | null;
  readonly factId: string;
  readonly reason: string | null;
}

export function openMattersOf(facts: readonly Fact[]): readonly OpenMatter[] {
  const log = readLog(facts);
  const pause = openPause(log);
  const legal = legalFlag(log);
  const waiting = waitingBegan(log);
  return [
    ...openHolds(log).map((hold) => matter('hold', hold, `Held for ${waitingWords[hold.for]}, decided by ${hold.decidedBy}. The statutory dates run on.`, hold.reviewOn)),
    ...(pause ? [matter('pause', pause, 'Paused at their request. Only the agreed date moves; every other runs on.', pause.reviewOn)] : []),
    ...(waiting ? [matter('waiting', waiting, `Waiting for ${waitingWords[waiting.for]}. No date stops for it.`, null)] : []),
    ...consentsAsked(log).map((asked) => matter('consent', asked, `Waiting for consent: ${consentWords[asked.purpose]}. No date stops for it.`, null)),
    ...(legal ? [matter('legal', legal, legalWords(legal.because, jurisdictionOf(log)), null)] : []),
  ];
}

/** SSI 2012/36 reg 7(2) and W11 reg 14(1) leave such a part out by rule; elsewhere law by itself stops nothing. */
function legalWords(because: LegalReason, jurisdiction: Jurisdiction): string {
  const happened = because === 'claim-started' ? 'A legal claim was started.' : 'They wrote that they mean to go to law.';
  const leftOut = (jurisdiction === 'scotland-nhs' && because === 'written-intention') || (jurisdiction === 'wales-nhs' && because === 'claim-started');
  return leftOut ? `${happened} Here that part leaves the procedure: decide, and write to them.` : `${happened} Nothing is held by that alone.`;
}

function matter(kind: OpenMatter['kind'], fact: Fact, sentence: string, reviewOn: Temporal.PlainDate | null): OpenMatter {
  return { kind, sentence, since: fact.happenedOn, reviewOn, factId: fact.id, reason: fact.reason };
}

/** The dates of the answer, the one that ends it first; what runs beside the complaint is none of them. */
const ofTheAnswer = ['E-6M', 'W-RESP26', 'W-RESP', 'S-2', 'N-2', 'I-2', 'S-1', 'N-1', 'I-1', 'S-HIS'];

/** Mediation never stops a statutory date: the sentence names that of the answer, or the one set by hand in its place, and beside it the agreed one, if any. */
export function mediationSentence(commitments: readonly Commitment[]): string {
  const open = commitments.filter(({ state, rule }) => (state === 'running' || state === 'waiting') && !rule.policy);
  const agreed = open.find(({ rule }) => rule.id === 'E-PERIOD');
  const byRule = (id: string) => open.find(({ rule }) => rule.id === id);
  const statutory = ofTheAnswer.map(byRule).find((one) => one !== undefined) ?? open.findLast(({ id }) => id.startsWith('BY-HAND-ANSWER')) ?? open.findLast(({ rule }) => rule.id !== 'E-PERIOD');
  const stands = statutory ? ` ${statutory.what}: ${dayInSentence(statutory.dueOn)}.` : '';
  const beside = agreed ? ` The agreed answer: ${dayInSentence(agreed.dueOn)}. It moves only by agreeing another.` : '';
  return `Mediation does not stop these dates.${stands}${beside}`;
}
