import { day, isBefore, type Period } from '@accord/calendar/rules';
import type { Rule } from './rule';

/** What a new version says; the rest stays as the newest version has it. */
export interface NewVersion {
  /** First day on which a period may begin under it, `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly standing: 'on' | 'off';
  /** Null: as the newest version counts. */
  readonly period: Period | null;
  /** The text that somebody read; null: as before. */
  readonly source: string | null;
  /** Whether it holds for consent from then on; left out: as before. `source` then is that of the hold alone. */
  readonly hold?: 'on' | 'off';
}

export interface WrongVersion {
  readonly refused: 'no-such-rule' | 'before-the-last' | 'policy-is-no-law' | 'no-period-of-its-own' | 'off-already' | 'no-hold' | 'held-already' | 'not-held';
  readonly field: 'validFrom' | 'length' | 'source';
  readonly sentence: string;
}

/** The next version of a rule, or why there cannot be one. `versions` are those of one rule, oldest first. */
export function nextVersion(versions: readonly Rule[], { validFrom, standing, period, source, hold }: NewVersion): Rule | WrongVersion {
  const last = versions.at(-1);
  if (!last) return { refused: 'no-such-rule', field: 'source', sentence: 'No rule has that name.' };
  const wrongHold = hold ? holdRefusal(last, hold) : null;
  if (wrongHold) return wrongHold;
  if (source !== null && last.policy) return { refused: 'policy-is-no-law', field: 'source', sentence: 'This is a local target. Set its length as policy.' };
  if (period && (last.length.kind === 'agreed' || last.length.kind === 'restarts')) {
    return { refused: 'no-period-of-its-own', field: 'length', sentence: 'This rule has no length of its own.' };
  }
  if (standing === 'off' && last.standing === 'off') return { refused: 'off-already', field: 'validFrom', sentence: 'This rule is off already.' };
  if (last.validFrom !== null && isBefore(day(validFrom), day(last.validFrom))) {
    return { refused: 'before-the-last', field: 'validFrom', sentence: `Version ${last.version} holds from ${last.validFrom}. Enter that day or a later one.` };
  }
  return {
    ...last,
    version: last.version + 1,
    validFrom,
    standing,
    length: period ? { kind: 'fixed', period } : last.length,
    ...(hold ? held(last, hold, source) : {
      source: source ?? last.source,
      // Somebody read the words, so both the number and how it counts are confirmed.
      ...(source === null ? {} : { evidence: 'P', countConfirmed: true } as const),
    }),
  };
}

/** Who read of the hold read nothing of the number: the evidence for that stays as it was. */
function held(last: Rule, hold: 'on' | 'off', source: string | null): Pick<Rule, 'pause' | 'source'> {
  const own = last.source.split(holdMark)[0] ?? last.source;
  return hold === 'on' ? { pause: 'consent-hold', source: `${own}${holdMark}${source ?? ''}` } : { pause: 'consent-hold-unconfirmed', source: own };
}
const holdMark = '; hold for consent: ';

function holdRefusal({ id, pause, standing }: Rule, hold: 'on' | 'off'): WrongVersion | null {
  if (pause !== 'consent-hold' && pause !== 'consent-hold-unconfirmed') return { refused: 'no-hold', field: 'source', sentence: `${id} has no hold for consent.` };
  if (standing === 'off') return { refused: 'no-hold', field: 'validFrom', sentence: 'This rule is off. Switch it on first.' };
  if (hold === 'on' && pause === 'consent-hold') return { refused: 'held-already', field: 'validFrom', sentence: 'This rule holds for consent already.' };
  return hold === 'off' && pause !== 'consent-hold' ? { refused: 'not-held', field: 'validFrom', sentence: 'The hold for consent is off already.' } : null;
}

export const isWrongVersion = (answer: Rule | WrongVersion): answer is WrongVersion => 'refused' in answer;
