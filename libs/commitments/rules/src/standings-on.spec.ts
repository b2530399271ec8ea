import { calendarOf, day, lastWorkingDayAtOrBefore } from '@accord/calendar/rules';
import * as fc from 'fast-check';
import { standingOf } from './standing';
import { standingsOn } from './standings-on';

describe('how the open dates of a list stand', () => {
  const today = day('2026-11-20');
  const calendars = [calendarOf('england-and-wales'), calendarOf('scotland')] as const;

  it('is what the rule says of each, however often it was asked before, by its own calendar and day', () => {
    const days = fc.integer({ min: -120, max: 120 });
    const asked = fc.record({ due: days, state: fc.constantFrom('running' as const, 'waiting' as const), waitingFor: fc.constantFrom(null, 'consent' as const, 'police' as const), late: fc.option(days, { nil: null }), scottish: fc.boolean(), tomorrow: fc.boolean() });
    fc.assert(
      fc.property(asked, ({ due, state, waitingFor, late, scottish, tomorrow }) => {
        const calendar = calendars[scottish ? 1 : 0];
        const on = today.add({ days: tomorrow ? 1 : 0 });
        const dueOn = today.add({ days: due });
        const actBy = lastWorkingDayAtOrBefore(dueOn, calendar);
        const lateSince = late === null ? null : today.add({ days: late });
        const stored = { state, waitingFor, dueOn: dueOn.toString(), actBy: actBy.toString(), lateSince: lateSince?.toString() ?? null };
        expect(standingsOn(on, calendar)(stored)).toEqual(standingOf({ state, waitingFor, metOn: null, dueOn, actBy, lateSince }, on, calendar));
      }),
    );
  });
});
