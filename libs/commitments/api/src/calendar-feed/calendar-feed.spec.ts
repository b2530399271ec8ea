import type { CalendarFeedMade, CalendarFeedView } from '@accord/commitments/contract';
import { allRules } from '@accord/commitments/rules';
import ICAL from 'ical.js';
import type { Client } from 'pg';
import { bareDate, bareFile } from '../../../../../test/api/support/bare-file';
import type { Answer } from '../../../../../test/api/support/visitor';
import { aWorld, type TestOrganisation, type World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { missesAllowed, readsAnHour } from './read-feed';

describe('A person’s calendar feed', () => {
  let world: World;
  let trust: TestOrganisation;
  let other: TestOrganisation;
  let officer: Visitor;
  let superuser: Client;

  beforeAll(async () => {
    world = await aWorld({ PUBLIC_URL: 'https://accord.trust.example' });
    superuser = await world.superuser();
  });
  beforeEach(async () => {
    [trust, other] = [await world.organisation(), await world.organisation()];
    officer = await world.signedIn(trust, 'pals-officer');
    await superuser.query('DELETE FROM accord.feed_miss');
  });
  afterAll(() => world.end());

  const due = async (organisation: TestOrganisation, dueOn: string, date: Omit<Parameters<typeof bareDate>[3], 'dueOn'> = {}): Promise<string> => {
    const caseId = await bareFile(world, organisation, { receivedOn: '2026-11-20', ownerId: organisation.staff['pals-officer'] ?? null, title: 'Mum is waiting in A&E' });
    await bareDate(world, organisation, caseId, { dueOn, ...date });
    return caseId;
  };
  const subscribe = async (visitor = officer): Promise<string> => new URL(((await visitor.post('/api/calendar-feed')).body as CalendarFeedMade).address).pathname;
  const fetchAs = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => world.visitor().send('GET', path, undefined, headers);
  /** Read by a parser that shares nothing with the writer. */
  const entries = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return { start: event.startDate.toString(), end: event.endDate.toString(), wholeDay: event.startDate.isDate, summary: event.summary, url: String(component.getFirstPropertyValue('url')), description: event.description };
    });

  it('gives their open dates as whole days, right over both changes of the clocks', async () => {
    const caseId = await due(trust, '2027-03-28', { actBy: '2027-03-25', what: 'Answer within six months' });
    await due(trust, '2026-10-25');
    await due(trust, '2026-12-01', { state: 'met' });
    const answer = await fetchAs(await subscribe());
    expect({ status: answer.status, type: answer.headers['content-type'], cache: answer.headers['cache-control'] }).toEqual({ status: 200, type: 'text/calendar; charset=utf-8', cache: 'private, max-age=300' });
    expect(entries(answer.text)).toEqual([
      { start: '2026-10-25', end: '2026-10-26', wholeDay: true, summary: 'A date is due: Acknowledge', url: expect.any(String), description: 'Open it in Accord.' },
      { start: '2027-03-28', end: '2027-03-29', wholeDay: true, summary: 'A date is due: Answer within six months', url: `https://accord.trust.example/cases/${caseId}`, description: expect.stringContaining('Act by Thu 25 Mar 2027') },
    ]);
  });

  it('says nothing of a person or a case but its random id', async () => {
    await due(trust, '2026-12-01');
    for (const { id: ruleId, what } of allRules.filter(({ id }) => ['P-COMPLEX', 'P-PALS', 'D-ACK'].includes(id))) await due(trust, '2026-12-02', { ruleId, what });
    const { text } = await fetchAs(await subscribe());
    expect(entries(text).map(({ summary }) => summary).sort()).toEqual(['A date is due: Acknowledge', 'A date is due: Acknowledge', 'A date is due: Answer', 'A date is due: Settle']);
    for (const word of ['Mum', 'waiting', 'Waited', 'omplain', 'oncern', 'PALS', 'patient', trust.code]) expect(text).not.toContain(word);
  });

  it('never gives another organisation’s dates, nor a colleague’s', async () => {
    await due(other, '2026-12-01');
    const address = await subscribe();
    expect(entries((await fetchAs(address)).text)).toEqual([]);
    const manager = await world.signedIn(trust, 'complaints-manager');
    await due(trust, '2026-12-02');
    expect(entries((await fetchAs(await subscribe(manager))).text)).toEqual([]);
    expect(entries((await fetchAs(address)).text)).toHaveLength(1);
  });

  it('leaves out a case that has been hidden from the person since', async () => {
    const caseId = await due(trust, '2026-12-01');
    const address = await subscribe();
    expect(entries((await fetchAs(address)).text)).toHaveLength(1);
    await superuser.query('INSERT INTO accord.case_barrier (organisation_id, staff_id, case_id, because) VALUES ($1, $2, $3, $4)', [trust.id, trust.staff['pals-officer'], caseId, 'test']);
    expect(entries((await fetchAs(address)).text)).toEqual([]);
  });

  it('ends the old address when a new one is made, and by hand', async () => {
    expect((await officer.get('/api/calendar-feed')).body).toEqual({ madeAt: null, lastReadAt: null });
    const first = await subscribe();
    const second = await subscribe();
    expect([(await fetchAs(first)).status, (await fetchAs(second)).status]).toEqual([404, 200]);
    expect((await officer.get('/api/calendar-feed')).body as CalendarFeedView).toEqual({ madeAt: expect.any(String), lastReadAt: expect.any(String) });
    await officer.delete('/api/calendar-feed');
    expect((await fetchAs(second)).status).toBe(404);
  });

  it('answers the same for an ended, an unknown, a malformed and a disabled one', async () => {
    const address = await subscribe();
    await superuser.query('UPDATE accord.staff SET disabled_at = now() WHERE organisation_id = $1 AND id = $2', [trust.id, trust.staff['pals-officer']]);
    const said = await Promise.all([address, `/feeds/${'A'.repeat(43)}.ics`, '/feeds/x.ics'].map((path) => fetchAs(path)));
    const words = said.map(({ status, body }) => JSON.stringify({ status, ...(body as object), requestId: '' }));
    expect(new Set(words).size).toBe(1);
    expect(said[0]).toMatchObject({ status: 404, body: { title: 'Page not found' } });
  });

  it('ends with the role that gave it', async () => {
    const address = await subscribe();
    await superuser.query(`UPDATE accord.staff SET roles = '{administrator}' WHERE organisation_id = $1 AND id = $2`, [trust.id, trust.staff['pals-officer']]);
    expect((await fetchAs(address)).status).toBe(404);
  });

  it('answers 304 to a calendar that has it, and the whole when something moved', async () => {
    await due(trust, '2026-12-01');
    const address = await subscribe();
    const etag = String((await fetchAs(address)).headers['etag']);
    const again = await fetchAs(address, { 'if-none-match': `"other", W/${etag}` });
    expect({ status: again.status, text: again.text, etag: again.headers['etag'] }).toEqual({ status: 304, text: '', etag });
    await due(trust, '2026-12-02');
    expect((await fetchAs(address, { 'if-none-match': etag })).status).toBe(200);
  });

  it('is recorded as a read of the cases it showed, when it showed them', async () => {
    const caseId = await due(trust, '2026-12-01');
    const address = await subscribe();
    const etag = String((await fetchAs(address)).headers['etag']);
    await fetchAs(address, { 'if-none-match': etag });
    const { rows } = await superuser.query(`SELECT staff_id, shown FROM accord.audit_entry WHERE organisation_id = $1 AND action = 'calendar.fed'`, [trust.id]);
    expect(rows).toEqual([{ staff_id: trust.staff['pals-officer'], shown: [caseId] }]);
  });

  it('keeps its secret: stored as a hash alone, in no figure, no record and no answer again', async () => {
    const address = await subscribe();
    const secret = address.slice('/feeds/'.length, -'.ics'.length);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    await fetchAs(address);
    await fetchAs(`/feeds/${'B'.repeat(43)}.ics`);
    const figures = (await world.visitor().get('/metrics')).text;
    expect(figures).toContain('/feeds/:file');
    expect(figures).not.toContain(secret);
    const { rows } = await superuser.query<{ text: string }>(`SELECT row_to_json(f)::text AS text FROM accord.calendar_feed f UNION ALL SELECT row_to_json(e)::text FROM accord.audit_entry e UNION ALL SELECT row_to_json(i)::text FROM accord.idempotent_request i`);
    expect(rows.filter(({ text }) => text.includes(secret))).toEqual([]);
    expect((await officer.get('/api/calendar-feed')).text).not.toContain(secret);
  });

  it('keeps no secret under an idempotency key', async () => {
    expect((await officer.post('/api/calendar-feed', {}, { 'idempotency-key': 'a key of my own' })).status).toBe(422);
    expect((await officer.get('/api/calendar-feed')).body).toMatchObject({ madeAt: null });
  });

  it('slows a calendar that asks without end, and an address that tries secrets', async () => {
    const address = await subscribe();
    await superuser.query('UPDATE accord.calendar_feed SET hour_began = now(), reads_this_hour = $2 WHERE organisation_id = $1', [trust.id, readsAnHour]);
    const slowed = await fetchAs(address);
    expect({ status: slowed.status, after: slowed.headers['retry-after'] }).toEqual({ status: 429, after: '3600' });
    await superuser.query(`UPDATE accord.calendar_feed SET hour_began = now() - interval '61 minutes' WHERE organisation_id = $1`, [trust.id]);
    expect((await fetchAs(address)).status).toBe(200);
    for (let n = 0; n < missesAllowed; n += 1) expect((await fetchAs(`/feeds/${String(n).padStart(43, 'C')}.ics`)).status).toBe(404);
    expect((await fetchAs(address)).status).toBe(429);
  });
});
