import { day } from '@accord/calendar/rules';
import { stagesOf } from './stages';
import type { Milestone } from './stages';

const bar = (...reached: (readonly [Milestone, string])[]) => {
  const views = stagesOf(reached.map(([milestone, on]) => ({ milestone, on: day(on) })));
  return views.map(({ stage, standing, on }) => `${stage} ${standing}${on ? ` ${on.toString()}` : ''}`);
};

describe('the stage bar', () => {
  it('stands at the first stage that was not reached', () => {
    expect(bar(['received', '2026-11-17'], ['acknowledged', '2026-11-20'])).toEqual([
      'received done 2026-11-17', 'acknowledged done 2026-11-20', 'issues-agreed current', 'looking-closely ahead', 'findings ahead', 'response ahead', 'closed ahead',
    ]);
  });

  it('shows a later stage with its day even when an earlier one is still open', () => {
    expect(bar(['received', '2026-11-17'], ['issues-agreed', '2026-11-18'])[1]).toBe('acknowledged current');
    expect(bar(['received', '2026-11-17'], ['issues-agreed', '2026-11-18'])[2]).toBe('issues-agreed done 2026-11-18');
  });

  it('names what was reached as done and the rest as still to do', () => {
    const names = stagesOf([{ milestone: 'received', on: day('2026-11-17') }]).map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['Received', 'Acknowledge', 'Agree issues']);
  });

  it('keeps the first day of a stage that happened twice', () => {
    expect(bar(['received', '2026-11-17'], ['received', '2026-11-16'])[0]).toBe('received done 2026-11-16');
  });

  it('ends at closed, and opens again before the answer after a reopening, on the same day too', () => {
    const closed = [['received', '2026-11-02'], ['final-response-sent', '2026-11-20'], ['closed', '2026-11-20']] as const;
    expect(bar(...closed).at(-1)).toBe('closed done 2026-11-20');
    expect(bar(...closed, ['reopened', '2026-11-20']).slice(-2)).toEqual(['response ahead', 'closed ahead']);
    expect(bar(...closed, ['reopened', '2026-11-20'], ['closed', '2026-11-20']).at(-1)).toBe('closed done 2026-11-20');
  });
});
