import { isAfter } from '@accord/calendar/rules';
import { all, firstOf, lastOf, since, type CaseLog, type StandingFact } from '../case-log';
import type { Explanation } from '../fact';
import { acknowledgedBy, judgement } from '../milestones';
import type { Asking, Prompt } from './prompt';

/** What the response period and the six months of England ask for. */
export function promptsOfPeriod(asking: Asking): readonly (Prompt | null)[] {
  return [sixMonthsOver(asking), periodToFix(asking), periodToAgree(asking), periodToWrite(asking)];
}

/** Whether something was explained in writing after a fact, or at all. */
export function explained(log: CaseLog, about: Explanation, after: StandingFact | null = null): boolean {
  return all(after ? since(log, after) : log, 'explained').some((fact) => fact.about === about);
}

const isOpen = ({ state }: { readonly state: string }) => state === 'running' || state === 'waiting';
const english = ({ commitments }: Asking) => commitments.some((one) => one.rule.id === 'E-6M' && isOpen(one));

/** Reg 14(4): at their end without an answer or a longer period, the complainant is told in writing why. */
function sixMonthsOver({ log, commitments, today }: Asking): Prompt | null {
  const sixMonths = commitments.find((one) => one.rule.id === 'E-6M' && isOpen(one));
  // A longer period written down after they had passed takes back no miss.
  const endedOn = sixMonths && (sixMonths.lateSince ?? sixMonths.dueOn);
  if (!endedOn || !isAfter(today, endedOn) || explainedSince(log, endedOn.toString())) return null;
  const passed = endedOn.equals(sixMonths.originalDueOn) ? 'Six months have passed' : 'The longer period that was agreed has passed';
  return { kind: 'explain-six-months', sentence: `${passed}: write to explain why, and answer soon.`, by: endedOn };
}

function explainedSince(log: CaseLog, ended: string): boolean {
  return all(log, 'explained').some((fact) => fact.about === 'six-months' && fact.happenedOn.toString() > ended);
}

/** Reg 13(8): where the offer to discuss is declined, the body fixes the period and writes to say so. */
function periodToFix(asking: Asking): Prompt | null {
  const { log } = asking;
  if (!english(asking) || firstOf(log, 'period-agreed') || lastOf(log, 'discussed', 'discussion-declined')?.kind !== 'discussion-declined') return null;
  return { kind: 'fix-the-period', sentence: 'They declined to discuss it: fix when they will have an answer, and write.', by: null };
}

function periodToAgree(asking: Asking): Prompt | null {
  const { log } = asking;
  const declined = lastOf(log, 'discussed', 'discussion-declined')?.kind === 'discussion-declined';
  if (declined || !english(asking) || judgement(log)?.kind === 'kept-as-concern' || firstOf(log, 'period-agreed') || !acknowledgedBy(log, 'letter-or-call')) return null;
  return { kind: 'agree-the-period', sentence: 'Agree with the complainant when they will have an answer.', by: null };
}

function periodToWrite(asking: Asking): Prompt | null {
  const { log } = asking;
  const period = lastOf(log, 'period-agreed');
  if (!english(asking) || period?.agreedBy !== 'body' || period.evidenceId || explained(log, 'period', period)) return null;
  return { kind: 'write-the-period', sentence: 'We fixed the period: write to the complainant and say so.', by: null };
}
