import { may } from '@accord/access/rules';
import { countOf, type Temporal } from '@accord/calendar/rules';

/** Whose dates a calendar shows. The team: colleagues who hold one of the person's roles in case work. */
export const dateScopes = ['mine', 'team', 'everybody'] as const;
export type DateScope = (typeof dateScopes)[number];

export const scopeNames: Readonly<Record<DateScope, string>> = { mine: 'My dates', team: 'My team', everybody: 'Everybody' };

/** Whose dates a person with these roles may choose from; everybody's is for those who have the board. */
export function scopesOf(held: readonly string[]): readonly DateScope[] {
  if (!may(held, 'due-dates.read')) return [];
  return may(held, 'board.read') ? dateScopes : ['mine', 'team'];
}

/** Whose dates the calendar opens with: a manager's own are few, and what they answer for is everybody's. */
export const firstScopeOf = (held: readonly string[]): DateScope => (held.includes('complaints-manager') ? 'everybody' : 'mine');

/** The roles that make a team: those of the person that have dates of their own. */
export const teamRoles = (held: readonly string[]): readonly string[] => held.filter((role) => may([role], 'due-dates.read'));

/** `3 due, 1 overdue`; a day or month without any says nothing. `due` counts those that are not overdue. */
export function dueWords(due: number, overdue: number): string {
  return [due > 0 && `${due} due`, overdue > 0 && `${overdue} overdue`].filter(Boolean).join(', ');
}

/** `2 dates of earlier months are overdue`; `more` when they were not counted to the end. */
export const earlierWords = (n: number, more: boolean): string =>
  more ? `More than ${n} dates of earlier months are overdue` : `${countOf(n, 'date')} of earlier months ${n === 1 ? 'is' : 'are'} overdue`;

export interface Span {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** The whole weeks, Monday to Sunday, that hold a month. */
export function weeksOf(first: Temporal.PlainDate): Span {
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  return { from: first.subtract({ days: first.dayOfWeek - 1 }), to: last.add({ days: 7 - last.dayOfWeek }) };
}

/** Every day of a span, in order. */
export function daysOf({ from, to }: Span): Temporal.PlainDate[] {
  return Array.from({ length: from.until(to).days + 1 }, (_, n) => from.add({ days: n }));
}
