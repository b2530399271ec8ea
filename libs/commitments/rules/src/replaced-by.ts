import type { CalendarChange } from '@accord/calendar/rules';
import type { Knowledge } from './knowledge';

/**
 * The last later act that changed the same day of the same calendar, the same rule or the same practice; null where `number` is the last
 * word on all that it changed. What was replaced since is never applied to a case: it would bring back what somebody took away.
 */
export function replacedBy(number: number, { calendars, book, receipts = [] }: Knowledge): number | null {
  const dayOf = ({ date, nation }: CalendarChange) => `${date} ${nation ?? calendars.nation}`;
  const said: readonly { readonly number: number; readonly about: string }[] = [
    ...calendars.acts.flatMap((act) => act.days.map((change) => ({ number: act.number, about: dayOf(change) }))),
    ...book.adopted.map((one) => ({ number: one.number, about: one.rule.id })),
    ...receipts.map((one) => ({ number: one.number, about: 'receipt out of hours' })),
  ];
  const own = new Set(said.filter((one) => one.number === number).map(({ about }) => about));
  const later = said.filter((one) => one.number > number && own.has(one.about)).map((one) => one.number);
  return later.length > 0 ? Math.max(...later) : null;
}
