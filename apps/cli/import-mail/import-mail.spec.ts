import { aMailWorld } from '../../../test/api/support/mail-world';
import type { MailWorld } from '../../../test/api/support/mail-world';
import { expectedLines, organisationOf, uglyFolder } from '../../../test/api/support/ugly-mail';
import { aWorld } from '../../../test/api/support/world';
import type { World } from '../../../test/api/support/world';
import { importMail } from './import-mail';
import type { ImportLine } from './import-mail';

const at = new Date('2026-11-21T09:00:00Z');

describe('importing a folder of ugly mail', () => {
  let world: World;
  let mail: MailWorld;
  let lines: ImportLine[];

  const imported = async (): Promise<ImportLine[]> => {
    const told: ImportLine[] = [];
    const allRead = await importMail(world.app, { paths: [uglyFolder], organisation: 'HVN' }, { line: async (line) => void told.push(line), trouble: (sentence) => { throw new Error(sentence); } }, at);
    expect(allRead).toBe(true);
    return told;
  };
  const rows = <Row extends object>(code: string, sql: string): Promise<Row[]> => {
    const organisation = mail.organisations[code];
    if (!organisation) throw new Error(code);
    return world.db.run({ organisationId: organisation.id, staffId: null, requestId: 'test' }, () => world.db.query<Row>(sql, [organisation.id]));
  };
  const counts = async (code: string) => (await rows<Record<string, number>>(code, `
    SELECT (SELECT count(*) FROM accord.case_file WHERE organisation_id = $1)::int AS cases, (SELECT count(*) FROM accord.person WHERE organisation_id = $1)::int AS people,
      (SELECT count(*) FROM accord.inbound_message WHERE organisation_id = $1)::int AS messages, (SELECT count(*) FROM accord.inbound_raw WHERE organisation_id = $1)::int AS raw,
      (SELECT count(*) FROM accord.audit_entry WHERE organisation_id = $1)::int AS audit`))[0] ?? {};

  beforeAll(async () => {
    world = await aWorld();
    mail = await aMailWorld(world);
    lines = await imported();
  }, 120_000);
  afterAll(() => world.end());

  it('gives each message exactly the one result that was written down before', () => {
    const anyReference = (line: ImportLine) => (line.result === 'contact' ? { ...line, reference: '*' } : line);
    expect(lines.map(anyReference)).toEqual(expectedLines);
  });

  it('gives each new contact a reference of its own, in the organisation’s series', () => {
    const contacts = lines.filter(({ result }) => result === 'contact');
    expect(new Set(contacts.map(({ reference }) => reference)).size).toBe(contacts.length);
    for (const { file, index, reference } of contacts) expect(reference).toMatch(organisationOf(`${file}#${index}`) === 'NSB' ? /^NS-26-\d{5}$/ : /^HV-26-\d{5}$/);
  });

  it('loses none: every message that is no duplicate is stored once, with its bytes unless it answers an invitation', async () => {
    for (const code of ['HVN', 'NSB']) {
      const stored = await rows<{ sha256: string; result: string; intact: boolean | null }>(code, `
        SELECT m.sha256, m.result, encode(sha256(r.bytes), 'hex') = m.sha256 AS intact
        FROM accord.inbound_message m LEFT JOIN accord.inbound_raw r ON r.organisation_id = m.organisation_id AND r.inbound_id = m.id WHERE m.organisation_id = $1`);
      const wanted = lines.filter(({ file, index, result }) => organisationOf(`${file}#${index}`) === code && result !== 'duplicate');
      expect(stored.map(({ sha256 }) => sha256).sort()).toEqual(wanted.map(({ sha256 }) => sha256).sort());
      expect(stored.filter(({ intact, result }) => intact !== (result === 'calendar-reply' ? null : true))).toEqual([]);
    }
  });

  it('makes a file of each contact, received when the letter was, and joins replies to theirs', async () => {
    const [fall] = await rows<object>('HVN', `
      SELECT f.state, f.type, f.channel, f.made_orally AS orally, f.received_on AS day, p.name, p.email_key AS email FROM accord.inbound_message m
      JOIN accord.case_file f ON f.organisation_id = m.organisation_id AND f.id = m.case_id JOIN accord.person p ON p.organisation_id = f.organisation_id AND p.case_id = f.id
      WHERE m.organisation_id = $1 AND m.message_id = 'LO4P123MB0877A1@LO4P123MB0877.PROD.OUTLOOK.EXAMPLE' AND m.result = 'contact'`);
    expect(fall).toEqual({ state: 'to-triage', type: 'contact', channel: 'e-mail', orally: false, day: '2026-11-02', name: 'Dawn Ashworth', email: 'dawn.ashworth@post.example' });
    const replies = await rows<{ reference: string; messages: number; step: string; state: string }>('HVN', `
      SELECT f.reference, count(*)::int AS messages, f.next_step AS step, f.state FROM accord.inbound_message m
      JOIN accord.case_file f ON f.organisation_id = m.organisation_id AND f.id = m.case_id WHERE m.organisation_id = $1 AND m.result = 'reply' GROUP BY 1, 3, 4 ORDER BY 1`);
    const wanted = (reference: string) => lines.filter((line) => line.reference === reference).length;
    expect(replies).toEqual(['HV-26-00001', 'HV-26-00002', 'HV-26-00003', 'HV-26-00004'].map((reference) => ({
      reference, messages: wanted(reference), step: 'Read the new e-mail', state: reference === 'HV-26-00004' ? 'closed' : 'open',
    })));
  });

  it('takes a web form for its writer, not for its own address', async () => {
    const [form] = await rows<object>('HVN', `
      SELECT f.channel, p.email_key AS email FROM accord.inbound_message m JOIN accord.case_file f ON f.organisation_id = m.organisation_id AND f.id = m.case_id
      JOIN accord.person p ON p.organisation_id = f.organisation_id AND p.case_id = f.id WHERE m.organisation_id = $1 AND m.sender_address = 'webform@harrowgatevale.example' AND m.result = 'contact'`);
    expect(form).toEqual({ channel: 'web-form', email: 'j.nwosu@post.example' });
  });

  it('hands calendar answers up and keeps nothing of their words', async () => {
    expect(mail.answers.map(({ uid, attendee, answer }) => [uid.split('@')[0], attendee, answer])).toEqual([
      ['meeting-0001', 'anwen.pritchard@post.example', 'accepted'],
      ['meeting-0002', 'sister.onyango@harrowgatevale.example', 'declined'],
      ['meeting-0003', 'farah.siddiqui@mail.example', 'tentative'],
      ['meeting-0004', 'k.wisniewska@poczta.example', 'accepted'],
      ['meeting-0101', 'mairi.macleod@eilean.example', 'accepted'],
      ['meeting-0003', 'farah.siddiqui@mail.example', 'accepted'],
    ]);
    const kept = await rows<object>('HVN', `SELECT DISTINCT sender_name, sender_address, subject, body_text, case_id FROM accord.inbound_message WHERE organisation_id = $1 AND result = 'calendar-reply'`);
    expect(kept).toEqual([{ sender_name: '', sender_address: null, subject: '', body_text: '', case_id: null }]);
  });

  it('marks the letters that came back, and no case by a bounce', async () => {
    const letters = await rows<object>('HVN', `SELECT message_id AS id, state FROM accord.letter WHERE organisation_id = $1 ORDER BY 1`);
    expect(letters).toEqual([
      { id: '<letter-0001@accord.harrowgatevale.example>', state: 'bounced' },
      { id: '<letter-0002@accord.harrowgatevale.example>', state: 'bounced' },
      { id: '<letter-0003@accord.harrowgatevale.example>', state: 'sent' },
    ]);
    expect(await rows('HVN', `SELECT 1 FROM accord.inbound_message WHERE organisation_id = $1 AND result = 'bounce' AND case_id IS NOT NULL`)).toEqual([]);
  });

  it('leaves unanswered whatever a machine sent or asks not to be answered', async () => {
    const answerable = await rows<{ result: string }>('HVN', `SELECT DISTINCT result FROM accord.inbound_message WHERE organisation_id = $1 AND answerable ORDER BY 1`);
    expect(answerable.map(({ result }) => result)).toEqual(['contact', 'reply', 'to-sort']);
    const [verger] = await rows<object>('HVN', `SELECT answerable FROM accord.inbound_message WHERE organisation_id = $1 AND message_id = 'case-107@post.example'`);
    expect(verger).toEqual({ answerable: false });
  });

  it('says duplicate for all the second time, and changes nothing', async () => {
    const before = [await counts('HVN'), await counts('NSB')];
    const again = await imported();
    expect(again.map(({ file, index, sha256, result, reference }) => ({ file, index, sha256, result, reference }))).toEqual(
      expectedLines.map(({ file, index, sha256 }) => ({ file, index, sha256, result: 'duplicate', reference: null })));
    expect([await counts('HVN'), await counts('NSB')]).toEqual(before);
  }, 60_000);
});
