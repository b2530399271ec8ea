import { dayInSentence, isAfter, lastDayOf, type Temporal } from '@accord/calendar/rules';
import { all, arrival, closing, readLog, type CaseLog } from './case-log';
import type { Commitment } from './commitment';
import { commitmentsOf, jurisdictionOf } from './commitments-of';
import type { Fact } from './fact';
import { acknowledgedBy, answeredBy } from './milestones';
import { calendarKnown, countingCalendar, knowingOf, knowledgeOf, type Known } from './knowledge';
import { promptsOfDecisions } from './prompts/of-decisions';
import { promptsOfPeriod } from './prompts/of-period';
import { promptsOfLateness } from './prompts/of-lateness';
import type { Prompt } from './prompts/prompt';
import { countedFrom, receiptPractice, timeOf } from './receipt';
import { redatingsOf } from './redatings';

export { promptKinds, type Prompt } from './prompts/prompt';

/** What a case asks of its handler because of its dates today, the most pressing first. */
export function promptsOf(facts: readonly Fact[], known: Known, today: Temporal.PlainDate): readonly Prompt[] {
  const log = readLog(facts);
  if (closing(log)) return [];
  const commitments = commitmentsOf(facts, known);
  const open = (id: string) => commitments.find((one) => one.rule.id === id && isOpen(one)) ?? null;
  return [
    unsettled(log, open('E-ORAL') ?? open('W-ORAL'), known, today),
    dateToSet(open('P-DATE')),
    acknowledgementToSet(log, commitments),
    ...promptsOfPeriod({ log, commitments, today }),
    ...promptsOfLateness({ log, commitments, today }),
    ...promptsOfDecisions({ log, commitments, today }),
  ].filter((prompt) => prompt !== null);
}

const isOpen = ({ state }: Commitment) => state === 'running' || state === 'waiting';

/** A spoken concern not settled by the end of the next working day: the regulations have applied since its first day. */
function unsettled(log: CaseLog, oral: Commitment | null, known: Known, today: Temporal.PlainDate): Prompt | null {
  const start = arrival(log);
  if (!oral || !start || !isAfter(today, oral.dueOn)) return null;
  const knowledge = knowledgeOf(known);
  const knowing = knowingOf(start, redatingsOf(log));
  const rule = knowledge.book.inForce(oral.rule.id === 'E-ORAL' ? 'E-ACK' : 'W-ACK', start.happenedOn, knowing);
  if (!rule || rule.length.kind !== 'fixed') return null;
  const from = countedFrom(rule, start.happenedOn, timeOf(start), { practice: receiptPractice(knowledge, rule, start, knowing), works: calendarKnown(knowledge, rule, knowing) });
  const by = lastDayOf(rule.length.period, from, countingCalendar(knowledge, rule, knowing));
  return { kind: 'make-it-a-complaint', sentence: `Not settled in time: make it a complaint and acknowledge by ${dayInSentence(by)}.`, by };
}

function dateToSet(wanted: Commitment | null): Prompt | null {
  if (!wanted) return null;
  return { kind: 'set-the-date', sentence: 'No confirmed rule gives this case a date: set one, with its source.', by: wanted.dueOn };
}

/** In Wales since April 2026 the rule of the acknowledgement is off as well: where the answer is dated by hand, so is this. */
function acknowledgementToSet(log: CaseLog, commitments: readonly Commitment[]): Prompt | null {
  const byHand = jurisdictionOf(log) === 'wales-nhs' && commitments.some(({ rule }) => rule.id === 'P-DATE');
  const dated = commitments.some(({ rule }) => rule.id.startsWith('W-ACK')) || all(log, 'date-set-by-hand').some(({ what }) => what === 'acknowledge');
  if (!byHand || dated || acknowledgedBy(log, 'letter') || answeredBy(log)) return null;
  return { kind: 'set-the-acknowledgement', sentence: 'No confirmed rule says by when to acknowledge: set that date too, with its source.', by: null };
}
