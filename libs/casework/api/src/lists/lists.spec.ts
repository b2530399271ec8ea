import { jest } from '@jest/globals';
import { LogContact as LogRequest } from '@accord/casework/contract';
import type { CasePage, CaseRow, Work } from '@accord/casework/contract';
import { calendarOf, day, lastWorkingDayAtOrBefore } from '@accord/calendar/rules';
import { blockOf, nextStepOf } from '@accord/casework/rules';
import { standingsOn } from '@accord/commitments/rules';
import type { WorkBlock } from '@accord/casework/rules';
import type { Role } from '@accord/access/rules';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { LogContact } from '../contact/log-contact';
import { MyWork } from '../work/my-work';

describe('lists and my work', () => {
  let world: World;
  let trust: TestOrganisation;
  let board: TestOrganisation;
  let officer: Visitor;
  const friday = new Date('2026-11-20T10:00:00Z');
  const roles: Role[] = ['pals-officer', 'complaints-officer', 'complaints-manager', 'investigator', 'administrator'];
  const log = async (said: object, at = friday, organisation = trust): Promise<string> => {
    const made = await world.db.run(organisation.acting('pals-officer', at), () => world.app.get(LogContact).run(LogRequest.parse({ whatHappened: 'Mum waited nine hours.', ...said })));
    if (!('id' in made)) throw new Error(JSON.stringify(made));
    return made.id;
  };
  const change = (sql: string, params: readonly unknown[], organisation = trust) => world.db.run(organisation.acting('complaints-manager'), () => world.db.change(sql, params));
  const page = async (query = '', visitor = officer): Promise<CasePage> => (await visitor.get(`/api/contacts${query}`)).body as CasePage;
  const work = (role: Role, at = friday, organisation = trust, group?: WorkBlock): Promise<Work> => world.db.run(organisation.acting(role, at), () => world.app.get(MyWork).run([role], group));
  const block = ({ blocks }: Work, key: string): CaseRow[] => blocks.find((one) => one.key === key)?.items ?? [];

  beforeAll(async () => {
    world = await aWorld();
    board = await world.organisation({ nation: 'scotland', roles });
  });
  beforeEach(async () => {
    trust = await world.organisation({ roles });
    officer = await world.signedIn(trust, 'pals-officer');
  });
  afterAll(() => world.end());

  describe('the contact list', () => {
    it('shows of each contact who called, where, what is next and who has it, newest first', async () => {
      await log({ caller: { name: 'Old Caller' } }, new Date('2026-11-18T10:00:00Z'));
      await log({ caller: { name: 'Anna Kovács' }, callerIsPatient: false, relation: 'child', patient: { name: 'Zoë' }, serviceId: trust.serviceId, assignToMe: true });
      const { items, next } = await page();
      expect(next).toBeNull();
      expect(items.map((row) => row.caller?.name)).toEqual(['Anna Kovács', 'Old Caller']);
      expect(items[0]).toMatchObject({
        state: 'to-triage', caller: { name: 'Anna Kovács', relation: 'child' }, place: 'Ward 7, General Hospital',
        owner: { id: trust.staff['pals-officer'] }, next: { what: 'Triage', by: '2026-11-23' },
      });
    });

    it('turns pages by key: every row once, though rows share a moment and new ones arrive', async () => {
      for (let n = 0; n < 53; n++) await log({ whatHappened: `Number ${n}.` }, new Date(friday.getTime() + Math.floor(n / 10) * 1000));
      const first = await page();
      await log({ whatHappened: 'A newer one.' }, new Date('2026-11-20T12:00:00Z'));
      const second = await page(`?after=${first.next}`);
      expect([first.items.length, second.items.length, second.next]).toEqual([50, 3, null]);
      expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(53);
      expect((await page('?after=nonsense')).items).toHaveLength(50);
    });

    it.each`
      filter                            | found
      ${'?state=to-triage'}             | ${['danger', 'mine', 'plain']}
      ${'?state=open&kind=all'}         | ${['complaint']}
      ${'?kind=complaints'}             | ${['complaint']}
      ${'?state=closed'}                | ${['closed']}
      ${'?state=any&kind=all'}          | ${['closed', 'complaint', 'danger', 'mine', 'plain']}
      ${'?owner=me'}                    | ${['mine']}
      ${'?owner=nobody'}                | ${['danger', 'plain']}
      ${'?urgency=danger-now'}          | ${['danger']}
      ${'?type=complaint&kind=all'}     | ${['complaint']}
      ${'?type=concern'}                | ${[]}
    `('narrows by $filter to $found', async ({ filter, found }) => {
      await log({ whatHappened: 'plain' });
      await log({ whatHappened: 'mine', assignToMe: true });
      await log({ whatHappened: 'danger', urgency: 'danger-now' });
      await change(`UPDATE accord.case_file SET type = 'complaint', state = 'open' WHERE id = $1`, [await log({ whatHappened: 'complaint' })]);
      await change(`UPDATE accord.case_file SET state = 'closed', closed_at = $2, type = 'enquiry' WHERE id = $1`, [await log({ whatHappened: 'closed' }), friday]);
      const stories = await world.db.run(trust.acting('pals-officer'), () => world.db.query<{ id: string; story: string }>('SELECT id, what_happened AS story FROM accord.case_file', []));
      const storyOf = new Map(stories.map(({ id, story }) => [id, story]));
      const { items } = await page(filter);
      // 'mine' is owned by the officer who logged it, so it is not the complaint's or nobody's.
      expect(items.map(({ id }) => storyOf.get(id)).sort()).toEqual(found);
    });

    it('says which filter is wrong rather than showing everything', async () => {
      expect((await officer.get('/api/contacts?state=lost')).body).toMatchObject({ status: 400, errors: [{ path: 'state', message: 'Choose a state from the list' }] });
    });

    it('shows nothing of another organisation, and nothing restricted to others', async () => {
      const id = await log({});
      await log({}, friday, board);
      await change(`INSERT INTO accord.case_restriction (organisation_id, case_id, reason, review_on, set_by, set_at) VALUES ($1, $2, 'Staff', '2027-01-01', $3, '2026-11-20')`, [trust.id, id, trust.staff['complaints-manager']]);
      expect((await page()).items).toEqual([]);
    });

    it('is not for a role without cases', async () => {
      const administrator = await world.signedIn(trust, 'administrator');
      expect((await administrator.get('/api/contacts')).status).toBe(403);
      expect((await administrator.get('/api/work')).status).toBe(403);
    });

    it('reads a page in few statements, however many rows it has', async () => {
      for (let n = 0; n < 5; n++) await log({ caller: { name: `Caller ${n}` }, assignToMe: true });
      const statements = async (read: () => Promise<unknown>) => {
        const asked = jest.spyOn(world.db, 'query');
        await read();
        const count = asked.mock.calls.length;
        asked.mockRestore();
        return count;
      };
      // The calendar's two, read once a transaction, and those of the list itself.
      expect(await statements(() => page())).toBeLessThanOrEqual(4);
      expect(await statements(() => work('pals-officer'))).toBeLessThanOrEqual(5);
    });
  });

  describe('my work', () => {
    it('puts each case of mine in one block by what is next, with the date and its words', async () => {
      const late = await log({ assignToMe: true }, new Date('2026-11-17T10:00:00Z'));
      const due = await log({ assignToMe: true, channel: 'letter' }, new Date('2026-11-17T10:00:00Z'));
      const soon = await log({ assignToMe: true });
      const mine = await work('pals-officer');
      expect(mine.today).toBe('2026-11-20');
      expect(block(mine, 'overdue')).toMatchObject([{ id: late, next: { what: 'Triage', by: '2026-11-18', words: 'Overdue 2 working days' } }]);
      expect(block(mine, 'due-today')).toMatchObject([{ id: due, next: { by: '2026-11-20', standing: 'due-today' } }]);
      expect(block(mine, 'this-week')).toMatchObject([{ id: soon, next: { by: '2026-11-23' } }]);
      expect(mine.blocks.map(({ key, count }) => [key, count])).toEqual([['urgent', 0], ['overdue', 1], ['due-today', 1], ['this-week', 1], ['new', 0], ['waiting', 0], ['later', 0]]);
    });

    it('shows everyone what nobody has, and people in hospital first, the longest wait at the top', async () => {
      const second = await log({ urgency: 'in-hospital' }, new Date('2026-11-20T09:48:00Z'));
      const first = await log({ urgency: 'danger-now' }, new Date('2026-11-20T09:19:00Z'));
      const fresh = await log({});
      const mine = await work('complaints-officer', friday, trust, 'new');
      expect(block(mine, 'urgent').map(({ id }) => id)).toEqual([first, second]);
      expect(block(mine, 'new').map(({ id }) => id)).toEqual([fresh]);
    });

    it('does not show one officer what another has, but shows the manager everything that is late', async () => {
      const late = await log({ assignToMe: true }, new Date('2026-11-17T10:00:00Z'));
      expect(block(await work('complaints-officer'), 'overdue')).toEqual([]);
      const managed = await work('complaints-manager');
      expect(managed.scope).toBe('everybody');
      expect(block(managed, 'overdue')).toMatchObject([{ id: late, owner: { name: expect.stringContaining('pals-officer') } }]);
    });

    it('says that a case waits, and for whom, unless its date has passed', async () => {
      const id = await log({ assignToMe: true, channel: 'letter' });
      await change(`UPDATE accord.commitment SET state = 'waiting', waiting_for = 'consent' WHERE case_id = $1`, [id]);
      expect(block(await work('pals-officer'), 'waiting')).toMatchObject([{ id, next: { words: 'Waiting: consent' } }]);
      expect(block(await work('pals-officer', new Date('2026-12-20T10:00:00Z')), 'overdue')).toMatchObject([{ id }]);
    });

    it('counts no case as overdue whose rule holds its date for consent, and goes by its next date that binds', async () => {
      const held = async (...only: string[]) => {
        const id = await log({ assignToMe: true, channel: 'letter' }, new Date('2026-11-17T10:00:00Z'));
        await change(`UPDATE accord.commitment SET state = 'waiting', waiting_for = 'consent-hold' WHERE case_id = $1 AND (code = ANY ($2) OR cardinality($2::text[]) = 0)`, [id, only]);
        return id;
      };
      const [all, first] = [await held(), await held('E-ACK')];
      const mine = await work('pals-officer', new Date('2026-12-20T10:00:00Z'), trust, 'later');
      expect(mine.blocks.map(({ key, count }) => [key, count]).filter(([, count]) => count !== 0)).toEqual([['waiting', 1], ['later', 1]]);
      expect(block(mine, 'later')).toMatchObject([{ id: first, next: { by: '2027-05-16', standing: 'later' } }]);
      expect(block(await work('pals-officer', new Date('2026-12-20T10:00:00Z')), 'waiting')).toMatchObject([{ id: all, next: { words: 'Waiting: consent, which holds it' } }]);
      await change(`UPDATE accord.commitment SET waiting_for = 'consent' WHERE case_id = $1`, [all]);
      expect(block(await work('pals-officer', new Date('2026-12-20T10:00:00Z')), 'overdue')).toMatchObject([{ id: all }]);
    });

    it('counts each open case where the rule of the next step puts it, whatever its dates and steps, and reads rows of a chosen block alone', async () => {
      const today = day('2026-11-20');
      const calendar = calendarOf('england-and-wales');
      const expected = new Map<string, number>();
      const offsets = [-1, 0, 1, 5, 6, 7, 9, null];
      for (const [n, due] of offsets.entries()) {
        for (const [state, step, stepIn] of [['running', '', null], ['waiting', '', null], ['running', 'Ring the ward', offsets[(n * 7) % offsets.length] ?? null], ['waiting', 'Ring the ward', offsets[(n * 4) % offsets.length] ?? null]] as const) {
          const dueOn = due === null ? null : today.add({ days: due });
          const [actBy, nextOn] = [dueOn && lastWorkingDayAtOrBefore(dueOn, calendar), stepIn === null ? null : today.add({ days: stepIn })];
          const id = await log({ assignToMe: true });
          await change(`UPDATE accord.case_file SET state = 'open', next_step = $2, next_on = $3 WHERE id = $1`, [id, step, nextOn?.toString() ?? null]);
          await change(`DELETE FROM accord.commitment WHERE case_id = $1 AND ($2 OR code <> (SELECT min(code) FROM accord.commitment WHERE case_id = $1))`, [id, dueOn === null]);
          if (dueOn) await change('UPDATE accord.commitment SET due_on = $2, act_by = $3, state = $4 WHERE case_id = $1', [id, dueOn.toString(), actBy?.toString(), state]);
          const date = dueOn && actBy && { id: 'one', what: 'Acknowledge', dueOn: dueOn.toString(), actBy: actBy.toString(), state, waitingFor: null, lateSince: null };
          const next = blockOf(nextStepOf({ state: 'open', nextStep: step, nextOn: nextOn?.toString() ?? null, date }, standingsOn(today, calendar)), today);
          expected.set(next, (expected.get(next) ?? 0) + 1);
        }
      }
      const mine = await work('pals-officer', friday, trust, 'later');
      expect(Object.fromEntries(mine.blocks.filter(({ count }) => count > 0).map(({ key, count }) => [key, count]))).toEqual(Object.fromEntries(expected));
      expect(mine.blocks.filter(({ items }) => items.length > 0).map(({ key }) => key)).toEqual(['later']);
      const { later, ...due } = Object.fromEntries(expected);
      const managed = await work('complaints-manager');
      expect(Object.fromEntries(managed.blocks.filter(({ count }) => count > 0).map(({ key, count }) => [key, count]))).toEqual(due);
      expect(later).toBeGreaterThan(0);
    });

    it.each(['dates', 'step'] as const)('of two who write at once, the %s first, forgets neither', async (first) => {
      const id = await log({ assignToMe: true });
      await change(`UPDATE accord.case_file SET state = 'open' WHERE id = $1`, [id]);
      const writes = {
        dates: () => world.db.change(`UPDATE accord.commitment SET due_on = '2026-12-30', act_by = '2026-12-30' WHERE case_id = $1`, [id]),
        step: () => world.db.change(`UPDATE accord.case_file SET next_step = 'Ring the ward', next_on = '2026-11-26' WHERE id = $1`, [id]),
      };
      const asOfficer = <T>(write: () => Promise<T>) => world.db.run(trust.acting('pals-officer'), write);
      let second: Promise<unknown> = Promise.resolve();
      await asOfficer(async () => {
        await writes[first]();
        second = world.db.runApart(trust.acting('pals-officer'), writes[first === 'dates' ? 'step' : 'dates']);
        await new Promise((resolve) => setTimeout(resolve, 150));
      });
      await second;
      // The step goes before the date that has moved: whoever had not seen the other would have left another day.
      const stored = await world.db.run(trust.acting('pals-officer'), () => world.db.query('SELECT due_on FROM accord.case_next WHERE case_id = $1', [id]));
      expect(stored).toEqual([{ due_on: '2026-11-26' }]);
    });

    it('forgets a case that closes, and knows it again when it opens', async () => {
      const id = await log({ assignToMe: true });
      const counts = async () => (await work('pals-officer')).blocks.reduce((sum, { count }) => sum + count, 0);
      expect(await counts()).toBe(1);
      await change(`UPDATE accord.case_file SET state = 'closed', closed_at = $2 WHERE id = $1`, [id, friday]);
      expect(await counts()).toBe(0);
      await change(`UPDATE accord.case_file SET state = 'open', closed_at = NULL WHERE id = $1`, [id]);
      expect(await counts()).toBe(1);
    });

    it('keeps another organisation and restricted cases out of rows and counts', async () => {
      const id = await log({});
      await change(`INSERT INTO accord.case_restriction (organisation_id, case_id, reason, review_on, set_by, set_at) VALUES ($1, $2, 'Staff', '2027-01-01', $3, '2026-11-20')`, [trust.id, id, trust.staff['complaints-manager']]);
      const mine = await work('pals-officer');
      expect(mine.blocks.every(({ count, items }) => count === 0 && items.length === 0)).toBe(true);
      expect(block(await work('pals-officer', friday, board, 'new'), 'new').map((row) => row.id)).not.toContain(id);
    });

    it('gives the signed-in person their own home', async () => {
      await log({});
      const { status, body } = await officer.get('/api/work');
      expect(status).toBe(200);
      expect((body as Work).blocks[0]?.key).toBe('urgent');
    });
  });

  describe('taking and giving', () => {
    it('lets one of two who press at once have it, and tells the other', async () => {
      const id = await log({});
      const other = await world.signedIn(trust, 'complaints-officer');
      const answers = await Promise.all([officer.post(`/api/cases/${id}/take`), other.post(`/api/cases/${id}/take`)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
      expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({ detail: 'A colleague took this a moment ago.' });
    });

    it('gives a case to a colleague with its dates, and back to nobody', async () => {
      const id = await log({ assignToMe: true });
      const ownerId = trust.staff['complaints-officer'] ?? '';
      expect((await officer.put(`/api/cases/${id}/owner`, { ownerId, version: 1 })).status).toBe(200);
      const dates = await world.db.run(trust.acting('pals-officer'), () => world.db.query('SELECT DISTINCT owner_id FROM accord.commitment WHERE case_id = $1', [id]));
      expect(dates).toEqual([{ owner_id: ownerId }]);
      const stale = await officer.put(`/api/cases/${id}/owner`, { ownerId: null, version: 1 });
      expect(stale.body).toMatchObject({ status: 409, saved: { ownerId, version: 2 } });
      expect((await officer.put(`/api/cases/${id}/owner`, { ownerId: null, version: 2 })).status).toBe(200);
    });

    it('gives no case to somebody who cannot work on it or may not see it', async () => {
      const id = await log({});
      const give = (ownerId: string | undefined) => officer.put(`/api/cases/${id}/owner`, { ownerId, version: 1 });
      expect((await give(trust.staff['administrator'])).body).toMatchObject({ code: 'colleague-cannot-work-cases', errors: [{ path: 'ownerId' }] });
      expect((await give(board.staff['pals-officer'])).body).toMatchObject({ code: 'no-such-colleague' });
      await change(`INSERT INTO accord.case_named_person (organisation_id, case_id, staff_id) VALUES ($1, $2, $3)`, [trust.id, id, trust.staff['pals-officer']]);
      await change(`INSERT INTO accord.case_restriction (organisation_id, case_id, reason, review_on, set_by, set_at) VALUES ($1, $2, 'Staff', '2027-01-01', $3, '2026-11-20')`, [trust.id, id, trust.staff['complaints-manager']]);
      expect((await give(trust.staff['complaints-officer'])).body).toMatchObject({ code: 'colleague-not-named' });
    });

    it('answers alike for a case of another organisation and for no case', async () => {
      const theirs = await log({}, friday, board);
      const [foreign, none] = [await officer.post(`/api/cases/${theirs}/take`), await officer.post('/api/cases/7d1f0c1e-7b1c-4c57-9d5e-0f1d6f3a9b01/take')];
      expect([foreign.status, none.status]).toEqual([404, 404]);
    });
  });
});
