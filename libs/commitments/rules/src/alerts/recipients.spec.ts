import type { Absence } from '@accord/access/rules';
import { day } from '@accord/calendar/rules';
import type { Rung } from './policy';
import { recipientsOf, type Reachable, type Team } from './recipients';

const people: readonly Reachable[] = [
  { id: 'officer', roles: ['complaints-officer'], state: 'active' },
  { id: 'colleague', roles: ['complaints-officer'], state: 'active' },
  { id: 'gone', roles: ['complaints-officer'], state: 'disabled' },
  { id: 'new', roles: ['complaints-officer'], state: 'invited' },
  { id: 'manager', roles: ['complaints-manager'], state: 'active' },
  { id: 'deputy', roles: ['complaints-officer'], state: 'active' },
  { id: 'chief', roles: ['executive'], state: 'active' },
];
const away = (staffId: string, coverId: string, from = '2026-12-01', to = '2026-12-04'): Absence => ({ staffId, coverId, from: day(from), to: day(to) });
const team = (absences: readonly Absence[] = [], more: Partial<Team> = {}): Team => ({ people: new Map(people.map((one) => [one.id, one])), absences, deputyId: null, ...more });
const sent = (ownerId: string | null, rungs: readonly Rung[], among = team(), barred: readonly string[] = [], on = '2026-12-02') => {
  const { to, needsOwner } = recipientsOf({ ownerId, rungs, barred: new Set(barred), on: day(on) }, among);
  return { to: to.map(({ staffId, as, insteadOf }) => `${staffId} as ${as}${insteadOf ? ` for ${insteadOf}` : ''}`), needsOwner };
};
const without = (...ids: string[]) => new Map(people.filter(({ id }) => !ids.includes(id)).map((one) => [one.id, one]));

describe('To whom an alert goes', () => {
  it('to whoever has the case', () => {
    expect(sent('officer', ['handler'])).toEqual({ to: ['officer as handler'], needsOwner: false });
  });

  it('up the ladder, each person once', () => {
    expect(sent('officer', ['handler', 'manager', 'deputy', 'executive']).to).toEqual(['officer as handler', 'manager as manager', 'chief as executive']);
    expect(sent('manager', ['handler', 'manager']).to).toEqual(['manager as handler']);
  });

  it('to the named cover on each day of an absence, first and last included, and to nobody twice', () => {
    const among = team([away('officer', 'colleague')]);
    for (const on of ['2026-12-01', '2026-12-02', '2026-12-04']) expect(sent('officer', ['handler'], among, [], on).to).toEqual(['colleague as handler for officer']);
    for (const on of ['2026-11-30', '2026-12-05']) expect(sent('officer', ['handler'], among, [], on).to).toEqual(['officer as handler']);
  });

  it('to the cover of a cover who is away too, and up when covers go round in a circle', () => {
    expect(sent('officer', ['handler'], team([away('officer', 'colleague'), away('colleague', 'deputy')])).to).toEqual(['deputy as handler for officer']);
    expect(sent('officer', ['handler'], team([away('officer', 'colleague'), away('colleague', 'officer')])).to).toEqual(['manager as manager']);
  });

  it('to the manager when the case has no owner, or the owner left or never came', () => {
    for (const owner of [null, 'gone', 'new', 'nobody-we-know']) expect(sent(owner, ['handler'])).toEqual({ to: ['manager as manager'], needsOwner: true });
  });

  it('to the manager when the cover left', () => {
    expect(sent('officer', ['handler'], team([away('officer', 'gone')]))).toEqual({ to: ['manager as manager'], needsOwner: false });
  });

  it('to the deputy: the standing one, or whoever covers for an absent manager', () => {
    expect(sent('officer', ['deputy'], team([], { deputyId: 'deputy' })).to).toEqual(['deputy as deputy']);
    expect(sent('officer', ['manager', 'deputy'], team([away('manager', 'deputy')])).to).toEqual(['deputy as manager for manager']);
    expect(sent('officer', ['manager'], team([away('manager', 'gone')], { deputyId: 'deputy' })).to).toEqual(['deputy as deputy']);
  });

  it('further up where there is no manager, and back down where there is no executive', () => {
    expect(sent(null, ['handler'], team([], { people: without('manager') })).to).toEqual(['chief as executive']);
    expect(sent('officer', ['executive'], team([], { people: without('chief') })).to).toEqual(['manager as manager']);
  });

  it('to nobody who may not see the case: neither owner, nor cover, nor manager', () => {
    expect(sent('officer', ['handler'], team(), ['officer']).to).toEqual(['manager as manager']);
    expect(sent('officer', ['handler'], team([away('officer', 'colleague')]), ['colleague']).to).toEqual(['manager as manager']);
    expect(sent('officer', ['handler', 'manager'], team(), ['manager']).to).toEqual(['officer as handler', 'chief as executive']);
  });

  it('to nobody at all when nobody is left: that is for a person to see', () => {
    expect(sent(null, ['handler'], team([], { people: without('manager', 'chief') }))).toEqual({ to: [], needsOwner: true });
  });
});
