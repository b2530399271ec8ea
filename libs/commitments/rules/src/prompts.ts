import { dayInSentence, isAfter, lastDayOf, type Temporal } from '@accord/calendar/rules';
import { arrival, firstOf, readLog, type CaseLog } from './case-log';
import { closing } from './case-log';
import type { Commitment } from './commitment';
import { commitmentsOf } from './commitments-of';
import type { Fact } from './fact';
import { calendarKnown, knowingOf, knowledgeOf, type Known } from './knowledge';
import { acknowledgedBy, judgement } from './milestones';
import { redatingsOf } from './redatings';

/** What a case asks of its handler because of its dates today. */
export interface Prompt {
  readonly kind: 'make-it-a-complaint' | 'set-the-date' | 'agree-the-period' | 'explain-six-months';
  /** One sentence for the case panel. */
  readonly sentence: string;
  readonly by: Temporal.PlainDate | null;
}

export function promptsOf(facts: readonly Fact[], known: Known, today: Temporal.PlainDate): readonly Prompt[] {
  const log = readLog(facts);
  if (closing(log)) return [];
  const commitments = commitmentsOf(facts, known);
  const open = (id: string) => commitments.find((one) => one.rule.id === id && isOpen(one)) ?? null;
  return [
    unsettled(log, open('E-ORAL'), known, today),
    dateToSet(open('P-DATE')),
    periodToAgree(log, commitments),
    sixMonthsOver(open('E-6M'), today),
  ].filter((prompt): prompt is Prompt => prompt !== null);
}

const isOpen = ({ state }: Commitment) => state === 'running' || state === 'waiting';

/** A spoken concern not settled by the end of the next working day: E09 has applied since its first day. */
function unsettled(log: CaseLog, oral: Commitment | null, known: Known, today: Temporal.PlainDate): Prompt | null {
  const start = arrival(log);
  if (!oral || !start || !isAfter(today, oral.dueOn)) return null;
  const knowledge = knowledgeOf(known);
  const knowing = knowingOf(start, redatingsOf(log));
  const rule = knowledge.book.inForce('E-ACK', start.happenedOn, knowing);
  if (!rule || rule.length.kind !== 'fixed') return null;
  const by = lastDayOf(rule.length.period, start.happenedOn, calendarKnown(knowledge, rule, knowing));
  return { kind: 'make-it-a-complaint', sentence: `Not settled in time: make it a complaint and acknowledge by ${dayInSentence(by)}.`, by };
}

function dateToSet(wanted: Commitment | null): Prompt | null {
  if (!wanted) return null;
  return { kind: 'set-the-date', sentence: 'No confirmed rule gives this case a date: set one, with its source.', by: wanted.dueOn };
}

function periodToAgree(log: CaseLog, commitments: readonly Commitment[]): Prompt | null {
  const english = commitments.some((one) => one.rule.id === 'E-6M' && isOpen(one));
  if (!english || judgement(log)?.kind === 'kept-as-concern' || firstOf(log, 'period-agreed') || !acknowledgedBy(log, 'letter-or-call')) return null;
  return { kind: 'agree-the-period', sentence: 'Agree with the complainant when they will have an answer.', by: null };
}

function sixMonthsOver(sixMonths: Commitment | null, today: Temporal.PlainDate): Prompt | null {
  if (!sixMonths || !isAfter(today, sixMonths.dueOn)) return null;
  return { kind: 'explain-six-months', sentence: 'Six months have passed: write to explain why, and answer soon.', by: sixMonths.dueOn };
}
