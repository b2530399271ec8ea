import type { RedatingView } from '@accord/commitments/contract';
import { DayPipe, inLondon } from '@accord/design-system/web';

const cases = (n: number) => (n === 1 ? '1 case' : `${n} cases`);

/** The counts in one sentence, of cases, each counted once; and the words of the button. */
export function countWords(view: RedatingView | undefined): { readonly line: string; readonly move: string } {
  if (!view) return { line: '', move: '' };
  const { ends, later, earlier, otherwise, stay, ticked, changed, moved, putBack } = view.counts;
  const since = changed > 0 ? ` ${changed === 1 ? '1 case has' : `${changed} cases have`} changed since: look again.` : '';
  const decided = ends + later + earlier + otherwise === 0 && moved + putBack > 0;
  const line = [
    `${cases(later)} would move later`,
    `${earlier} earlier`,
    ...(ends > 0 ? [`${ends} would lose a date`] : []),
    ...(otherwise > 0 ? [`${otherwise} would change otherwise`] : []),
    `${stay} ${stay === 1 ? 'stays' : 'stay'}`,
  ].join(', ');
  return { line: decided ? '' : `${line}.${since}`, move: `Move the dates of ${cases(ticked)}` };
}

/** What a new version says, in sentences under 20 words; none for a change of the calendar. */
export function ruleWords(view: RedatingView | undefined): readonly string[] {
  if (!view?.rule) return [];
  const { ruleId, version, standing, validFrom, length, lengthBefore } = view.rule;
  const since = validFrom ? `what begins on or after ${new DayPipe().transform(validFrom, 'year')}` : 'whatever begins';
  if (standing === 'off') return [`${ruleId} is off for ${since}.`, 'What began before keeps its rule and its date.'];
  return [
    `Version ${version} of ${ruleId} is for ${since}.`,
    length === lengthBefore ? `How long: ${length}, as before.` : `How long: ${length}. Before: ${lengthBefore}.`,
    'What began before stays under its own version, unless you tick it on purpose.',
  ];
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
