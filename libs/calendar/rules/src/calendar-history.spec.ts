import { workingDay } from './calendar';
import { calendarHistory, knowingAll, ownChanges } from './calendar-history';
import { wrongChange } from './change-check';
import { day } from './days';

const announced = { number: 2, days: [{ kind: 'holiday', date: '2026-06-15', title: 'World Cup holiday' }] } as const;
const closure = { number: 5, days: [{ kind: 'closed', date: '2026-12-24', title: 'Trust closure' }] } as const;
const taken = { number: 7, days: [{ kind: 'as-nation', date: '2026-12-24', title: 'Trust closure withdrawn' }] } as const;

describe('A calendar through its changes', () => {
  const history = calendarHistory('scotland', [taken, announced, closure]);
  const worked = (date: string, upTo: number, ...also: number[]) => workingDay(day(date), history.as({ upTo, also }));

  it.each`
    date            | upTo | also   | works    | because
    ${'2026-06-15'} | ${0} | ${[]}  | ${true}  | ${'nobody knew of the holiday yet'}
    ${'2026-06-15'} | ${1} | ${[]}  | ${true}  | ${'act 1 was about a rule'}
    ${'2026-06-15'} | ${2} | ${[]}  | ${false} | ${'it was announced by act 2'}
    ${'2026-06-15'} | ${0} | ${[2]} | ${false} | ${'somebody applied it on purpose'}
    ${'2026-12-24'} | ${0} | ${[2]} | ${true}  | ${'applying one act brings no other with it'}
    ${'2026-12-24'} | ${5} | ${[]}  | ${false} | ${'closed by act 5'}
    ${'2026-12-24'} | ${5} | ${[7]} | ${true}  | ${'act 7 gave it back'}
    ${'2026-12-24'} | ${7} | ${[]}  | ${true}  | ${'the last act about a day holds'}
  `('known up to $upTo and $also, $date is worked: $works - $because', ({ date, upTo, also, works }) => {
    expect(worked(date, upTo, ...(also as number[]))).toBe(works);
  });

  it('builds each state once, so that a batch counts on ready calendars', () => {
    expect(history.as({ upTo: 3, also: [] })).toBe(history.as({ upTo: 2, also: [] }));
    expect(history.latest).toBe(history.as(knowingAll));
  });

  it('keeps the set of another nation as this organisation edited it, apart from its own', () => {
    const english = calendarHistory('england-and-wales', [
      { number: 1, days: [{ kind: 'holiday', date: '2026-06-15', title: 'World Cup holiday', nation: 'scotland' }] },
      { number: 2, days: [{ kind: 'closed', date: '2026-06-16', title: 'Move' }] },
    ]);
    const works = (date: string, nation?: 'scotland' | 'northern-ireland', upTo = 9) => workingDay(day(date), english.as({ upTo, also: [] }, nation));
    expect([works('2026-06-15', 'scotland'), works('2026-06-15'), works('2026-06-15', 'northern-ireland'), works('2026-06-15', 'scotland', 0)]).toEqual([false, true, true, true]);
    expect([works('2026-06-16', 'scotland'), works('2026-06-16')]).toEqual([true, false]);
    expect([ownChanges(english).length, ownChanges(english, 'scotland').map(({ title }) => title).join()]).toEqual([1, 'World Cup holiday']);
    expect(wrongChange({ kind: 'holiday', date: '2026-06-15', title: 'x' }, english)).toBeNull();
    expect(wrongChange({ kind: 'holiday', date: '2026-06-15', title: 'x', nation: 'scotland' }, english)).toMatchObject({ refused: 'closed-already' });
  });

  it('counts closures where a rule leaves out bank holidays alone, and says which; a worked holiday that is closed again is a holiday', () => {
    const lawful = (upTo: number) => history.as({ upTo, also: [] }, 'scotland', 'bank-holidays');
    expect([workingDay(day('2026-12-24'), lawful(5)), workingDay(day('2026-06-15'), lawful(5))]).toEqual([true, false]);
    expect([[...lawful(5).countedClosures.values()], [...lawful(7).countedClosures.values()]]).toEqual([['Trust closure'], []]);
    const turns = calendarHistory('scotland', [{ number: 1, days: [{ kind: 'worked', date: '2026-11-30', title: 'x' }] }, { number: 2, days: [{ kind: 'closed', date: '2026-11-30', title: 'y' }] }]);
    expect([1, 2].map((upTo) => workingDay(day('2026-11-30'), turns.as({ upTo, also: [] }, 'scotland', 'bank-holidays')))).toEqual([true, false]);
  });

  it('knows more years once a file was taken in', () => {
    const later = calendarHistory('scotland', [{ number: 1, days: [{ kind: 'holiday', date: '2029-01-01', title: 'New Year’s Day' }], knownUntil: '2029-12-26' }]);
    expect([later.as({ upTo: 0, also: [] }).knownUntil.toString(), later.latest.knownUntil.toString()]).toEqual(['2028-12-26', '2029-12-26']);
  });

  it('lets a board work a holiday and take that back again', () => {
    const board = calendarHistory('scotland', [
      { number: 1, days: [{ kind: 'worked', date: '2026-11-30', title: 'St Andrew’s Day' }] },
      { number: 2, days: [{ kind: 'as-nation', date: '2026-11-30', title: 'St Andrew’s Day' }] },
    ]);
    expect([0, 1, 2].map((upTo) => workingDay(day('2026-11-30'), board.as({ upTo, also: [] })))).toEqual([false, true, false]);
  });
});
