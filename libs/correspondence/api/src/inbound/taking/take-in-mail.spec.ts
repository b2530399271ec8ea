import { LogContact } from '@accord/casework/api';
import { largeMessageExpected, makeLargeMessage } from '../../../../../../test/api/support/ugly-mail';
import { aMailWorld } from '../../../../../../test/api/support/mail-world';
import type { MailWorld } from '../../../../../../test/api/support/mail-world';
import { aWorld } from '../../../../../../test/api/support/world';
import type { World } from '../../../../../../test/api/support/world';
import { Mailboxes } from './mailboxes';
import { isPassing } from './passing-fault';
import { TakeInMail } from './take-in-mail';

const megabyte = 1024 * 1024;

describe('taking in a message', () => {
  let world: World;
  let mail: MailWorld;

  const takeIn = async (raw: Buffer) => world.app.get(TakeInMail).run(raw, { via: 'file', mailboxes: await world.app.get(Mailboxes).all(), otherwise: null });
  const written = (id: string, words: string) => Buffer.from(`Message-ID: <${id}@post.example>\r\nFrom: kim.rowe@post.example\r\nTo: pals@harrowgatevale.example\r\nSubject: About my care\r\n\r\n${words}\r\n`);
  const visitor = async () => {
    const trust = mail.organisations['HVN'];
    if (!trust) throw new Error('no trust');
    return world.signedIn(trust, 'pals-officer');
  };

  beforeAll(async () => {
    world = await aWorld();
    mail = await aMailWorld(world);
  });
  afterAll(() => world.end());

  it('takes 25 MB of attachments in seconds and a few times its own memory, and hands each file out whole', async () => {
    const raw = makeLargeMessage();
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const began = performance.now();
    const taken = await takeIn(raw);
    const seconds = (performance.now() - began) / 1000;
    const { sha256, messageId, result, reason } = largeMessageExpected;
    expect(taken).toMatchObject({ sha256, messageId, result, reason, reference: expect.stringMatching(/^HV-26-\d{5}$/) });
    expect((process.memoryUsage().rss - before) / megabyte).toBeLessThan(400);
    expect(seconds).toBeLessThan(25);
    const officer = await visitor();
    const view = (await officer.get(`/api/mail/${taken?.id}`)).body as { text: string; files: { place: number; name: string; size: number; kind: string }[] };
    for (const words of largeMessageExpected.shows) expect(view.text).toContain(words);
    expect(view.files.map(({ name, size }) => ({ name, size }))).toEqual(largeMessageExpected.attachments);
    const second = await officer.get(`/api/mail/${taken?.id}/files/2`);
    expect(Number(second.headers['content-length'])).toBe(largeMessageExpected.attachments[1]?.size);
    expect(second.text.slice(0, 8)).toBe('%PDF-1.4');
    expect(await takeIn(raw)).toMatchObject({ result: 'duplicate', reason: 'same-bytes' });
  }, 60_000);

  it('keeps a message for a person when the ordinary way fails, and leaves nothing half done', async () => {
    const logContact = world.app.get(LogContact);
    const run = logContact.run.bind(logContact);
    logContact.run = async (said) => {
      await run(said);
      throw new Error('a fault nobody thought of');
    };
    try {
      expect(await takeIn(written('fault-1', 'My scan was lost.'))).toMatchObject({ result: 'to-sort', reason: 'unreadable', reference: null });
    } finally {
      logContact.run = run;
    }
    const officer = await visitor();
    const { items } = (await officer.get('/api/mail')).body as { items: { id: string }[] };
    expect(items).toHaveLength(1);
    expect((await officer.get(`/api/mail/${items[0]?.id}/raw`)).text).toContain('My scan was lost.');
    expect(await takeIn(written('fault-1', 'My scan was lost.'))).toMatchObject({ result: 'duplicate' });
  });

  it('tries again later when it is the machine that fails, and keeps nothing of it meanwhile', async () => {
    const logContact = world.app.get(LogContact);
    const run = logContact.run.bind(logContact);
    logContact.run = () => Promise.reject(Object.assign(new Error('the database is going away'), { code: '57P01' }));
    try {
      await expect(takeIn(written('fault-2', 'The lift is broken.'))).rejects.toThrow('going away');
    } finally {
      logContact.run = run;
    }
    expect(await takeIn(written('fault-2', 'The lift is broken.'))).toMatchObject({ result: 'contact' });
  });

  it('makes a contact of a message with zero bytes in its headers, which no database keeps', async () => {
    const raw = Buffer.from('Message-ID: <zero\0@post.example>\r\nFrom: K\0im <k\0im@post.example>\r\nTo: pals@harrowgatevale.example\r\nSubject: My c\0are\r\n\r\nThe w\0ard was cold.\r\n');
    expect(await takeIn(raw)).toMatchObject({ result: 'contact', messageId: 'zero@post.example' });
  });

  it('makes one contact of one message, however many bring it at once', async () => {
    const raw = written('race-1', 'Two servers, one letter.');
    const results = (await Promise.all(Array.from({ length: 8 }, () => takeIn(raw)))).map((taken) => taken?.result);
    expect(results.sort()).toEqual(['contact', ...Array<string>(7).fill('duplicate')]);
  });
});

describe('a fault', () => {
  it.each`
    code            | passes   | because
    ${'57P01'}      | ${true}  | ${'the database is shutting down'}
    ${'53300'}      | ${true}  | ${'it has no connection left'}
    ${'40P01'}      | ${true}  | ${'two transactions met'}
    ${'ECONNRESET'} | ${true}  | ${'the line broke'}
    ${'22P05'}      | ${false} | ${'a letter that cannot be stored'}
    ${'23514'}      | ${false} | ${'a rule of the table'}
  `('with the code $code passes: $passes, $because', ({ code, passes }) => {
    expect(isPassing(Object.assign(new Error('x'), { code }))).toBe(passes);
  });
});
