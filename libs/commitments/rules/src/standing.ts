import {
  countOf,
  dayInRow,
  isAfter,
  workingDaysAfter,
  workingDaysBetween,
  type Temporal,
  type WorkingCalendar,
} from '@accord/calendar/rules';
import type { Commitment, EndedBecause } from './commitment';
import type { WaitsFor } from './fact';

export const standings = ['overdue', 'missed', 'due-today', 'due-soon', 'later', 'waiting', 'met', 'met-late', 'superseded', 'not-applicable'] as const;
/** How a commitment stands on a day. Overdue is past and not yet met; missed is closed unmet. */
export type StandingKind = (typeof standings)[number];

export interface Standing {
  readonly kind: StandingKind;
  /** For a person, shown beside the shape: `Overdue 2 working days`. */
  readonly words: string;
  /** Working days overdue or late; 0 otherwise. */
  readonly workingDaysLate: number;
}

/** A date within this many working days is due soon. */
export const soon = 3;

export const waitingWords: Readonly<Record<WaitsFor, string>> = {
  consent: 'consent',
  'consent-hold': 'consent, which holds it',
  complainant: 'the complainant',
  'another-body': 'another body',
  mediation: 'mediation',
  'legal-advice': 'legal advice',
  'their-pause': 'the pause they asked for',
  police: 'the police',
  coroner: 'the coroner',
  'procurator-fiscal': 'the procurator fiscal',
};

/** How a promise that nobody kept ended all the same. */
const endWords: Readonly<Partial<Record<EndedBecause, string>>> = { answered: 'Ended: answered', settled: 'Ended: settled', withdrawn: 'Ended: withdrawn', 'no-contact': 'Ended: not reached', unkept: 'Ended: another reason', 'switched-off': 'Ended: rule switched off' };

type Dated = Pick<Commitment, 'state' | 'dueOn' | 'actBy' | 'metOn' | 'waitingFor' | 'lateSince'> & Partial<Pick<Commitment, 'endedBecause' | 'usedOn'>>;

export function standingOf(commitment: Dated, today: Temporal.PlainDate, calendar: WorkingCalendar): Standing {
  const { state, dueOn, metOn, waitingFor } = commitment;
  const calm = (kind: StandingKind, words: string): Standing => ({ kind, words, workingDaysLate: 0 });
  switch (state) {
    case 'met':
      return calm('met', metOn ? `Met ${dayInRow(metOn)}` : 'Met');
    case 'met-late':
      return metLate(commitment, calendar);
    case 'missed':
      return calm('missed', 'Missed');
    case 'superseded':
      return calm('superseded', endWords[commitment.endedBecause ?? 'theirs'] ?? 'Replaced');
    case 'not-applicable':
      return commitment.endedBecause === 'theirs' ? theirs(commitment, today) : calm('not-applicable', 'Does not apply');
    case 'running':
    case 'waiting':
      // The rule in force says that it does not bind until consent comes.
      if (waitingFor !== 'consent-hold' && isAfter(today, dueOn)) return overdue(dueOn, today, calendar);
      if (state === 'waiting') return calm('waiting', `Waiting: ${waitingFor ? waitingWords[waitingFor] : 'an answer'}`);
      return ahead(commitment, today, calendar);
  }
}

/** The last day of somebody's right: nothing of ours is ever overdue by it. */
function theirs({ dueOn, usedOn }: Dated, today: Temporal.PlainDate): Standing {
  const words = (text: string): Standing => ({ kind: 'not-applicable', words: text, workingDaysLate: 0 });
  if (usedOn) return words(isAfter(usedOn, dueOn) ? `Used ${dayInRow(usedOn)}, out of time` : `Used ${dayInRow(usedOn)}, in time`);
  return words(isAfter(today, dueOn) ? `Ended ${dayInRow(dueOn)}` : `Until ${dayInRow(dueOn)}`);
}

/** The last day that is due soon as seen from today: what lies after it is later. */
export function soonUntil(today: Temporal.PlainDate, calendar: WorkingCalendar): Temporal.PlainDate {
  return workingDaysAfter(today, soon, calendar);
}

/** The last day of "this week": seven days ahead, so that on a Friday or Saturday the next Monday is in sight. One meaning on every page. */
export const thisWeekUntil = (today: Temporal.PlainDate): Temporal.PlainDate => today.add({ days: 7 });

/** On the day to act by it is due today, although the date itself may be the Sunday after. */
function ahead({ actBy, dueOn, lateSince }: Dated, today: Temporal.PlainDate, calendar: WorkingCalendar): Standing {
  if (!isAfter(actBy, today)) return { kind: 'due-today', words: 'Due today', workingDaysLate: 0 };
  if (!isAfter(actBy, soonUntil(today, calendar))) return { kind: 'due-soon', words: `Due ${dayInRow(actBy)}`, workingDaysLate: 0 };
  // Agreed after the earlier date had passed: the new date holds, the miss stays.
  return { kind: 'later', words: `Due ${dayInRow(dueOn)}${lateSince ? ', counts as late' : ''}`, workingDaysLate: 0 };
}

function overdue(dueOn: Temporal.PlainDate, today: Temporal.PlainDate, calendar: WorkingCalendar): Standing {
  const workingDaysLate = workingDaysBetween(dueOn, today, calendar);
  const words = workingDaysLate === 0 ? `Overdue since ${dayInRow(dueOn)}` : `Overdue ${countOf(workingDaysLate, 'working day')}`;
  return { kind: 'overdue', words, workingDaysLate };
}

function metLate({ dueOn, metOn, lateSince }: Dated, calendar: WorkingCalendar): Standing {
  if (!metOn) return { kind: 'met-late', words: 'Met late', workingDaysLate: 0 };
  const workingDaysLate = workingDaysBetween(lateSince ?? dueOn, metOn, calendar);
  const words = workingDaysLate === 0 ? `Met ${dayInRow(metOn)}, late` : `Met ${dayInRow(metOn)}, ${countOf(workingDaysLate, 'working day')} late`;
  return { kind: 'met-late', words, workingDaysLate };
}
