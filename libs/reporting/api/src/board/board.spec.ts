import { unzipSync } from 'fflate';
import type { BoardChanges, BoardPage, BoardViews, CasesGiven, GivingPreview } from '@accord/reporting/contract';
import { boardGroups } from '@accord/reporting/rules';
import fc from 'fast-check';
import { aComplaint, daysAgo, forNamedPeopleOnly } from '../../../../../test/api/support/complaint';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';

describe('the board at work', () => {
  let world: World;
  let trust: TestOrganisation;
  let manager: Visitor;
  let officer: string;

  const read = async (query = '', who = manager): Promise<BoardPage> => {
    const answer = await who.get(`/api/board${query}`);
    expect(answer.status).toBe(200);
    return answer.body as BoardPage;
  };
  const rowsOf = async (filter: Readonly<Record<string, string>>): Promise<string[]> => {
    const ids: string[] = [];
    let cursor = '';
    do {
      const page = await read(`?${new URLSearchParams({ ...filter, cursor }).toString()}`);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? '';
    } while (cursor);
    return ids;
  };

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-officer', 'complaints-manager', 'executive'] });
    officer = trust.staff['complaints-officer'] ?? '';
    const owners = [null, trust.staff['pals-officer'] ?? null, officer];
    for (let n = 0; n < 45; n++) await aComplaint(world, trust, daysAgo(n * 2), owners[n % 3]);
    await forNamedPeopleOnly(world, trust, await aComplaint(world, trust, daysAgo(3)), [trust.staff['pals-officer']]);
    manager = await world.signedIn(trust, 'complaints-manager');
  }, 60_000);
  afterAll(() => world.end());

  it('counts for every filter exactly the rows it shows, each once, in the order of their dates', async () => {
    const word = <T extends string>(...words: readonly T[]) => fc.option(fc.constantFrom(...words), { nil: undefined });
    const filters = fc.record({
      state: word(...boardGroups), owner: word('nobody', officer, trust.staff['pals-officer'] ?? ''), rule: word('E-ACK', 'E-6M', 'E-CQC'),
      service: word(trust.serviceId), nation: word('england', 'wales'), sort: word('due', '-due'),
    });
    await fc.assert(
      fc.asyncProperty(filters, async (wanted) => {
        const filter = Object.fromEntries(Object.entries(wanted).filter((pair): pair is [string, string] => pair[1] !== undefined));
        const { counts } = await read(`?${new URLSearchParams(filter).toString()}`);
        const ids = await rowsOf(filter);
        expect({ filter, rows: ids.length, once: new Set(ids).size }).toEqual({ filter, rows: counts[wanted.state ?? 'all'], once: ids.length });
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('says how many dates changed since it was read, whoever changed them, and nothing of other filters', async () => {
    const page = await read('?owner=nobody');
    const ask = (mark = page.mark, filter: object = { owner: 'nobody' }) => manager.post('/api/board/changes', { mark, ...filter, shown: page.items.map(({ id }) => id) });
    const [first] = page.items;
    expect((await ask()).body).toEqual({ changes: 0, rows: [] });
    const open = world.db.run(trust.acting('pals-officer'), async () => {
      await world.db.change('UPDATE accord.case_file SET owner_id = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2', [trust.id, first?.caseId, trust.staff['pals-officer']]);
      // Read while this change is not committed yet: it must be told afterwards.
      return read('?owner=nobody');
    });
    const meanwhile = await open;
    const told = (await ask()).body as BoardChanges;
    expect({ changes: told.changes, first: told.rows.includes(first?.id ?? '') }).toEqual({ changes: 2, first: true });
    expect(((await ask(meanwhile.mark)).body as BoardChanges).changes).toBe(2);
    expect(((await ask((await read()).mark)).body as BoardChanges).changes).toBe(0);
    expect((await manager.post('/api/board/changes', { mark: 'yesterday' })).status).toBe(400);
  });

  it('gives many cases with a preview, tells who has not got them and why, and writes each down', async () => {
    const mine = (await read('?owner=nobody&rule=E-ACK')).items.slice(0, 5);
    const hidden = await aComplaint(world, trust, daysAgo(1));
    await forNamedPeopleOnly(world, trust, hidden, [trust.staff['complaints-manager']]);
    const seen = [...mine.map(({ caseId, version }) => ({ caseId, version })), { caseId: hidden, version: 1 }];
    const preview = (await manager.post('/api/board/give/preview', { ownerId: officer, cases: seen })).body as GivingPreview;
    expect(preview).toMatchObject({ sentence: `10 dates of 5 cases go to complaints-officer of ${trust.code}.`, leftOut: [`1 case is for named people only, and complaints-officer of ${trust.code} is not named. Name them on the case first.`] });
    expect(preview.load?.after).toBe((preview.load?.now ?? 0) + 10);
    expect((await read('?owner=nobody&rule=E-ACK')).items.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining(mine.map(({ caseId }) => caseId)));
    await manager.put(`/api/cases/${mine[0]?.caseId ?? ''}/owner`, { ownerId: trust.staff['pals-officer'], version: mine[0]?.version });
    const given = (await manager.post('/api/board/give', { ownerId: officer, cases: preview.cases })).body as CasesGiven;
    expect(given).toMatchObject({ given: 4, sentence: '4 given, 1 not: changed by somebody else.', notGiven: [{ caseId: mine[0]?.caseId, reference: mine[0]?.reference, because: 'changed by somebody else' }] });
    const history = await manager.get(`/api/cases/${mine[1]?.caseId ?? ''}/timeline`);
    expect(history.text).toContain(`Given to complaints-officer of ${trust.code}`);
    const recorded = await world.db.run(trust.acting('complaints-manager'), () => world.db.query(`SELECT count(*)::int AS n FROM accord.audit_entry WHERE organisation_id = $1 AND action = 'case.given' AND case_id = ANY ($2)`, [trust.id, preview.cases.map(({ caseId }) => caseId)]));
    expect(recorded).toEqual([{ n: 5 }]);
  });

  it('selects all that a filter finds, and refuses who cannot have cases at the field', async () => {
    const all = (await read('?owner=nobody')).counts.all;
    const preview = (await manager.post('/api/board/give/preview', { ownerId: null, filter: {} })).body as GivingPreview;
    expect(preview.leftOut).toContain(`${all / 2} cases have nobody already.`);
    const refused = await manager.post('/api/board/give/preview', { ownerId: trust.staff.executive, filter: {} });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ errors: [{ path: 'ownerId' }] });
    expect((await manager.post('/api/board/give/preview', { ownerId: officer })).status).toBe(400);
    const executive = await world.signedIn(trust, 'executive');
    expect((await executive.post('/api/board/give', { ownerId: officer, cases: [{ caseId: officer, version: 1 }] })).status).toBe(403);
  });

  it('keeps views: own ones stay private, the team’s are for all, and what was deleted comes back', async () => {
    const colleague = await world.signedIn(trust, 'complaints-officer');
    const views = async (who: Visitor) => ((await who.get('/api/board/views')).body as BoardViews).items;
    const made = async (who: Visitor, name: string, forTeam: boolean) => ((await who.post('/api/board/views', { name, forTeam, filter: { owner: 'nobody', state: 'overdue' } })).body as { id: string }).id;
    const [own, team, theirs] = [await made(manager, 'Mine', false), await made(manager, 'Nobody has it', true), await made(colleague, 'Hers', true)];
    expect((await views(colleague)).map(({ name, mayChange }) => ({ name, mayChange }))).toEqual([{ name: 'Hers', mayChange: true }, { name: 'Nobody has it', mayChange: false }]);
    expect((await colleague.put(`/api/board/views/${own}`, { name: 'Not mine', forTeam: false, version: 1 })).status).toBe(404);
    expect((await colleague.delete(`/api/board/views/${team}`)).status).toBe(422);
    expect((await manager.put(`/api/board/views/${theirs}`, { name: 'Ours', forTeam: true, version: 1 })).status).toBe(200);
    expect((await manager.put(`/api/board/views/${theirs}`, { name: 'Late', forTeam: true, version: 1 })).status).toBe(409);
    expect(await manager.post('/api/board/views', { name: 'mine', forTeam: false, filter: {} })).toMatchObject({ status: 422, body: { errors: [{ path: 'name', message: 'A view you see has this name. Choose another.' }] } });
    expect((await manager.put(`/api/board/views/${own}`, { name: 'Ours', forTeam: false, version: 1 })).status).toBe(422);
    await manager.put('/api/board/views/default', { viewId: own });
    expect((await views(manager)).find(({ id }) => id === own)).toMatchObject({ isDefault: true, forTeam: false, filter: { owner: 'nobody', state: 'overdue', sort: 'due' } });
    await manager.delete(`/api/board/views/${own}`);
    expect((await views(manager)).map(({ name }) => name)).toEqual(['Nobody has it', 'Ours']);
    await manager.post(`/api/board/views/${own}/restore`);
    expect((await views(manager)).find(({ id }) => id === own)).toMatchObject({ name: 'Mine', isDefault: true });
  });

  it('exports a workbook with real dates, in which no text is run as a formula', async () => {
    await world.db.run(trust.acting('pals-officer'), () => world.db.change(`UPDATE accord.staff SET name = '=HYPERLINK("http://x")' WHERE organisation_id = $1 AND id = $2`, [trust.id, officer]));
    const answer = await manager.getFile('/api/board.xlsx?rule=E-ACK');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="board.xlsx"');
    const parts = Object.entries(unzipSync(answer.bytes)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')] as const);
    const sheet = parts.find(([name]) => name.includes('sheet1.xml'))?.[1] ?? '';
    const [first] = (await read('?rule=E-ACK')).items;
    expect(sheet).toContain(`<v>${Date.parse(first?.dueOn ?? '') / 86_400_000 + 25_569}</v>`);
    expect(sheet).not.toContain('<f>');
    expect(parts.map(([, text]) => text).join('')).not.toContain('Waiting in A&amp;E');
    expect((await manager.get('/api/board.csv?rule=E-ACK')).text).toContain(`"'=HYPERLINK(""http://x"")"`);
    const [recorded] = await world.db.run(trust.acting('complaints-manager'), () => world.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM accord.audit_entry WHERE organisation_id = $1 AND action = 'board.exported'`, [trust.id]));
    expect(recorded?.n).toBe(2);
  });
});
