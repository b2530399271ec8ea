import type { Page } from 'playwright-core';
import { PostOffice } from '../api/support/post-office';
import { aComplaint, ask } from './support/ask';
import { axeFindings, eventually, focusOn, picture } from './support/browser';
import { aJourney, sound as look } from './support/journey';

describe('letters', () => {
  let office: PostOffice;
  let page: Page;

  beforeAll(async () => {
    office = await PostOffice.open();
  });
  const journey = aJourney({ settings: () => ({ SMTP_URL: office.url, PROMISE_SWEEP_SECONDS: '1' }) });
  afterAll(() => office.close());
  beforeEach(async () => {
    office.delivered.length = 0;
    ({ page } = await journey.signedIn('Complaints officer'));
  });

  const sound = (name: string) => look(page, name);

  /** A complaint of a person with this address, in the hands of the signed-in officer. */
  const complaint = (email = 'ama.mensah@mail.example') => aComplaint(page, { caller: { name: 'Ama Mensah', email } });
  const editor = () => page.getByLabel('The words of the letter');
  const begin = async (id: string) => {
    await page.goto(`/cases/${id}/letters`);
    await page.getByRole('button', { name: 'Write the acknowledgement' }).click();
    await editor().waitFor();
  };
  /** Types over whatever the record lacks, so that the letter may go. */
  const fillGaps = async () => editor().fill((await editor().inputValue()).replace(/\[[^[\]]+ is missing\]/g, 'Priya Nair, 01632 960 000'));

  it('the explaining letter is offered once six months are over, says what the record knows, and waits for a signature', async () => {
    const receivedAt = new Date(Date.now() - 200 * 86_400_000).toISOString();
    const made = await ask(page, 'POST', '/api/contacts', { whatHappened: 'Mum waited nine hours in A&E.', channel: 'letter', receivedAt, caller: { name: 'Ama Mensah', email: 'ama.mensah@mail.example' } });
    const [id, no] = [String(made['id']), { answer: 'no' }];
    await ask(page, 'POST', `/api/contacts/${id}/triage`, { version: 1, answers: { A: no, B: no, C: no, D: no, E: no, F: { answer: 'yes' } }, nation: 'england', funding: 'nhs' });
    await ask(page, 'POST', `/api/cases/${id}/issues`, { text: 'The wait was nine hours' });
    await page.goto(`/cases/${id}/dates`);
    await page.getByRole('link', { name: 'Write the explaining letter' }).click();
    await page.getByRole('button', { name: 'Write the explaining letter' }).click();
    await editor().waitFor();
    expect(await editor().inputValue()).toMatch(/we are still looking into it[\s\S]*Ombudsman[\s\S]*Your named contact is/);
    await page.getByText('Why it took longer is missing').first().waitFor();
    await sound('explaining-letter');
    await fillGaps();
    await page.getByRole('button', { name: 'Send for sign-off' }).click();
    await page.getByText('The letter waits for a signature.').waitFor();
  });

  it('an acknowledgement is written from the record, mended, read, and goes by its button alone', async () => {
    const id = await complaint();
    await page.goto(`/cases/${id}/letters`);
    await page.getByText('No letter yet.').waitFor();
    await sound('letters-empty');
    await begin(id);
    await eventually(() => focusOn(page), 'textarea "The words of the letter"');
    await page.getByRole('heading', { name: /^Before it goes/ }).waitFor();
    await sound('letter-write');
    await editor().fill(`${await editor().inputValue()}\n\n[Advocacy service is missing]`);
    await page.getByText(/to mend/).first().waitFor();
    await page.getByRole('button', { name: 'Send by e-mail' }).click();
    await page.getByRole('alert').filter({ hasText: 'This cannot go yet' }).waitFor();
    await sound('letter-stopped');
    await fillGaps();
    await page.getByText('Before it goes: nothing to mend').waitFor();
    await page.getByText(/Draft kept \d\d:\d\d/).waitFor();
    await page.getByRole('link', { name: 'Preview' }).click();
    await page.getByRole('article').getByText('Dear Ama Mensah').waitFor();
    await sound('letter-preview');
    await page.getByRole('link', { name: 'Write', exact: true }).click();
    await editor().press('Control+Enter');
    await page.waitForTimeout(300);
    expect(office.delivered).toHaveLength(0);
    await page.getByRole('button', { name: 'Send by e-mail' }).click();
    await page.getByText('The letter is on its way.').waitFor();
    await page.getByRole('row', { name: /Acknowledgement.*Sent/ }).waitFor({ timeout: 15_000 });
    await page.getByRole('link', { name: 'Acknowledgement' }).click();
    await page.getByText(/^\s*Sent .*, evidence kept\./).waitFor({ timeout: 15_000 });
    expect(await page.getByRole('button', { name: /Send/ }).count()).toBe(0);
    expect(office.delivered).toMatchObject([{ to: 'ama.mensah@mail.example' }]);
    await sound('letter-sent');
    await page.goto(`/cases/${id}`);
    await page.getByText('Acknowledgement sent by e-mail').first().waitFor();
  });

  it('a half-written letter comes back after a reload, and two writers are joined by paragraph', async () => {
    const id = await complaint();
    await begin(id);
    const letterId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await fillGaps();
    await editor().fill((await editor().inputValue()).replace(/Yours sincerely/, 'With kind regards'));
    await page.getByText(/Draft kept \d\d:\d\d/).waitFor();
    await page.reload();
    await editor().waitFor();
    expect(await editor().inputValue()).toContain('With kind regards');
    const saved = (await ask(page, 'GET', `/api/letters/${letterId}`)) as { body: { kind: string; text?: string }[]; version: number };
    const changed = saved.body.map((block) => (block.text?.startsWith('Dear') ? { ...block, text: 'Dear Ms Mensah' } : block));
    await ask(page, 'PUT', `/api/letters/${letterId}`, { version: saved.version, format: 'standard', body: changed });
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByText('Somebody saved this while you were writing.').waitFor();
    expect(await editor().inputValue()).toContain('Dear Ms Mensah');
    expect(await editor().inputValue()).toContain('With kind regards');
    await sound('letter-conflict');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByText('The draft is saved.').waitFor();
  });

  it('a letter in doubt says so, and goes again only past the interruption', async () => {
    const id = await complaint('drop-after-data@mail.example');
    await begin(id);
    await fillGaps();
    await page.getByRole('button', { name: 'Send by e-mail' }).click();
    await page.getByText('The letter is on its way.').waitFor();
    await page.getByRole('link', { name: 'Acknowledgement' }).click();
    await page.getByText('We do not know whether this went.').waitFor({ timeout: 15_000 });
    await sound('letter-doubt-state');
    await page.getByRole('link', { name: 'See what happened' }).click();
    await page.getByRole('heading', { level: 1, name: 'We do not know whether this went' }).waitFor();
    await page.getByRole('button', { name: 'It went' }).click();
    await page.getByRole('link', { name: 'Say what shows that it went' }).waitFor();
    await sound('letter-doubt');
    await page.getByRole('link', { name: 'Send it again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Send this letter again?' }).waitFor();
    await sound('letter-send-again');
    await page.getByRole('link', { name: 'Cancel, do not send' }).click();
    await page.getByRole('link', { name: 'See what happened' }).click();
    await page.getByLabel('What shows it').fill('She rang to say that it came.');
    await page.getByRole('button', { name: 'It went' }).click();
    await page.getByText(/Settled by a person: She rang to say that it came\./).waitFor();
    expect(office.delivered).toHaveLength(1);
  });

  /** The responsible person sends back all that waits, as from the page of each letter. */
  async function signNothing(chief: Page): Promise<void> {
    const { items } = (await ask(chief, 'GET', '/api/sign-off')) as { items: readonly { id: string }[] };
    for (const { id } of items) {
      const { letter } = (await ask(chief, 'GET', `/api/sign-off/${id}`)) as { letter: { version: number } };
      await ask(chief, 'POST', `/api/sign-off/${id}/return`, { version: letter.version, remarks: 'Not yet, please.' });
    }
  }

  it('waits for the responsible person, who has nothing to sign when all is sent back', async () => {
    const other = await journey.comes('Responsible person');
    await signNothing(other.page);
    await other.page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'To sign' }).click();
    await other.page.getByText('Nothing waits for your signature.').waitFor();
    expect(await axeFindings(other.page)).toEqual([]);
    await picture(other.page, 'to-sign-empty');
    const id = await complaint();
    await page.goto(`/cases/${id}/letters`);
    await page.getByRole('button', { name: 'Write the response' }).click();
    await editor().waitFor();
    await page.getByText('No issue is written down').waitFor();
    await sound('response-write');
  });
});
