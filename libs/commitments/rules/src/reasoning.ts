import { dayInSentence, traceOf, type TracedDay } from '@accord/calendar/rules';
import type { Answer } from './calculator';
import { lengthSentence, provisionalSentence } from './proof';

/** The reasoning behind a date that was worked out without a case. */
export interface Reasoning {
  /** Each under 20 words, the answer first. */
  readonly sentences: readonly string[];
  readonly days: readonly TracedDay[];
}

export function reasoningOf(answer: Answer): Reasoning {
  const { rule, period, start, due, actBy, calendar, works, status, provisional } = answer;
  const days = traceOf(period, start, calendar, works);
  const byEvent = !days.some((row) => row.date.equals(due) && row.because.includes('due'));
  return {
    sentences: [
      `Due ${dayInSentence(due)}.`,
      actBy.equals(due) ? 'That day is worked: act by then.' : `That day is not worked: act by ${dayInSentence(actBy)}.`,
      `The count starts on ${dayInSentence(start)}.`,
      lengthSentence(period, rule.length.kind === 'agreed' ? 'agreement' : 'rule'),
      ...(byEvent ? ['The twelve months of the event end first.'] : []),
      ...(status === 'unconfirmed' ? ['Nobody has confirmed this rule: do not rely on it.'] : []),
      ...(rule.countConfirmed || status === 'unconfirmed' ? [] : ['How this rule counts is not yet confirmed.']),
      ...(provisional ? [provisionalSentence(calendar)] : []),
    ],
    days: byEvent ? [] : days,
  };
}
