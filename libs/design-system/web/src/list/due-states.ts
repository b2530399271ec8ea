import type { TagColour } from './tag';

/** How a date stands; the words come with it from the server. */
export type DueState = 'overdue' | 'missed' | 'due-today' | 'due-soon' | 'later' | 'waiting' | 'met' | 'met-late' | 'superseded' | 'not-applicable' | 'provisional';

interface Look {
  readonly colour: TagColour;
  /** Paths of the 16 px shape; it says without colour what the words say. */
  readonly filled: string;
  readonly lines: string;
}

const circle = 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z';
const tick = 'm2.5 8.5 4 4 7-9';

/** The one table of states: shape and colour. */
export const looks: Readonly<Record<DueState, Look>> = {
  overdue: { colour: 'red', filled: 'M8 1.5 15 14H1Z', lines: '' },
  missed: { colour: 'red', filled: 'M8 1.5 15 14H1Z', lines: '' },
  'due-today': { colour: 'orange', filled: 'M8 2a6 6 0 0 0 0 12Z', lines: circle },
  'due-soon': { colour: 'yellow', filled: 'M8 8V2a6 6 0 0 1 6 6Z', lines: circle },
  waiting: { colour: 'purple', filled: 'M4 2h3v12H4ZM9 2h3v12H9Z', lines: '' },
  met: { colour: 'green', filled: '', lines: tick },
  'met-late': { colour: 'pink', filled: '', lines: 'M8 1.5 15 14H1Z M5.5 10.5 7.5 12l3-4' },
  later: { colour: 'grey', filled: '', lines: circle },
  superseded: { colour: 'grey', filled: '', lines: 'M13 8a5 5 0 1 1-1.6-3.7M11.5 1v3.5H8' },
  'not-applicable': { colour: 'grey', filled: '', lines: 'M3 8h10' },
  provisional: { colour: 'white', filled: '', lines: circle },
};
