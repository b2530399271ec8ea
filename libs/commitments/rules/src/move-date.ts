import { isAfter, lastDayOf, type Temporal } from '@accord/calendar/rules';
import { count, type Counted, type Counting, type Length } from './counted';
import type { RefusedMove, SupersededDate } from './commitment';
import type { Fact } from './fact';
import type { Redating } from './redatings';

/** A later fact that gives a commitment a new date. */
export interface Move {
  readonly by: Fact;
  readonly gives: NonNullable<Length>;
  readonly because: 'extended' | 'agreed-again' | 'set-again';
}

interface Moving extends Counting {
  readonly givenBy: Fact;
  readonly length: Length;
  readonly moves: readonly Move[];
}

/** How far the date has come, turn by turn. */
interface Course {
  givenBy: Fact;
  length: Length;
  original: Counted | null;
  now: Counted | null;
  /** The date that had passed unmet when a new one was given. */
  lateSince: Temporal.PlainDate | null;
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
  const { givenBy, length } = moving;
  const first = count(moving, givenBy, length, givenBy.place);
  const course: Course = { givenBy, length, original: first, now: first, lateSince: null, superseded: [], refused: [], countedAgainBy: [] };
  for (const turn of inOrderWritten(moving)) {
    if ('gives' in turn) giveNewDate(course, turn, moving);
    else countAgain(course, turn, moving);
  }
  const { original, now } = course;
  return original && now && { ...course, original, now };
}

function giveNewDate(course: Course, move: Move, moving: Moving): void {
  const { now } = course;
  const next = now && count(moving, move.by, move.gives, move.by.place);
  if (!now || !next) return;
  const because = reasonNotToMove(now, moving.startedOn, { ...move, until: next.dueOn });
  if (because) {
    course.refused.push({ until: next.dueOn, because, factId: move.by.id });
    return;
  }
  if (isAfter(move.by.happenedOn, now.dueOn)) course.lateSince ??= now.dueOn;
  course.superseded.push(replaced(now.dueOn, move));
  Object.assign(course, { givenBy: move.by, length: move.gives, now: next });
}

function countAgain(course: Course, turn: Redated, moving: Moving): void {
  const { now } = course;
  const again = count(moving, course.givenBy, course.length, turn.by.place);
  if (!again) return;
  if (!same(now, again)) course.countedAgainBy.push(turn.by.id);
  if (now && !now.dueOn.equals(again.dueOn)) course.superseded.push(replaced(now.dueOn, turn));
  course.original ??= again;
  course.now = again;
}

interface Redated {
  readonly by: Fact;
  readonly because: 'redated' | 'redating-undone';
}

function inOrderWritten({ moves, redatings, givenBy }: Moving): readonly (Move | Redated)[] {
  if (moves.length === 0 && redatings.length === 0) return [];
  const again = redatings.filter(({ by }) => by.place > givenBy.place).flatMap(turnsOf);
  return [...moves, ...again].sort((one, other) => one.by.place - other.by.place);
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
function reasonNotToMove({ rule, calendar, dueOn }: Counted, startedOn: Temporal.PlainDate, { by, until, because }: Asked): RefusedMove['because'] | null {
  const { extension } = rule;
  if (extension.kind === 'none') return 'never-extended';
  if (because === 'extended' && !isAfter(until, dueOn)) return 'not-later';
  if (extension.lateGrant === 'refused' && isAfter(by.happenedOn, dueOn)) return 'already-ended';
  if (extension.kind === 'limit' && isAfter(until, lastDayOf(extension.period, startedOn, calendar))) return 'beyond-the-limit';
  return null;
}

function replaced(due: Temporal.PlainDate, { by, because }: Move | Redated): SupersededDate {
  return { due, because, factId: by.id, changedBy: by.recordedBy, changedAt: by.recordedAt, reason: by.reason };
}
