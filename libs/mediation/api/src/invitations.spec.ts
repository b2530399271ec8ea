import { readFileSync } from 'node:fs';
import { TakeInMail } from '@accord/correspondence/api';
import { Sweeper } from '@accord/platform/api';
import { simpleParser } from 'mailparser';
import { held, mediationRoles, MediationTeam } from '../../../../test/api/support/mediation';
import { PostOffice } from '../../../../test/api/support/post-office';
import type { Delivered } from '../../../../test/api/support/post-office';
import { aWorld } from '../../../../test/api/support/world';
import type { World } from '../../../../test/api/support/world';

interface Booked {
  readonly sessionId: string;
  readonly version: number;
}
interface View {
  readonly version: number;
  readonly sessions: { attendees: { name: string; invitation: { state: string; sequence: number; reply: string | null } | null }[] }[];
}

describe('invitations', () => {
  let office: PostOffice;
  let world: World;
  let team: MediationTeam;

  beforeAll(async () => {
    office = await PostOffice.open();
    world = await aWorld({ SMTP_URL: office.url });
    team = await MediationTeam.at(world, await world.organisation({ roles: mediationRoles }));
  });
  afterAll(async () => {
    await world.end();
    await office.close();
  });
  beforeEach(() => {
    office.delivered.length = 0;
    office.manner = 'accept';
  });

  const sweep = () => world.app.get(Sweeper).sweep(new Date(Date.now() + 1000));
  const view = async (id: string) => held<View>(await team.coordinator.get(`/api/mediations/${id}`));
  /** The properties of the calendar entry in a mail, read by an independent MIME parser and unfolded here. */
  const entryOf = async ({ text }: Delivered): Promise<Record<string, string>> => {
    const mail = await simpleParser(text);
    const calendar = mail.attachments.find(({ contentType }) => contentType.includes('calendar') || contentType.includes('ics'));
    const lines = String(calendar?.content).replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
    return Object.fromEntries(lines.flatMap((line) => (/^[A-Z-]+[;:]/.test(line) ? [[line.split(/[;:]/)[0] ?? '', line.replace(/^[A-Z-]+[;:]/, '')]] : [])));
  };
  const bookOne = async (startsAt = '2998-12-03T14:00:00Z', over: object = {}) => {
    const ready = await team.ready();
    const booked = held<Booked>(await team.book(ready.id, { version: ready.version, partyIds: ready.partyIds, startsAt, ...over }), 201);
    await sweep();
    return { ...ready, ...booked };
  };
  const reply = (organisationMailbox: string, { uid, from, answer, sequence = 0 }: { uid: string; from: string; answer: string; sequence?: number }) =>
    Buffer.from(
      [
        `From: ${from}`, `To: ${organisationMailbox}`, `Message-ID: <${Math.random()}@mail.invalid>`, 'Subject: Accepted: Your meeting', 'MIME-Version: 1.0', 'Content-Type: text/calendar; method=REPLY; charset=utf-8', '',
        'BEGIN:VCALENDAR', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${uid}`, `SEQUENCE:${sequence}`, `ATTENDEE;PARTSTAT=${answer}:mailto:${from}`, 'COMMENT:I am afraid of meeting Dr Vale again', 'END:VEVENT', 'END:VCALENDAR', '',
      ].join('\r\n'),
    );
  const takeIn = (raw: Buffer) => world.app.get(TakeInMail).run(raw, { via: 'file', mailboxes: [], otherwise: team.trust.id });

  it('go to each person apart: an entry of their own, neutral words, nobody else’s name or address', async () => {
    const { id } = await bookOne('2998-12-03T14:00:00Z', { guests: [{ attendsAs: 'interpreter', name: 'Mina Rao', email: 'mina@interpreters.example' }] });
    expect(office.delivered).toHaveLength(4);
    const entries = await Promise.all(office.delivered.map(entryOf));
    expect(new Set(entries.map(({ UID }) => UID)).size).toBe(4);
    for (const [place, mail] of office.delivered.entries()) {
      const others = office.delivered.filter((other) => other !== mail).map(({ to }) => to);
      expect(others.filter((address) => mail.text.includes(address))).toEqual([]);
      // The organisation's own mailbox may be called complaints@: that much is on every letter it sends.
      expect(mail.text.replaceAll(mail.from, '')).not.toMatch(/mediat|complain|dispute|grievance|M-26/i);
      expect(entries[place]).toMatchObject({ METHOD: 'REQUEST', SEQUENCE: '0', SUMMARY: 'Your meeting', DTSTART: '29981203T140000Z', DTEND: '29981203T160000Z', STATUS: 'CONFIRMED' });
      expect(entries[place]?.['ATTENDEE']?.toLowerCase()).toContain(mail.to);
    }
    expect((await view(id)).sessions[0]?.attendees.map(({ invitation }) => invitation?.state)).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  it('say the local time in summer and in winter, and carry UTC', async () => {
    await bookOne('2998-07-02T13:00:00Z');
    expect((await simpleParser(office.delivered[0]?.text ?? '')).text).toContain('Monday 2 July 2998 at 14:00');
    expect((await entryOf(office.delivered[0] as Delivered))['DTSTART']).toBe('29980702T130000Z');
  });

  it('move with the meeting: the same id, a higher SEQUENCE, and the old answer is asked again', async () => {
    const { id, sessionId, version } = await bookOne();
    const first = await entryOf(office.delivered[0] as Delivered);
    const to = office.delivered[0]?.to ?? '';
    await takeIn(reply('pals@trust.example', { uid: first['UID'] ?? '', from: to, answer: 'ACCEPTED' }));
    const answered = async () => (await view(id)).sessions[0]?.attendees.map(({ invitation }) => invitation?.reply ?? '').sort().at(-1);
    expect(await answered()).toBe('accepted');
    office.delivered.length = 0;
    held(await team.coordinator.put(`/api/mediations/${id}/sessions/${sessionId}/time`, { startsAt: '2998-12-04T10:00:00Z', minutes: 60, version }));
    await sweep();
    const moved = await entryOf(office.delivered.find((mail) => mail.to === to) as Delivered);
    expect(moved).toMatchObject({ UID: first['UID'], SEQUENCE: '1', METHOD: 'REQUEST', DTSTART: '29981204T100000Z', DTEND: '29981204T110000Z' });
    expect(await answered()).toBe('');
    await takeIn(reply('pals@trust.example', { uid: first['UID'] ?? '', from: to, answer: 'ACCEPTED', sequence: 0 }));
    expect(await answered()).toBe('');
    await takeIn(reply('pals@trust.example', { uid: first['UID'] ?? '', from: to, answer: 'DECLINED', sequence: 1 }));
    expect(await answered()).toBe('declined');
  });

  it('are taken back when the meeting is cancelled, by everybody’s own entry', async () => {
    const { id, sessionId, version } = await bookOne();
    const uids = (await Promise.all(office.delivered.map(entryOf))).map(({ UID }) => UID).sort();
    office.delivered.length = 0;
    expect(held<{ state: string }>(await team.coordinator.post(`/api/mediations/${id}/sessions/${sessionId}/cancellation`, { version })).state).toBe('mediator-clear');
    await sweep();
    const entries = await Promise.all(office.delivered.map(entryOf));
    expect(entries.map(({ UID }) => UID).sort()).toEqual(uids);
    for (const entry of entries) expect(entry).toMatchObject({ METHOD: 'CANCEL', STATUS: 'CANCELLED', SEQUENCE: '1' });
  });

  it('keep of an answer its id, time and yes or no, and nothing that was written with it', async () => {
    await bookOne();
    const { UID = '' } = await entryOf(office.delivered[0] as Delivered);
    const taken = await takeIn(reply('pals@trust.example', { uid: UID, from: office.delivered[0]?.to ?? '', answer: 'TENTATIVE' }));
    expect(taken).toMatchObject({ result: 'calendar-reply', reference: null });
    const [row] = await world.db.run(team.trust.acting('complaints-officer'), () => world.db.query<object>('SELECT * FROM accord.inbound_message WHERE id = $1', [taken?.id]));
    expect(JSON.stringify(row)).not.toMatch(/Vale|afraid|post\.example/);
  });

  it('hear only those who were asked', async () => {
    const { id } = await bookOne();
    const { UID = '' } = await entryOf(office.delivered[0] as Delivered);
    expect(await takeIn(reply('pals@trust.example', { uid: UID, from: 'stranger@post.example', answer: 'DECLINED' }))).toMatchObject({ result: 'to-sort', reason: 'not-invited' });
    expect((await view(id)).sessions[0]?.attendees.every(({ invitation }) => invitation?.reply === null)).toBe(true);
  });

  it('wait when the mail server is busy, and become a doubt for a person when nobody knows whether it went', async () => {
    office.manner = 'busy';
    const busy = await bookOne('2998-12-08T10:00:00Z');
    expect((await view(busy.id)).sessions[0]?.attendees.map(({ invitation }) => invitation?.state)).toEqual(['waiting', 'waiting', 'waiting']);
    office.manner = 'drop-after-data';
    const doubt = await bookOne('2998-12-09T10:00:00Z');
    // The break may catch another mail before it was handed over: that one may safely wait. None counts as sent.
    const states = (await view(doubt.id)).sessions[0]?.attendees.map(({ invitation }) => invitation?.state);
    expect(states).toContain('doubt');
    expect(states?.filter((state) => state !== 'doubt' && state !== 'waiting')).toEqual([]);
  });

  it('are told by hand to who has no address, and the page says so', async () => {
    const made = await team.aCase({ email: undefined });
    const ready = await team.ready(undefined, made);
    held(await team.book(ready.id, { version: ready.version, partyIds: ready.partyIds }), 201);
    await sweep();
    expect((await view(ready.id)).sessions[0]?.attendees.map(({ invitation }) => invitation?.state).sort()).toEqual(['by-hand', 'sent', 'sent']);
  });

  it('never name mediation or a complaint in their templates', () => {
    for (const file of ['calendar-entry.ts', 'invitation-mail.ts']) {
      const strings = readFileSync(`${import.meta.dirname}/invitations/${file}`, 'utf8').match(/'[^'\n]*'|`[^`]*`/g) ?? [];
      expect(strings.filter((text) => /mediation|complaint/i.test(text) && !text.includes('@accord'))).toEqual([]);
    }
  });
});
