import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { cloneOf, dropDatabase } from '../../../../../test/api/support/database';
import type { TestDatabase } from '../../../../../test/api/support/database';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import { writeAnchor } from './anchors';
import { Audit } from './audit';
import { verifyRecord } from './verify-record';
import type { RecordCheck } from './verify-record';

/** Somebody with full rights on the database server, going round every trigger and policy. */
const asIntruder = (sql: string) => `SET session_replication_role = replica; ${sql}; SET session_replication_role = DEFAULT`;

/** Rebuilds every hash of the chain as the database would: what somebody does who knows how the chain is made. */
const rechain = `
  DO $$ DECLARE r accord.audit_entry; prev bytea := ''; n bigint := 0; BEGIN
    FOR r IN SELECT * FROM accord.audit_entry ORDER BY seq LOOP
      n := n + 1;
      UPDATE accord.audit_entry SET seq = -n, prev_hash = prev WHERE seq = r.seq AND chain = r.chain;
      r.seq := n;
      prev := sha256(prev || accord.audit_canonical(r));
      UPDATE accord.audit_entry SET hash = prev WHERE seq = -n;
    END LOOP;
    UPDATE accord.audit_entry SET seq = -seq;
    UPDATE accord.audit_chain SET seq = n, hash = prev;
  END $$`;

