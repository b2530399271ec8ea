import { Sweeper } from '@accord/platform/api';
import { PostOffice } from '../../../../../test/api/support/post-office';
import { aWorld, emailOf } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';

describe('mail with a one-use link', () => {
  let office: PostOffice;
  let world: World;
  let trust: TestOrganisation;

  beforeAll(async () => {
    office = await PostOffice.open();
    world = await aWorld({ SMTP_URL: office.url });
    trust = await world.organisation({ roles: ['administrator', 'pals-officer'] });
  });
  afterAll(async () => {
    await world.end();
    await office.close();
  });
  beforeEach(() => {
    office.delivered.length = 0;
  });

  const sweep = () => world.app.get(Sweeper).sweep();
  const secretOf = (text = ''): string => /set-password#(\S+)/.exec(text.replace(/=\r?\n/g, '').replaceAll('=3D', '='))?.[1] ?? '';

  it('invites a colleague, who sets a password and signs in; the mail says no name', async () => {
    const administrator = await world.signedIn(trust, 'administrator');
    const invited = await administrator.post('/api/staff', { name: 'Zenobia Quill', email: 'z.quill@trust.example', jobTitle: '', roles: ['pals-officer'] });
    expect(invited.status).toBe(201);
    await sweep();
    expect(office.delivered).toMatchObject([{ to: 'z.quill@trust.example' }]);
    const text = office.delivered[0]?.text ?? '';
    expect(text).toMatch(/^Subject: Set your password for Accord\r?$/m);
    expect(text).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    expect(text).not.toContain('Quill ');
    expect(text).not.toContain('Zenobia');
    const visitor = world.visitor();
    expect((await visitor.post('/api/links', { token: secretOf(text), password: 'a password long enough' })).status).toBeLessThan(300);
    await visitor.signIn('z.quill@trust.example', 'a password long enough');
  });

  it('sends one mail for a forgotten password, however often it is asked for, and none to a stranger', async () => {
    const email = emailOf('pals-officer', trust.code);
    for (const asked of [email, email, 'nobody@nowhere.example']) await world.visitor().post('/api/password-reset', { email: asked });
    await sweep();
    expect(office.delivered.map((mail) => mail.to)).toEqual([email]);
    expect(secretOf(office.delivered[0]?.text).length).toBeGreaterThan(30);
  });

  it('keeps secret and address out of the promise', async () => {
    const rows = await world.db.run(trust.acting('administrator'), () => world.db.query(`SELECT to_jsonb(p) AS row FROM accord.promise p WHERE kind LIKE '%.send'`));
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toMatch(/@|set-password/);
  });
});
