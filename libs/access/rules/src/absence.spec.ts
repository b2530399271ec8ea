import { day } from '@accord/calendar/rules';
import { awayWords, standInOf, whyNotAway, type Absence } from './absence';

const people = new Map(
  [
    { id: 'ruth', name: 'Ruth', roles: ['complaints-officer'], state: 'active' as const },
    { id: 'tom', name: 'Tom', roles: ['complaints-officer'], state: 'active' as const },
    { id: 'ann', name: 'Ann', roles: ['pals-officer'], state: 'active' as const },
    { id: 'left', name: 'Lee', roles: ['complaints-officer'], state: 'disabled' as const },
    { id: 'reader', name: 'Rex', roles: ['reader-of-reports'], state: 'active' as const },
  ].map((one) => [one.id, one]),
);
const away = (staffId: string, coverId: string, from: string, to: string): Absence => ({ staffId, coverId, from: day(from), to: day(to) });
const ask = (from: string, to: string, coverId: string, known: readonly Absence[] = [], staffId = 'ruth') =>
  whyNotAway({ ...away(staffId, coverId, from, to), today: day('2026-12-01') }, known, people);

describe('Writing down that somebody is away', () => {
  it('needs days to come and a colleague who is here', () => {
    expect(ask('2026-12-07', '2026-12-11', 'tom')).toBeNull();
    expect(ask('2026-11-30', '2026-12-01', 'tom')).toBeNull();
  });

  it.each([
    ['2026-12-11', '2026-12-07', 'tom', 'to', 'The last day is before the first. Enter a later one.'],
    ['2026-11-20', '2026-11-30', 'tom', 'to', 'These days are over. Enter a last day from today on.'],
    ['2026-12-07', '2028-01-01', 'tom', 'to', 'Enter a year at most. Somebody who left has their account switched off.'],
    ['2026-12-07', '2026-12-11', 'ruth', 'coverId', 'Nobody can cover for themselves. Choose a colleague.'],
    ['2026-12-07', '2026-12-11', 'left', 'coverId', 'This account is switched off. Choose another colleague.'],
    ['2026-12-07', '2026-12-11', 'reader', 'coverId', 'This colleague’s role does not work on cases. Choose another.'],
    ['2026-12-07', '2026-12-11', 'nobody', 'coverId', 'That colleague is not in the list. Choose one.'],
  ])('from %s to %s with %s is refused at %s', (from, to, cover, field, sentence) => {
    expect(ask(from, to, cover)).toMatchObject({ field, because: sentence });
  });

  it('refuses a cover who is away too, on any of the days', () => {
    const known = [away('tom', 'ann', '2026-12-11', '2026-12-14')];
    expect(ask('2026-12-07', '2026-12-11', 'tom', known)).toMatchObject({
      field: 'coverId', because: 'Tom is away too: from Friday 11 December 2026 to Monday 14 December 2026. Choose somebody who is here.',
    });
    expect(ask('2026-12-07', '2026-12-10', 'tom', known)).toBeNull();
  });

  it('refuses days on which somebody else relies on this person', () => {
    const known = [away('tom', 'ruth', '2026-12-08', '2026-12-08')];
    expect(ask('2026-12-07', '2026-12-11', 'ann', known)).toMatchObject({ field: 'from', because: 'Tom is away on Tuesday 8 December 2026 and relies on this person. Name another cover there first.' });
  });

  it('refuses days that are written down already', () => {
    expect(ask('2026-12-07', '2026-12-11', 'tom', [away('ruth', 'ann', '2026-12-01', '2026-12-07')])).toMatchObject({ refused: 'away-already', field: 'from' });
  });
});

describe('Who stands in on a day', () => {
  const known = [away('ruth', 'tom', '2026-12-07', '2026-12-11'), away('tom', 'ann', '2026-12-10', '2026-12-11')];

  it.each([['2026-12-06', 'ruth'], ['2026-12-07', 'tom'], ['2026-12-09', 'tom'], ['2026-12-10', 'ann'], ['2026-12-12', 'ruth']])('on %s: %s', (on, who) => {
    expect(standInOf('ruth', day(on), known)).toBe(who);
  });

  it('is nobody when covers go round in a circle', () => {
    expect(standInOf('ruth', day('2026-12-10'), [...known, away('ann', 'ruth', '2026-12-10', '2026-12-10')])).toBeNull();
  });
});

describe('What is said beside a name', () => {
  const known = [{ ...away('ruth', 'tom', '2026-12-07', '2026-12-11'), coverName: 'Tom', coverLeft: false }];

  it.each([
    ['2026-11-22', null],
    ['2026-11-23', 'Away from Mon 7 Dec to Fri 11 Dec, Tom covers'],
    ['2026-12-07', 'Away until Fri 11 Dec, Tom covers'],
    ['2026-12-12', null],
  ])('on %s: %s', (today, words) => {
    expect(awayWords('ruth', known, day(today))).toBe(words);
    expect(awayWords('tom', known, day(today))).toBeNull();
  });
});
