import { monthInWords } from '@accord/calendar/rules';
import type { DueDate } from '@accord/casework/contract';
import { shownDays, spanOfMonth, spanOfWeek } from './shown-days';

const day = (date: string, closed: string | null = null) => ({ date, due: 0, overdue: 0, words: '', closed, weekend: false });
const on = (dueOn: string) => ({ id: dueOn, dueOn }) as DueDate;
const month = { days: [day('2026-12-23'), day('2026-12-24'), day('2026-12-25', 'Christmas Day'), day('2026-12-29')] };
const whole = { from: '2026-12-01', to: '2026-12-31', first: true, last: true, bare: true };
const dates = (page: Parameters<typeof shownDays>[1]) => shownDays(month, page).map(({ date, items }) => `${date.slice(8)}:${items.length}`);

describe('The days that the calendar shows', () => {
  it('names months and knows their last day', () => {
    expect([monthInWords('2026-12'), spanOfMonth('2028-02').to, spanOfMonth('2026-12').to]).toEqual(['December 2026', '2028-02-29', '2026-12-31']);
  });

  it('knows the week around a day, over both changes of the clocks', () => {
    expect([spanOfWeek('2026-03-29'), spanOfWeek('2026-10-26')]).toEqual([{ from: '2026-03-23', to: '2026-03-29' }, { from: '2026-10-26', to: '2026-11-01' }]);
  });

  it('lists days that have a date or are closed, a week whole', () => {
    expect(dates({ ...whole, items: [on('2026-12-23')] })).toEqual(['23:1', '25:0']);
    expect(dates({ ...whole, items: [on('2026-12-23')], bare: false })).toEqual(['23:1', '24:0', '25:0', '29:0']);
  });

  it('ends a page where its dates end', () => {
    expect(dates({ ...whole, items: [on('2026-12-23'), on('2026-12-24')], last: false })).toEqual(['23:1', '24:1']);
    expect(dates({ ...whole, items: [on('2026-12-24')], first: false })).toEqual(['24:1', '25:0']);
  });
});
