import { dayInRow, dayInSentence, isBefore, type Temporal } from '@accord/calendar/rules';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { may } from './permissions';

/** Somebody is away, first and last day included, and a named colleague covers for them. */
export interface Absence {
  readonly staffId: string;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly coverId: string;
}

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly state: 'invited' | 'active' | 'disabled';
}

export interface AskedAbsence extends Absence {
  readonly today: Temporal.PlainDate;
}

export const isAway = ({ from, to }: Pick<Absence, 'from' | 'to'>, on: Temporal.PlainDate): boolean => !isBefore(on, from) && !isBefore(to, on);

/** Who acts for somebody on a day: themselves, or who covers, and who covers for that one; null when nobody is left. */
export function standInOf(staffId: string, on: Temporal.PlainDate, absences: readonly Absence[]): string | null {
  const asked = new Set<string>();
  for (let id = staffId; !asked.has(id); ) {
    asked.add(id);
    const away = absences.find((one) => one.staffId === id && isAway(one, on));
    if (!away) return id;
    id = away.coverId;
  }
  return null;
}

/** Absences that begin within so many days are told beside a name. */
const tellsAhead = 14;

/** `Tom Reed covers`, or that nobody does since Tom Reed left. */
export const coverWords = ({ coverName, coverLeft }: { readonly coverName: string; readonly coverLeft: boolean }): string => (coverLeft ? `${coverName} has left: nobody covers` : `${coverName} covers`);

/** `Away until Fri 11 Dec, Tom Reed covers`, `Away from Mon 7 Dec to Fri 11 Dec, Tom Reed covers`, or null. */
export function awayWords(staffId: string, absences: readonly (Absence & { readonly coverName: string; readonly coverLeft: boolean })[], today: Temporal.PlainDate): string | null {
  const next = absences.find((one) => one.staffId === staffId && !isBefore(one.to, today) && !isBefore(today.add({ days: tellsAhead }), one.from));
  if (!next) return null;
  const days = isBefore(today, next.from) ? `from ${dayInRow(next.from)} to ${dayInRow(next.to)}` : `until ${dayInRow(next.to)}`;
  return `Away ${days}, ${coverWords(next)}`;
}

/** Why this absence cannot be written down, or null. `known` are the other absences of the organisation. */
export function whyNotAway(asked: AskedAbsence, known: readonly Absence[], people: ReadonlyMap<string, Colleague>): Refusal | null {
  const { staffId, from, to, coverId, today } = asked;
  const at = (field: string, refusal: Refusal): Refusal => ({ ...refusal, field });
  if (isBefore(to, from)) return at('to', refuse('ends-before-it-begins', 'The last day is before the first. Enter a later one.'));
  if (isBefore(to, today)) return at('to', refuse('already-over', 'These days are over. Enter a last day from today on.'));
  if (to.since(from).days > 366) return at('to', refuse('too-long', 'Enter a year at most. Somebody who left has their account switched off.'));
  const own = known.find((one) => one.staffId === staffId && overlap(one, asked));
  if (own) return at('from', refuse('away-already', `Days away are written down already: ${daysOf(own)}.`));
  const covered = known.find((one) => one.coverId === staffId && overlap(one, asked));
  if (covered) return at('from', refuse('covers-for-somebody', `${nameOf(covered.staffId, people)} is away ${daysOf(covered)} and relies on this person. Name another cover there first.`));
  return whyNotCover(asked, coverId, known, people);
}

function whyNotCover(asked: AskedAbsence, coverId: string, known: readonly Absence[], people: ReadonlyMap<string, Colleague>): Refusal | null {
  const no = (code: string, words: string): Refusal => ({ ...refuse(code, words), field: 'coverId' });
  const cover = people.get(coverId);
  if (!cover) return no('no-such-colleague', 'That colleague is not in the list. Choose one.');
  if (coverId === asked.staffId) return no('covers-themselves', 'Nobody can cover for themselves. Choose a colleague.');
  if (cover.state === 'disabled') return no('cover-left', 'This account is switched off. Choose another colleague.');
  const works = may(people.get(asked.staffId)?.roles ?? [], 'case.work');
  if (works && !may(cover.roles, 'case.work')) return no('cover-cannot-work-cases', 'This colleague’s role does not work on cases. Choose another.');
  const away = known.find((one) => one.staffId === coverId && overlap(one, asked));
  return away ? no('cover-away', `${cover.name} is away too: ${daysOf(away)}. Choose somebody who is here.`) : null;
}

const overlap = (one: Absence, other: Absence): boolean => !isBefore(one.to, other.from) && !isBefore(other.to, one.from);
const nameOf = (id: string, people: ReadonlyMap<string, Colleague>): string => people.get(id)?.name ?? 'A colleague';

/** `from Monday 7 December 2026 to Friday 11 December 2026`. */
const daysOf = ({ from, to }: Absence): string => (from.equals(to) ? `on ${dayInSentence(from)}` : `from ${dayInSentence(from)} to ${dayInSentence(to)}`);
