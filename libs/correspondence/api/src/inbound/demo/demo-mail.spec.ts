import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aCase } from '../../../../../../test/api/support/a-case';
import type { TestCase } from '../../../../../../test/api/support/a-case';
import type { Visitor } from '../../../../../../test/api/support/visitor';
import { aWorld } from '../../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../../test/api/support/world';
import { Clock, SETTINGS } from '@accord/platform/api';
import type { Settings } from '@accord/platform/api';
import { Post } from '../../sending/post';
import { composed } from './compose';
import { MailCatcher } from './mail-catcher';

const reference = 'AC-26-55555';

describe('the demo’s mail catcher', () => {
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  let file: TestCase;
  let mailbox: string;

  /** A letter of ours, sent as letters are. */
  const sends = async (subject: string, to = 'ama.mensah@mail.example', from = mailbox) => {
    const bytes = await composed({ from: { name: 'The trust', address: from }, to, subject, text: 'Dear Ama Mensah\n\nWe are sorry.', date: new Date() });
    return world.app.get(Post).deliver({ from, to, bytes, until: new Date(world.app.get(Clock).now().getTime() + 20_000) });
  };
  const caught = async () => (await officer.get('/api/demo/mail')).body as { items: { id: string; subject: string; to: string[] }[]; mailbox: string };
  const idOf = async (subject: string) => (await caught()).items.find((line) => line.subject === subject)?.id ?? '';

  beforeAll(async () => {
    world = await aWorld({ ACCORD_DEMO: '1' });
    await world.app.get(MailCatcher).start();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-officer'] });
    mailbox = `complaints@${trust.code.toLowerCase()}.example`;
    officer = await world.signedIn(trust, 'pals-officer');
    file = await aCase(world, trust, {});
    await world.db.run(trust.acting('pals-officer'), () => world.db.change(`UPDATE accord.organisation SET reference_prefix = 'AC' WHERE organisation_id = $1`, [trust.id]));
    await world.db.run(trust.acting('pals-officer'), () => world.db.change('UPDATE accord.case_file SET reference = $2 WHERE id = $1', [file.id, reference]));
  });
  afterAll(() => world.end());

  it('says where it listens, and takes what is sent there', async () => {
    const { DATA_DIR } = world.app.get<Settings>(SETTINGS);
    expect(JSON.parse(await readFile(join(DATA_DIR, 'catcher.json'), 'utf8'))).toEqual({ smtpPort: expect.any(Number) });
    expect(await sends(`Your complaint ${reference}`)).toMatchObject({ ended: 'accepted' });
    expect(await caught()).toMatchObject({ mailbox, items: [{ subject: `Your complaint ${reference}`, to: ['ama.mensah@mail.example'] }] });
  });

  it('shows a caught mail as whoever got it would read it', async () => {
    const view = await officer.get(`/api/demo/mail/${await idOf(`Your complaint ${reference}`)}`);
    expect(view.body).toMatchObject({ text: 'Dear Ama Mensah\n\nWe are sorry.', files: [], isInvitation: false });
  });

  it('refuses mail from a stranger: nothing is sent on', async () => {
    expect(await sends('spam', 'x@mail.example', 'stranger@else.example')).toMatchObject({ ended: expect.not.stringContaining('accepted') });
  });

  it('takes a reply by the same way as all mail: it joins its case', async () => {
    const answered = await officer.post(`/api/demo/mail/${await idOf(`Your complaint ${reference}`)}/answer`, { act: 'reply', text: 'It was bay C, not bay D.' });
    expect(answered.body).toMatchObject({ result: 'reply', reference });
    const mail = (await officer.get(`/api/cases/${file.id}/mail`)).body as { items: { id: string; senderAddress: string }[] };
    expect(mail.items).toMatchObject([{ senderAddress: 'ama.mensah@mail.example' }]);
    expect((await officer.get(`/api/mail/${mail.items[0]?.id}`)).body).toMatchObject({ text: expect.stringContaining('> Dear Ama Mensah') });
  });

  it('lets a letter come back', async () => {
    expect((await officer.post(`/api/demo/mail/${await idOf(`Your complaint ${reference}`)}/answer`, { act: 'return' })).body).toMatchObject({ result: 'bounce', why: 'Our message could not be delivered.' });
  });

  it('says that a letter is no invitation', async () => {
    expect((await officer.post(`/api/demo/mail/${await idOf(`Your complaint ${reference}`)}/answer`, { act: 'invitation', answer: 'accepted' })).body).toMatchObject({ status: 422, code: 'no-invitation' });
  });

  it('takes what somebody writes in: a new contact; and a line break in a name makes no header of its own', async () => {
    const written = await officer.post('/api/demo/mail', { name: 'Jude\r\nBcc: all@mail.example', address: 'jude@mail.example', subject: 'Audiology', text: 'Eleven months for hearing aids.' });
    expect(written.body).toMatchObject({ result: 'contact', reference: expect.stringMatching(/^AC-26-\d{5}$/) });
    expect((await officer.post('/api/demo/mail', { address: 'nobody', subject: '', text: '' })).status).toBe(400);
  });

  it('is no page of another organisation, nor of a real installation', async () => {
    const elsewhere = await world.signedIn(await world.organisation({ roles: ['pals-officer'] }), 'pals-officer');
    expect((await elsewhere.get('/api/demo/mail')).body).toMatchObject({ items: [] });
    expect((await elsewhere.get(`/api/demo/mail/${await idOf(`Your complaint ${reference}`)}`)).status).toBe(404);
    const real = await aWorld();
    try {
      expect(await real.app.get(MailCatcher).start()).toBeNull();
      const somebody = await real.signedIn(await real.organisation(), 'pals-officer');
      expect((await somebody.get('/api/demo/mail')).status).toBe(404);
    } finally {
      await real.end();
    }
  });
});