describe('the record of reads and changes', () => {
  let written: TestDatabase;
  let anchored: string;
  let trust: TestOrganisation;
  let database: TestDatabase;
  let folder: string;
  let intruder: Client;
  let reader: Client;
  let world: World | undefined;

  /** The portal on the database of this test, for those that need it. */
  const portal = async (): Promise<World> => (world ??= await aWorld({}, database));
  const write = ({ app, db }: World, lines: number) =>
    db.run(trust.acting('pals-officer'), async () => {
      for (let line = 0; line < lines; line++) app.get(Audit).changed({ action: 'case.changed', subjectKind: 'case', facts: { line } });
    });
  const anchor = async (into = folder) => writeAnchor(into, (await reader.query<{ organisationId: string; chain: string; seq: number; hash: string }>('SELECT * FROM accord.record_heads()')).rows.map((head) => ({ ...head, seq: Number(head.seq) })), new Date());
  const verify = (): Promise<RecordCheck> => verifyRecord(reader, folder);
  const aFolder = () => mkdtemp(join(tmpdir(), 'accord-anchors-'));
  const aReader = async ({ runtimeUrl }: TestDatabase) => {
    reader = new Client({ connectionString: runtimeUrl });
    await reader.connect();
  };

  // Written and anchored once; each test spoils a copy.
  beforeAll(async () => {
    const first = await aWorld();
    written = first.database;
    trust = await first.organisation();
    await write(first, 100);
    await write(first, 100);
    await first.close();
    await aReader(written);
    anchored = await aFolder();
    await anchor(anchored);
    await reader.end();
  });
  afterAll(async () => {
    await dropDatabase(written);
    await rm(anchored, { recursive: true, force: true });
  });
  beforeEach(async () => {
    database = await cloneOf(written);
    folder = await aFolder();
    await cp(anchored, folder, { recursive: true });
    intruder = new Client({ connectionString: database.superuserUrl });
    await Promise.all([intruder.connect(), aReader(database)]);
  });
  afterEach(async () => {
    await Promise.all([intruder.end(), reader.end()]);
    await (world ? world.end() : dropDatabase(database));
    world = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  it('stands when nobody touched it, and counts the rows since the last anchor, where a cut end is seen only after the next one', async () => {
    expect(await verify()).toMatchObject({ rows: 200, chains: 1, anchors: 1, sinceAnchor: 0, faults: [] });
    await write(await portal(), 10);
    expect(await verify()).toMatchObject({ sinceAnchor: 10, faults: [] });
  });

  it('stands while colleagues go on working, and does not fork under sixteen writers', async () => {
    const writer = await portal();
    const busy: Client = Object.create(reader, {
      query: {
        value: async (sql: string, params: unknown[]) => {
          const answer = await reader.query<object>(sql, params);
          if (answer.rows.length === 0 && sql.includes('accord.audit_entry')) await Promise.all(Array.from({ length: 16 }, () => write(writer, 5)));
          return answer;
        },
      },
    });
    expect(await verifyRecord(busy, folder)).toMatchObject({ rows: 200, faults: [] });
    expect(await verify()).toMatchObject({ rows: 280, faults: [] });
  });

  it('is append only for the portal itself', async () => {
    const { db } = await portal();
    const change = (sql: string) => db.run(trust.acting('pals-officer'), () => db.change(sql));
    await expect(change(`UPDATE accord.audit_entry SET action = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(change('DELETE FROM accord.audit_entry')).rejects.toThrow(/permission denied/);
    await expect(intruder.query('DELETE FROM accord.audit_entry')).rejects.toThrow(/append only/);
    await expect(intruder.query('TRUNCATE accord.audit_entry')).rejects.toThrow(/append only/);
  });

  it.each([
    ['a field is changed', `UPDATE accord.audit_entry SET action = 'case.read' WHERE seq = 50`],
    ['a time is changed', `UPDATE accord.audit_entry SET at = at - interval '1 day' WHERE seq = 50`],
    ['a middle row is deleted', 'DELETE FROM accord.audit_entry WHERE seq = 50'],
    ['the last hundred rows are deleted', `DELETE FROM accord.audit_entry WHERE seq > 100; UPDATE accord.audit_chain c SET seq = 100, hash = (SELECT hash FROM accord.audit_entry e WHERE e.seq = 100)`],
    ['everything is deleted and chained anew', `DELETE FROM accord.audit_entry WHERE seq % 2 = 0; ${rechain}`],
    ['a back-dated row is inserted', `UPDATE accord.audit_entry SET seq = seq + 10000 WHERE seq > 50; INSERT INTO accord.audit_entry SELECT organisation_id, chain, 51, at - interval '9 days', staff_id, 'case.read', case_id, subject_kind, subject_id, shown, facts, prev_hash, hash FROM accord.audit_entry WHERE seq = 50; ${rechain}`],
    ['two rows are swapped', `UPDATE accord.audit_entry a SET facts = b.facts FROM accord.audit_entry b WHERE (a.seq, b.seq) IN ((50, 51), (51, 50)) AND a.facts <> b.facts`],
    ['rows are renumbered', 'UPDATE accord.audit_entry SET seq = seq + 1000 WHERE seq > 100'],
    ['the table is emptied', 'TRUNCATE accord.audit_entry; TRUNCATE accord.audit_chain'],
    ['an older backup is restored', `DELETE FROM accord.audit_entry WHERE seq > 150; UPDATE accord.audit_chain c SET seq = 150, hash = (SELECT hash FROM accord.audit_entry e WHERE e.seq = 150)`],
    ['two branches are made', `INSERT INTO accord.audit_entry SELECT organisation_id, 'branch', 1, at, staff_id, action, case_id, subject_kind, subject_id, shown, facts, prev_hash, hash FROM accord.audit_entry WHERE seq = 50`],
  ])('shows it when %s', async (_, sql) => {
    await intruder.query(asIntruder(sql));
    expect((await verify()).faults).not.toEqual([]);
  });

  it('shows it when somebody with the stolen key rewrites the rows and signs an anchor over them', async () => {
    await intruder.query(asIntruder(`UPDATE accord.audit_entry SET action = 'case.read' WHERE seq = 50; ${rechain}`));
    await anchor();
    expect((await verify()).faults).toContainEqual(expect.stringContaining('not the row that was anchored'));
  });

  it('shows it when an anchor is changed, taken out or does not follow its forerunner', async () => {
    await write(await portal(), 5);
    await anchor();
    await anchor();
    const file = join(folder, 'anchors.ndjson');
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    await writeFile(file, `${[lines[0], lines[2]].join('\n')}\n`);
    expect((await verify()).faults).toContainEqual(expect.stringContaining('missing or out of order'));
    await writeFile(file, `${lines.join('\n').replace('200', '199')}\n`);
    expect((await verify()).faults).toContainEqual(expect.stringContaining('signature'));
  });

  it('finds a row before the first, and a chain without a head', async () => {
    await intruder.query(asIntruder(`INSERT INTO accord.audit_entry SELECT organisation_id, '', -5, at, staff_id, 'case.read', case_id, subject_kind, subject_id, shown, facts, prev_hash, hash FROM accord.audit_entry WHERE seq = 50; DELETE FROM accord.audit_chain`));
    expect((await verify()).faults).toEqual(expect.arrayContaining([expect.stringContaining('row -5'), expect.stringContaining('it has rows and no head')]));
  });

  it('shows nothing when the record cannot be written', async () => {
    const officer = await (await portal()).signedIn(trust, 'pals-officer');
    await officer.put('/api/drafts/3f1c2f3e-6d7c-4f0e-9a57-0a8f8a0f3d11', { kind: 'contact', body: { word: 'secret' }, version: 0 });
    expect((await officer.get('/api/drafts')).text).toContain('secret');
    await intruder.query('ALTER TABLE accord.audit_entry RENAME TO audit_away');
    const blind = await officer.get('/api/drafts');
    expect(blind.status).toBe(500);
    expect(blind.text).not.toContain('secret');
  });
});
