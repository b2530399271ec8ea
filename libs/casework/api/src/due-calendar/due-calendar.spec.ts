import type { Role } from '@accord/access/rules';
import { OrganisationCalendar } from '@accord/calendar/api';
import type { DueDates, DueMonth } from '@accord/casework/contract';
import type { DateScope } from '@accord/casework/rules';
import { bareDate, bareFile } from '../../../../../test/api/support/bare-file';
import { aWorld, type TestOrganisation, type World } from '../../../../../test/api/support/world';
import { ReadDueDates } from './read-due-dates';
import { ReadDueMonth } from './read-due-month';

const monday = new Date('2026-12-14T10:00:00Z');
const roles: Role[] = ['pals-officer', 'complaints-officer', 'complaints-manager', 'investigator', 'administrator'];

describe('The calendar of due dates', () => {
  let world: World;
  let trust: TestOrganisation;

  beforeAll(async () => {
    world = await aWorld();
  });
  beforeEach(async () => {
    trust = await world.organisation({ roles });
  });
  afterAll(() => world.end());

  /** A case of its own with one open date. */
  const due = async (dueOn: string, owner: Role | null = 'pals-officer', state = 'running'): Promise<string> => {
    const caseId = await bareFile(world, trust, { receivedOn: '2026-12-14', ownerId: (owner && trust.staff[owner]) ?? null });
    await bareDate(world, trust, caseId, { dueOn, state });
    return caseId;
  };
  const month = (role: Role, scope: DateScope = 'mine', of = '2026-12'): Promise<DueMonth> =>
    world.db.run(trust.acting(role, monday), () => world.app.get(ReadDueMonth).run({ month: of, scope }, [role]));
  const dates = (role: Role, asked: { from: string; to: string; scope?: DateScope; cursor?: string }): Promise<DueDates> =>
    world.db.run(trust.acting(role, monday), () => world.app.get(ReadDueDates).run({ scope: 'mine', ...asked }, [role]));
  const onDay = ({ days }: DueMonth, date: string) => days.find((day) => day.date === date);
  const december = { from: '2026-12-01', to: '2026-12-31' };

  it('counts what is due and overdue on each day, in words, and nothing that is over', async () => {
    for (const day of ['2026-12-11', '2026-12-16', '2026-12-16', '2026-12-14']) await due(day);
    await due('2026-12-16', 'pals-officer', 'waiting');
    await due('2026-12-16', 'pals-officer', 'met');
    const view = await month('pals-officer');
    expect(view.words).toBe('4 due, 1 overdue');
    expect([onDay(view, '2026-12-11')?.words, onDay(view, '2026-12-14')?.words, onDay(view, '2026-12-16')?.words, onDay(view, '2026-12-17')?.words]).toEqual(['1 overdue', '1 due', '3 due', '']);
    expect((await dates('pals-officer', december)).items.map(({ dueOn, standing }) => `${dueOn.slice(8)} ${standing.kind}`).sort()).toEqual(['11 overdue', '14 due-today', '16 due-soon', '16 due-soon', '16 waiting']);
  });

  it('names holidays, and the organisation’s own closures', async () => {
    await world.db.run(trust.acting('administrator', monday), () => world.app.get(OrganisationCalendar).change({ kind: 'closed', date: '2026-12-24', title: 'Trust day' }));
    await world.db.run(trust.acting('administrator', monday), () => world.app.get(OrganisationCalendar).change({ kind: 'worked', date: '2026-12-28', title: 'Worked' }));
    const view = await month('pals-officer');
    expect(['24', '25', '26', '28'].map((day) => onDay(view, `2026-12-${day}`)?.closed ?? null)).toEqual(['Trust day', 'Christmas Day', null, null]);
    expect([view.days.length % 7, view.days[0]?.date, view.calendar]).toEqual([0, '2026-11-30', 'England and Wales']);
  });

  it('says what is overdue from earlier months', async () => {
    await due('2026-10-02');
    await due('2026-11-27');
    expect((await month('pals-officer')).earlier).toEqual({ words: '2 dates of earlier months are overdue', month: '2026-10' });
    expect((await month('pals-officer', 'mine', '2027-01')).earlier?.words).toBe('2 dates of earlier months are overdue');
    expect((await month('pals-officer', 'mine', '2026-10')).earlier).toBeNull();
  });

  it('shows mine, my team and everybody, as far as the role reaches', async () => {
    await due('2026-12-16', 'pals-officer');
    await due('2026-12-16', 'complaints-manager');
    await due('2026-12-16', null);
    expect((await month('pals-officer')).due).toBe(1);
    expect((await month('pals-officer', 'team')).due).toBe(1);
    expect((await month('complaints-manager', 'everybody')).due).toBe(3);
    expect((await month('complaints-manager')).scopes).toEqual(['mine', 'team', 'everybody']);
    await expect(month('pals-officer', 'everybody')).rejects.toMatchObject({ said: { status: 403 } });
    const visitor = await world.signedIn(trust, 'administrator');
    expect((await visitor.get('/api/due-calendar?month=2026-12')).status).toBe(403);
  });

  it('counts no date of a case that the asking person may not see', async () => {
    const caseId = await due('2026-12-16', 'complaints-manager');
    await hide(caseId, 'complaints-manager');
    expect((await month('complaints-manager', 'everybody')).due).toBe(0);
    expect((await dates('complaints-manager', { ...december, scope: 'everybody' })).items).toEqual([]);
  });

  it('turns pages by key, and records which cases were shown', async () => {
    for (let n = 0; n < 103; n += 1) await due(n % 2 ? '2026-12-16' : '2026-12-17');
    const first = await dates('pals-officer', december);
    const second = await dates('pals-officer', { ...december, cursor: first.next ?? '' });
    expect([first.items.length, second.items.length, second.next]).toEqual([100, 3, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(103);
    const recorded = await world.db.run(trust.acting('complaints-manager'), () =>
      world.db.query<{ n: number }>(`SELECT cardinality(shown) AS n FROM accord.audit_entry WHERE organisation_id = $1 AND action = 'calendar.listed' ORDER BY seq`, [trust.id]),
    );
    expect(recorded.map(({ n }) => n)).toEqual([100, 3]);
  });

  it.each([
    ['/api/due-calendar?month=2026-13', 'month'],
    ['/api/due-calendar?month=2026-12&scope=all', 'scope'],
    ['/api/due-calendar/dates?from=2026-12-01&to=2027-02-01', 'to'],
    ['/api/due-calendar/dates?from=2026-02-30&to=2026-03-01', 'from'],
  ])('%s is mended at %s', async (url, path) => {
    const { status, body } = await (await world.signedIn(trust, 'pals-officer')).get(url);
    expect({ status, path: (body as { errors: { path: string }[] }).errors[0]?.path }).toEqual({ status: 400, path });
  });

  const hide = async (caseId: string, role: Role): Promise<void> => {
    const client = await world.superuser();
    await client.query('INSERT INTO accord.case_barrier (organisation_id, staff_id, case_id, because) VALUES ($1, $2, $3, $4)', [trust.id, trust.staff[role], caseId, 'test']);
  };
});
