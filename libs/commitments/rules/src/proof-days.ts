import { countedDays, countedOn, dayInSentence, earlierOf, endedAt, isAfter, isBefore, workingDay, type Temporal, type TracedDay, type WorkingCalendar } from '@accord/calendar/rules';
import type { Commitment, DateTurn, Pause, SupersededDate } from './commitment';
import { calendarKnown, countingCalendar, type Knowledge } from './knowledge';

/** A row of the proof, with the earlier dates of the commitment that lay on this day. */
export interface ProofDay extends TracedDay {
  readonly earlier?: readonly SupersededDate[];
}

/**
 * Every day of a date's whole way: those of the period, those its pauses leave out, those by which more time went on, each earlier date
 * where it lay, and the end. Without a period: the day it was given, and each day that was named.
 */
export function daysOf(commitment: Commitment, knowledge: Knowledge): readonly ProofDay[] {
  const { turns, dueOn, rule, knowing } = commitment;
  const last = turns.at(-1);
  if (!last) return [];
  const base = turns.findLast(({ period }) => period !== null);
  const walked = base ? walkedOn(base, last, knowledge) : named(last, calendarKnown(knowledge, last.rule, last.knowing));
  const upToEnd = walked.filter(({ date }) => !isAfter(date, dueOn));
  const rows = [...beforeTheCount(commitment), ...upToEnd];
  const ended = endedAt(dueOn, rows, calendarKnown(knowledge, rule, knowing));
  return withEarlier(ended, rows.length, commitment);
}

/** What happened before the first day that counts. */
function beforeTheCount({ outOfHours, heldForConsent }: Commitment): TracedDay[] {
  if (heldForConsent?.consentOn) return [mark(heldForConsent.startedOn, `start, held for consent until ${dayInSentence(heldForConsent.consentOn)}`)];
  return outOfHours && !heldForConsent ? [mark(outOfHours.receivedOn, 'it reached us, out of hours')] : [];
}

/** The days of the last period that was counted, and those on which a day that was named later went on. */
function walkedOn(base: DateTurn, last: DateTurn, knowledge: Knowledge): TracedDay[] {
  const { period, from } = base;
  if (!period) return [];
  const calendar = countingCalendar(knowledge, base.rule, base.knowing);
  const pauses = base === last ? base.pauses : [...base.pauses, ...last.pauses];
  if (period.unit === 'month') return [...monthsAndLater(countedDays(period, from, { upTo: base.dueOn, calendar }), [base, last]), ...pauseMarks(pauses)].sort(byDay);
  const leftOut = leftOutBy(pauses);
  const days = countedDays(period, from, { upTo: earlierOf(base.dueOn, last.dueOn), calendar, leftOut });
  if (!isAfter(last.dueOn, base.dueOn)) return atItsDay(days, last.dueOn);
  const counted = Math.max(0, ...days.map((row) => row.counted ?? 0));
  return [...days, ...countedOn(period.unit, { after: base.dueOn, upTo: last.dueOn, counted, calendar: countingCalendar(knowledge, last.rule, last.knowing), leftOut })];
}

/** A date that was always given as a day: each working day that a pause left out is added at its end. */
function named({ from, dueOn, pauses }: DateTurn, calendar: WorkingCalendar): TracedDay[] {
  const paused = pauses.flatMap(daysOfPause).filter((date) => workingDay(date, calendar) && !isAfter(date, dueOn));
  const rows = [mark(from, 'start'), ...paused.map((date): TracedDay => ({ date, counted: null, because: pausedWords }))];
  return atItsDay(rows.sort(byDay), dueOn, paused.length === 0 ? 'the day that was named' : `the day that was named, and ${paused.length} that were paused`);
}

/** A period in months is not shown day by day: where its end lay later or sooner, that day is a mark. */
function monthsAndLater(marks: readonly TracedDay[], [base, last]: readonly [base: DateTurn, last: DateTurn]): TracedDay[] {
  const end = marks.at(-1)?.date;
  const paused = end?.equals(base.dueOn) ? [] : [mark(base.dueOn, 'with the paused days')];
  return [...marks, ...paused, ...(last === base || last.dueOn.equals(base.dueOn) ? [] : [mark(last.dueOn, 'the day that was named')])];
}

const pauseMarks = (pauses: readonly Pause[]): TracedDay[] => pauses.map(({ from, stop }) => mark(from, `${pausedWords} until ${dayInSentence(stop)}`));
const pausedWords = 'paused at their request';
const mark = (date: Temporal.PlainDate, because: string): TracedDay => ({ date, counted: null, mark: true, because });
const byDay = (one: TracedDay, other: TracedDay): number => (isBefore(one.date, other.date) ? -1 : isAfter(one.date, other.date) ? 1 : 0);

function leftOutBy(pauses: readonly Pause[]): (date: Temporal.PlainDate) => string | null {
  return (date) => (pauses.some(({ from, stop }) => !isBefore(date, from) && isBefore(date, stop)) ? pausedWords : null);
}

function daysOfPause({ from, stop }: Pause): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let date = from; isBefore(date, stop); date = date.add({ days: 1 })) days.push(date);
  return days;
}

/** The rows end at the day that is due, which may be none of them. */
function atItsDay(rows: readonly TracedDay[], dueOn: Temporal.PlainDate, because = 'the day that was named'): TracedDay[] {
  return rows.at(-1)?.date.equals(dueOn) ? [...rows] : [...rows, mark(dueOn, because)];
}

/** Each earlier date at its own day, or as a row of its own; one that lay beyond the end comes after it, before the steps back to the day to act by. */
function withEarlier(rows: readonly TracedDay[], untilEnd: number, { superseded }: Commitment): readonly ProofDay[] {
  const lay = new Map<string, SupersededDate[]>();
  for (const one of superseded) lay.set(one.due.toString(), [...(lay.get(one.due.toString()) ?? []), one]);
  const take = (row: TracedDay): ProofDay => {
    const earlier = lay.get(row.date.toString());
    lay.delete(row.date.toString());
    return earlier ? { ...row, earlier } : row;
  };
  const walked = rows.slice(0, untilEnd).map(take);
  const others = [...lay.values()].flatMap((earlier): ProofDay[] => (earlier[0] ? [{ date: earlier[0].due, counted: null, mark: true, because: '', earlier }] : []));
  const end = walked.at(-1);
  const inside = others.filter(({ date }) => end && isBefore(date, end.date));
  const beyond = others.filter((one) => !inside.includes(one)).sort(byDay);
  return [...[...walked, ...inside].sort(byDay), ...beyond, ...rows.slice(untilEnd)];
}
