import type { CommitmentView } from '@accord/commitments/contract';
import { DayPipe } from '@accord/design-system/web';
import { DateText } from '@accord/platform/contract';

interface Typed {
  readonly until: string;
  readonly agreedOn: string;
  readonly agreedBy: string;
}

/** Said while a date of the answer is typed that lies beyond the six months, and not refused: what becomes of them (E09 reg 14(4)). */
export function beyondSixMonths({ until, agreedOn, agreedBy }: Typed, dates: readonly CommitmentView[]): string {
  const sixMonths = dates.find(({ ruleId, state }) => ruleId === 'E-6M' && (state === 'running' || state === 'waiting'));
  if (!sixMonths || !DateText.safeParse(until).success || until <= sixMonths.dueOn) return '';
  const beyond = `This is beyond the six months, which end on ${new DayPipe().transform(sixMonths.dueOn, 'sentence')}.`;
  if (agreedBy === '') return beyond;
  if (agreedBy !== 'complainant') return `${beyond} Only an agreement with the complainant lengthens them.`;
  return agreedOn > sixMonths.dueOn ? `${beyond} They had ended by then: they stay as they are.` : `${beyond} This agreement lengthens them to that day.`;
}
