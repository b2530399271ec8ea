import { isAfter, isBefore, lastDayOf, londonDay, type Temporal } from '@accord/calendar/rules';
import { count, type Counted, type Counting, type Length } from './counted';
import type { DateTurn, Pause, RefusedMove, SupersededDate } from './commitment';
import type { Fact } from './fact';
import type { Redating } from './redatings';
import { grantorsOf } from './rule';

/** A later fact that gives a commitment a new date: another day or period, or days that its period leaves out. */
export type Move = NewDate | Paused;
interface NewDate {
  readonly by: Fact;
  readonly gives: Length;
  /** Where another rule gives the date from then on. */
  readonly ruleId?: string;
  readonly because: 'extended' | 'agreed-again' | 'set-again' | 'accepted-late' | 'complexity-changed';
}
interface Paused {
  readonly by: Fact;
  readonly pause: Pause;
  readonly because: 'paused' | 'resumed';
}

interface Moving extends Counting {
  readonly givenBy: Fact;
  readonly length: Length;
  readonly moves: readonly Move[];
}

/** How far the date has come, turn by turn. */
interface Course {
  ruleId: string;
  givenBy: Fact;
  length: Length;
  original: Counted | null;
  now: Counted | null;
  /** What the date leaves out. A new date takes earlier pauses into account already: only those written after it count. */
  pauses: readonly Pause[];
  /** The date that had passed unmet when a new one was given. */
  lateSince: Temporal.PlainDate | null;
  /** The day on which such a new date was written down, where it was agreed in time. */
  writtenLate: Temporal.PlainDate | null;
  readonly turns: DateTurn[];
  readonly superseded: SupersededDate[];
  readonly refused: RefusedMove[];
  /** The facts by which somebody had the date counted again, where that changed anything. */
  readonly countedAgainBy: string[];
}
type Moved = Readonly<Course> & { readonly original: Counted; readonly now: Counted };

/**
 * Counts a date, then applies what happened to it in the order it was written: new dates (who may grant, and whether a late
 * grant counts, comes from the rule) and later holidays or rules that somebody applied to the case. Null: no rule gives it.
 */
export function moveDate(moving: Moving): Moved | null {
  const { ruleId, givenBy, length } = moving;
  const first = count(moving, givenBy, length, { asOfPlace: givenBy.place });
  const course: Course = { ruleId, givenBy, length, original: first, now: first, pauses: [], lateSince: null, writtenLate: null, turns: [], superseded: [], refused: [], countedAgainBy: [] };
  keepTurn(course);
  for (const turn of inOrderWritten(moving)) {
    if ('gives' in turn) giveNewDate(course, turn, moving);
    else if ('pause' in turn) leaveOut(course, turn, moving);
    else countAgain(course, turn, moving);
  }
  const { original, now } = course;
  return original && now && { ...course, original, now };
}

function giveNewDate(course: Course, move: NewDate, moving: Moving): void {
  const { now } = course;
  const ruleId = move.ruleId ?? course.ruleId;
  const next = now && count({ ...moving, ruleId }, move.by, move.gives, { asOfPlace: move.by.place });
  if (!now || !next || refuses(course, now, move, next)) return;
  keepTheMiss(course, now, next, move.by);
  course.superseded.push(replaced(now.dueOn, move));
  Object.assign(course, { ruleId, givenBy: move.by, length: move.gives, now: next, pauses: [] });
  keepTurn(course);
}

function leaveOut(course: Course, move: Paused, moving: Moving): void {
  const { now } = course;
  const pauses = pausesAfter(course.pauses, move);
  const next = now && pauses && count({ ...moving, ruleId: course.ruleId }, course.givenBy, course.length, { asOfPlace: move.by.place, pauses });
  if (!now || !next || refuses(course, now, move, next)) return;
  keepTheMiss(course, now, next, move.by);
  if (!now.dueOn.equals(next.dueOn)) course.superseded.push(replaced(now.dueOn, move));
  Object.assign(course, { now: next, pauses });
  keepTurn(course);
}

/** Of one giver only the last count is kept: a pause that ended, or a later holiday, counts the same length anew. */
function keepTurn({ turns, givenBy, now, pauses }: Course): void {
  if (!now) return;
  const { rule, from, period, dueOn, knowing } = now;
  if (turns.at(-1)?.givenBy === givenBy.id) turns.pop();
  turns.push({ givenBy: givenBy.id, rule, from, period, dueOn, pauses, knowing });
}

