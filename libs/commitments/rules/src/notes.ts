import { dayInSentence, isAfter } from '@accord/calendar/rules';
import type { Commitment } from './commitment';

/** What must be known beside a date wherever it is shown, each a sentence under 20 words; `all` are the dates of its case. */
export function notesOf(one: Commitment, all: readonly Commitment[] = []): readonly string[] {
  const beyond = beyondSixMonths(one, all);
  return [
    ...(one.rule.id === 'P-HAND' ? ['Set by hand beside the rule’s date: on time is measured by the rule.'] : []),
    ...(one.writtenLate ? [`This was written down on ${dayInSentence(one.writtenLate)}, after the date had passed.`] : []),
    ...(beyond ? [beyond] : []),
  ];
}

/** An answer may lie beyond the six months without lengthening them: fixed by us, or agreed once they had ended (E09 reg 14(4)). */
function beyondSixMonths({ rule, state, dueOn }: Commitment, all: readonly Commitment[]): string | null {
  if (rule.id !== 'E-PERIOD' || (state !== 'running' && state !== 'waiting')) return null;
  const sixMonths = all.find((other) => other.rule.id === 'E-6M');
  return sixMonths && isAfter(dueOn, sixMonths.dueOn) ? `This is beyond the six months, which end on ${dayInSentence(sixMonths.dueOn)} all the same.` : null;
}
