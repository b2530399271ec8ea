import type { RedatingView } from '@accord/commitments/contract';
import { DayPipe, inLondon } from '@accord/design-system/web';

const dates = (n: number) => (n === 1 ? '1 date' : `${n} dates`);
const moves = (n: number) => (n === 1 ? 'moves' : 'move');

/** The counts in one sentence, and the words of the button. */
export function countWords(view: RedatingView | undefined): { readonly line: string; readonly move: string } {
  if (!view) return { line: '', move: '' };
  const { later, earlier, stay, tickedDates, changed } = view.counts;
  const since = changed > 0 ? ` ${changed === 1 ? '1 case has' : `${changed} cases have`} changed since: look again.` : '';
  const cases = stay === 1 ? '1 case stays' : `${stay} cases stay`;
  const decided = view.counts.ticked === 0 && view.counts.changed === 0 && view.counts.moved + view.counts.putBack > 0;
  return { line: decided ? '' : `${dates(later)} ${moves(later)} later, ${earlier} earlier, ${cases}.${since}`, move: `Move ${dates(tickedDates)}` };
}

/** How far the work is; empty when none is under way. */
export function busyWords(view: RedatingView | undefined): string {
  switch (view?.state) {
    case 'looking':
      return `${view.looked} of ${view.toLook || 'the open cases'} looked at`;
    case 'moving':
      return `Moving: ${view.counts.moved} done, ${view.counts.ticked} to go`;
    case 'putting-back':
      return `Putting back: ${view.counts.putBack} done, ${view.counts.moved} to go`;
    default:
      return '';
  }
}

/** Who decided what, when and why; empty while nobody has. */
export function decidedWords(view: RedatingView | undefined): string {
  if (!view?.decidedBy || !view.decidedAt) return '';
  const on = new DayPipe().transform(inLondon(view.decidedAt).date, 'year');
  switch (view.state) {
    case 'moved':
      return `${view.decidedBy} moved the dates of ${view.counts.moved === 1 ? '1 case' : `${view.counts.moved} cases`} on ${on}: ${view.reason ?? ''}`;
    case 'left':
      return `${view.decidedBy} left them as they are on ${on}: ${view.reason ?? ''}`;
    case 'put-back':
      return `${view.decidedBy} put the dates back on ${on}: ${view.reason ?? ''}`;
    default:
      return '';
  }
}