/** What is written down once the date has passed gives a later one, but takes back no miss: also where it says that it was agreed before. */
function keepTheMiss(course: Course, now: Counted, next: Counted, by: Fact): void {
  const writtenOn = londonDay(by.recordedAt);
  const passed = isAfter(by.happenedOn, now.dueOn) || isAfter(writtenOn, now.dueOn);
  if (!passed || !isAfter(next.dueOn, now.dueOn)) return;
  course.lateSince ??= now.dueOn;
  if (!isAfter(by.happenedOn, now.dueOn)) course.writtenLate = writtenOn;
}

/** The pauses with a new one, or with one ended; null where the pause it ends no longer moves this date. */
function pausesAfter(pauses: readonly Pause[], { pause, because }: Paused): readonly Pause[] | null {
  if (because === 'paused') return [...pauses, pause];
  return pauses.some(({ factId }) => factId === pause.factId) ? pauses.map((one) => (one.factId === pause.factId ? pause : one)) : null;
}

function refuses(course: Course, now: Counted, move: Move, next: Counted): boolean {
  const because = reasonNotToMove(now, { ...move, until: next.dueOn });
  if (because) course.refused.push({ until: next.dueOn, because, factId: move.by.id });
  return because !== null;
}

function countAgain(course: Course, turn: Redated, moving: Moving): void {
  const { now } = course;
  const again = count({ ...moving, ruleId: course.ruleId }, course.givenBy, course.length, { asOfPlace: turn.by.place, pauses: course.pauses });
  if (!again) return;
  if (!same(now, again)) course.countedAgainBy.push(turn.by.id);
  if (now && !now.dueOn.equals(again.dueOn)) course.superseded.push(replaced(now.dueOn, turn));
  course.original ??= again;
  course.now = again;
  keepTurn(course);
}

interface Redated {
  readonly by: Fact;
  readonly because: 'redated' | 'redating-undone' | 'consent-held';
}

function inOrderWritten({ moves, redatings, givenBy, consent }: Moving): readonly (Move | Redated)[] {
  // Consent written down before the start was known already when the date was first counted.
  const received = consent?.received && consent.received.place > givenBy.place ? consent.received : null;
  if (moves.length === 0 && redatings.length === 0 && !received) return [];
  const again = redatings.filter(({ by }) => by.place > givenBy.place).flatMap(turnsOf);
  const came = received ? [{ by: received, because: 'consent-held' } as const] : [];
  return [...moves, ...again, ...came].sort((one, other) => one.by.place - other.by.place);
}

function turnsOf({ by, undoneBy }: Redating): Redated[] {
  return undoneBy ? [{ by, because: 'redated' }, { by: undoneBy, because: 'redating-undone' }] : [{ by, because: 'redated' }];
}

/** Whether counting again gave the same date under the same rule, with the same day to act by. */
function same(now: Counted | null, again: Counted): boolean {
  return now !== null && now.dueOn.equals(again.dueOn) && now.actBy.equals(again.actBy) && now.rule === again.rule;
}

type Asked = Pick<Move, 'by' | 'because'> & { readonly until: Temporal.PlainDate };

/** Why a new date cannot move the commitment, or null when it can. */
function reasonNotToMove({ rule, calendar, dueOn, from }: Counted, { by, until, because }: Asked): RefusedMove['because'] | null {
  const { extension } = rule;
  if (extension.kind === 'none') return 'never-extended';
  if ((because === 'extended' || because === 'accepted-late') && !isAfter(until, dueOn)) return 'not-later';
  // Older facts name nobody who granted: those stand.
  if (by.kind === 'extended' && by.grantedBy && !grantorsOf(rule).includes(by.grantedBy)) return 'not-theirs-to-grant';
  if (extension.lateGrant === 'refused' && isAfter(by.happenedOn, dueOn)) return 'already-ended';
  if (because === 'paused' && !isBefore(by.happenedOn, dueOn)) return 'already-ended';
  if (extension.kind === 'limit' && isAfter(until, lastDayOf(extension.period, from, calendar))) return 'beyond-the-limit';
  return null;
}

function replaced(due: Temporal.PlainDate, { by, because }: Move | Redated): SupersededDate {
  return { due, because, factId: by.id, changedBy: by.recordedBy, changedAt: by.recordedAt, reason: by.reason };
}
