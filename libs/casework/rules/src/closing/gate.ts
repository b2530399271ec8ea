import { day, isAfter } from '@accord/calendar/rules';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { linesOf } from './demanded';
import type { ClosingRecord, Demanded } from './demanded';
import { closingTable, endingKindOf } from './table';
import type { FileToClose } from './table';
import { closingNames, tellings, waysOfClosing } from './ways';
import type { TellingHow, WayOfClosing } from './ways';

/** A way that is open to a file, with its check list. */
export interface Ending {
  readonly way: WayOfClosing;
  readonly name: string;
  readonly demands: readonly Demanded[];
}

/** The ways of closing this file, each with what is done and what is left. A way that is none for it is left out. */
export function endingsOf(file: FileToClose, record: ClosingRecord): readonly Ending[] {
  return waysOfClosing.flatMap((way) => {
    const asked = closingTable[way][endingKindOf(file)];
    return typeof asked === 'string' ? [] : [{ way, name: closingNames[way], demands: demandsOf(way, file, record) }];
  });
}

/** Why the file cannot be closed this way now: the first unmet demand, with all of them beside it. Null: it can. */
export function whyNotClose(way: WayOfClosing, file: FileToClose, record: ClosingRecord): Refusal | null {
  const asked = closingTable[way][endingKindOf(file)];
  if (typeof asked === 'string') return { ...refuse('not-a-way', asked), field: 'closedAs' };
  const unmet = demandsOf(way, file, record).filter(({ done }) => !done);
  const [first] = unmet;
  if (!first) return null;
  const because = unmet.map((line) => line.because).join(' ');
  return { ...refuse(first.code, because, first.links[0]?.goTo), unmet: unmet.map((line) => ({ because: line.because, goTo: line.links[0]?.goTo ?? null })) };
}

function demandsOf(way: WayOfClosing, file: FileToClose, record: ClosingRecord): readonly Demanded[] {
  const asked = closingTable[way][endingKindOf(file)];
  const own = typeof asked === 'string' ? [] : asked.flatMap((demand) => linesOf(demand, file, record));
  const rooms = record.objections.map(({ refused, because, goTo }) => ({ code: refused, words: because, done: false, because, links: goTo ? [{ words: 'Go there', goTo }] : [] }));
  return [...own, ...rooms];
}

/** What was said of telling them, as the form sends it; the day as `YYYY-MM-DD`. */
export interface ToldSaid {
  readonly toldOn: string | null;
  readonly toldHow: TellingHow | null;
}

/** What cannot be true of the day and the way that were said; the contract has asked already that they are there. */
export function whyNotTold(way: WayOfClosing, { toldOn, toldHow }: ToldSaid, file: FileToClose & { readonly receivedOn: string }, record: ClosingRecord): Refusal | null {
  if (tellings[way].of === null || toldOn === null) return null;
  const at = (field: string, code: string, because: string): Refusal => ({ ...refuse(code, because), field });
  if (isAfter(day(toldOn), record.today)) return at('toldOn', 'in-the-future', 'That day has not come yet. Enter today or earlier.');
  if (isAfter(day(file.receivedOn), day(toldOn))) return at('toldOn', 'before-it-came', 'That is before it reached us. Enter a later day.');
  if (toldHow === 'nobody' && endingKindOf(file) !== 'pals') return at('toldHow', 'somebody-to-tell', 'A formal complaint has somebody to tell. Choose how.');
  if (way === 'settled' && record.settleBy && endingKindOf(file) === 'complaint' && isAfter(day(toldOn), record.settleBy)) return at('toldOn', 'settled-too-late', 'That is after the next working day. It ends with a response.');
  return null;
}
