import { anImapServer } from '../../../../../../test/api/support/imap-server';
import type { ImapServer } from '../../../../../../test/api/support/imap-server';
import type { Visitor } from '../../../../../../test/api/support/visitor';
import { aWorld } from '../../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../../test/api/support/world';
import { imapAccount } from './imap-account';
import { ImapPlaces } from './imap-places';
import { MailboxPoller } from './mailbox-poller';
import { oneAtATime } from './one-at-a-time';

describe('the address of a mailbox', () => {
  it('is read from one URL, percent signs and all', () => {
    expect(imapAccount('imaps://pals%40trust.example:p%40ss@mail.example/Complaints?organisation=ac')).toEqual({
      host: 'mail.example', port: 993, secure: true, user: 'pals@trust.example', pass: 'p@ss', folder: 'Complaints', organisation: 'AC', name: 'pals@trust.example@mail.example:993/Complaints',
    });
    expect(imapAccount('imap://a:b@mail.example')).toMatchObject({ port: 143, secure: false, folder: 'INBOX', organisation: null });
  });

  it.each(['mail.example', 'https://a:b@mail.example', 'imap://mail.example'])('%s is refused in one sentence', (url) => {
    expect(() => imapAccount(url)).toThrow('IMAP_URL must look like imaps://user:password@host/INBOX.');
  });
});

describe('fetching mail', () => {
  let server: ImapServer;
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  let written = 0;

  const mail = (subject: string, to = `complaints@${trust.code.toLowerCase()}.example`) =>
    Buffer.from(`Message-ID: <imap-${(written += 1)}@post.example>\r\nFrom: Kim Rowe <kim${written}@post.example>\r\nTo: ${to}\r\nSubject: ${subject}\r\n\r\nThe lift is broken. ${'x'.repeat(written * 1_000)}\r\n`);
  const poll = () => world.app.get(MailboxPoller).poll(imapAccount(server.url));
  const stories = async () => {
    const rows = await world.db.run(trust.acting('pals-officer'), () => world.db.query<{ story: string }>('SELECT what_happened AS story FROM accord.case_file ORDER BY what_happened'));
    return rows.map(({ story }) => story.split('\n')[0]);
  };
  const mailbox = async () => ((await officer.get('/api/mail')).body as { mailbox: { reachedAt: string | null; failedAt: string | null } | null }).mailbox;

  beforeAll(async () => {
    server = await anImapServer();
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer'] });
    officer = await world.signedIn(trust, 'pals-officer');
  });
  afterAll(async () => {
    await world.end();
    await server.close();
  });

  it('takes in what is there, and says when it looked', async () => {
    expect(await mailbox()).toBeNull();
    server.put(mail('One'));
    server.put(mail('Two'));
    await poll();
    expect(await stories()).toEqual(['One', 'Two']);
    expect(await mailbox()).toMatchObject({ reachedAt: expect.any(String), failedAt: null });
  });

  it('fetches only what is new, and never deletes, moves or marks anything', async () => {
    server.put(mail('Three'));
    const before = server.commands.length;
    await poll();
    expect(await stories()).toEqual(['One', 'Three', 'Two']);
    expect(server.commands.slice(before).filter((command) => /^UID FETCH \d+ .*BODY/i.test(command))).toHaveLength(1);
    expect(server.commands.filter((command) => /STORE|EXPUNGE|MOVE|COPY|^SELECT|CLOSE|APPEND/i.test(command))).toEqual([]);
    await poll();
    expect(await stories()).toHaveLength(3);
  });

  it('makes nothing twice when the server numbers its messages anew', async () => {
    server.renumber();
    await poll();
    expect(await stories()).toHaveLength(3);
  });

  it('goes on where a broken connection left it, and says so meanwhile', async () => {
    server.put(mail('Four'));
    server.breakConnections('next-message');
    await poll();
    expect(await stories()).toHaveLength(3);
    expect(await mailbox()).toMatchObject({ reachedAt: expect.any(String), failedAt: expect.any(String) });
    await poll();
    expect(await stories()).toEqual(['Four', 'One', 'Three', 'Two']);
    expect(await mailbox()).toMatchObject({ failedAt: null });
  });

  it('is done by one worker at a time', async () => {
    server.put(mail('Five'));
    await oneAtATime(world.database.runtimeUrl, `mailbox ${imapAccount(server.url).name}`, async () => {
      await poll();
      expect(await stories()).toHaveLength(4);
    });
    await Promise.all([poll(), poll(), poll()]);
    await poll();
    expect((await stories()).filter((story) => story === 'Five')).toHaveLength(1);
  });

  it('notes a wrong password as a mailbox that was not reached', async () => {
    const wrong = imapAccount(server.url.replace('p%40ss', 'nope'));
    await world.app.get(MailboxPoller).poll({ ...wrong, name: 'another' });
    expect(await world.app.get(ImapPlaces).of('another')).toMatchObject({ lastUid: 0 });
    expect(await mailbox()).toMatchObject({ failedAt: expect.any(String) });
  });
});
