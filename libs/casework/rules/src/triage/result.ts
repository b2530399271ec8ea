import { unreachable } from '@accord/platform/rules';
import type { TriageAnswer, TriageDetails, TriageFacts } from './answers';
import { missingAlert, missingResult, missingRoute } from './missing';
import type { Missing } from './missing';
import { triagePath } from './path';
import type { TriageLetter, TriageResultKind } from './path';
import { sentenceOf } from './sentences';

/** A question of the path that was not asked, and why. */
export interface NotNeeded {
  readonly letter: TriageLetter;
  readonly because: string;
}

export interface TriageResult {
  readonly kind: TriageResultKind;
  /** The letter whose yes decided. */
  readonly decidedBy: TriageLetter;
  /** Why, in one sentence of fewer than 20 words. */
  readonly sentence: string;
  /** A to D answered yes: each started its own route. */
  readonly alerts: readonly TriageLetter[];
  /** The answers that count, in the order of the path. */
  readonly answered: readonly TriageAnswer[];
  readonly notNeeded: readonly NotNeeded[];
  /** Empty: it can be confirmed. */
  readonly missing: readonly Missing[];
}

/** The path is not walked to its end yet: what is still to be answered. */
export interface TriageUnfinished {
  readonly kind: null;
  readonly notNeeded: readonly NotNeeded[];
  readonly missing: readonly Missing[];
}

/**
 * Walks the path: A to D are parallel alerts, of E to J the first yes decides and the rest is not needed.
 * Source: practice 1.4; what is outside the regulations: SI 2009/309 reg 8(1)(c).
 */
export function triageResult(answers: readonly TriageAnswer[], details: TriageDetails, facts: TriageFacts): TriageResult | TriageUnfinished {
  const given = new Map(answers.map((answer) => [answer.letter, answer]));
  const safety = triagePath.filter((question) => question.part === 'safety');
  const asked = triagePath.filter((question) => question.part === 'route' && (facts.spoken || !question.onlySpoken));
  const written = triagePath.filter((question) => question.onlySpoken && !facts.spoken).map(({ letter }) => ({ letter, because: 'It came in writing.' }));
  const deciding = asked.find(({ letter }) => given.get(letter)?.answer === 'yes')?.letter ?? null;
  const walked = [...safety, ...asked.slice(0, deciding ? asked.findIndex(({ letter }) => letter === deciding) + 1 : asked.length)];
  const answered = walked.flatMap(({ letter }) => given.get(letter) ?? []);
  const missing = [
    ...walked.filter(({ letter }) => !given.has(letter)).map(({ letter }) => unanswered(letter)),
    ...answered.filter(({ letter }) => safety.some((question) => question.letter === letter)).flatMap(missingAlert),
  ];
  const passed = deciding ? asked.filter((question) => !walked.includes(question)).map(({ letter }) => ({ letter, because: `${deciding} decided.` })) : [];
  const notNeeded = [...written, ...passed].sort((one, other) => (one.letter < other.letter ? -1 : 1));
  if (!deciding) return { kind: null, notNeeded, missing: missing.length > 0 ? missing : [noneFits] };
  const kind = details.raisedBecause ? 'formal-complaint' : kindOf(deciding, details);
  return {
    kind, decidedBy: deciding, answered, notNeeded,
    sentence: sentenceOf({ kind, decidedBy: deciding, details, facts }),
    alerts: answered.filter((answer) => answer.answer === 'yes' && answer.letter < 'E').map(({ letter }) => letter),
    missing: [...missing, ...missingRoute(deciding, details, facts), ...missingResult(kind, details, facts)],
  };
}

const unanswered = (letter: TriageLetter): Missing => ({ path: `answers.${letter}.answer`, message: `Answer question ${letter}` });
const noneFits: Missing = { path: 'answers.J.answer', message: 'Nothing fits yet. Answer yes to one of E to J.' };

function kindOf(letter: TriageLetter, { settled, offer }: TriageDetails): TriageResultKind {
  switch (letter) {
    case 'E':
      return 'attached';
    case 'F':
      return 'formal-complaint';
    case 'G':
      return settled ? 'concern-resolved' : 'concern-being-settled';
    case 'H':
      return offer?.answer === 'wants-complaint' ? 'formal-complaint' : 'concern-offered';
    case 'I':
      return 'transferred';
    case 'J':
      return 'answered';
    case 'A':
    case 'B':
    case 'C':
    case 'D':
      throw new Error(`${letter} decides nothing`);
    default:
      return unreachable(letter);
  }
}
