import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { eventually, launchBrowser, root } from './support/browser';
import { aPortal, type Portal } from './support/portal';
import { aVisit, type Visit } from './support/visit';

/** The form of the design page, on the real server: what every form of the portal is made of. */
describe('a half-written form', () => {
  let portal: Portal;
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'test/design/build.mjs')], { env: { ...process.env, NODE_OPTIONS: '' } });
    [portal, browser] = await Promise.all([aPortal({ WEB_DIR: join(root, 'dist/design/browser') }), launchBrowser()]);
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });
  beforeEach(async () => {
    visit = await aMember();
  });
  afterEach(async () => {
    await visit.close();
    expect(visit.faults).toEqual([]);
  });

  async function aMember(): Promise<Visit> {
    const one = await aVisit(browser, portal);
    const { email, password } = portal.person('PALS officer');
    const { status } = await send(one.page, 'POST', '/api/session', { email, password });
    expect(status).toBe(200);
    return one;
  }

  const send = async (page: Page, method: string, path: string, body?: unknown) => {
    if (page.url() === 'about:blank') await page.goto('/list');
    return page.evaluate(
      async ([how, where, what]) => {
        const answer = await fetch(where, { method: how, headers: { 'X-Accord': '1', ...(what ? { 'content-type': 'application/json' } : {}) }, ...(what ? { body: what } : {}) });
        return { status: answer.status, body: await answer.text() };
      },
      [method, path, body ? JSON.stringify(body) : ''] as const,
    );
  };
  const story = (page: Page) => page.getByLabel('What happened, in their words');
  const line = (page: Page) => page.locator('.accord-actions__line');
  const waiting = (page: Page) => page.evaluate(() => Object.keys(sessionStorage).length);
  const kept = async (page: Page) => eventually(async () => /^Draft kept \d\d:\d\d$/.test((await line(page).textContent()) ?? ''), true);

  it('is kept as it is typed and comes back after a reload', async () => {
    const { page } = visit;
    await page.goto('/forms');
    await story(page).fill('Mum waited nine hours');
    await page.getByLabel('Apology').check();
    await kept(page);
    expect(await waiting(page)).toBe(0);
    await page.reload();
    await eventually(() => story(page).inputValue(), 'Mum waited nine hours');
    expect(await page.getByLabel('Apology').isChecked()).toBe(true);
  });

  it('comes back on another machine, and never overwrites what was written there', async () => {
    const { page } = visit;
    await page.goto('/forms');
    await story(page).fill('Begun at the desk');
    await kept(page);
    const address = page.url();

    const other = await aMember();
    await other.page.goto(address);
    await eventually(() => story(other.page).inputValue(), 'Begun at the desk');
    await story(other.page).fill('Begun at the desk, gone on with on the ward');
    await kept(other.page);

    await story(page).fill('Begun at the desk, gone on with at the desk');
    await eventually(async () => ((await line(page).textContent()) ?? '').startsWith('Kept as a second draft'), true);
    expect(page.url()).not.toBe(address);
    const { body } = await send(page, 'GET', '/api/drafts');
    const stories = (JSON.parse(body) as { items: { body: { story: string } }[] }).items.map((draft) => draft.body.story);
    expect(stories).toEqual(expect.arrayContaining(['Begun at the desk, gone on with on the ward', 'Begun at the desk, gone on with at the desk']));
    await other.close();
  });

  it('waits in this tab alone while the server is lost, survives a reload then, and leaves the browser once it has arrived', async () => {
    const { page } = visit;
    await page.goto('/forms');
    await story(page).fill('First words');
    await kept(page);
    await page.route('**/api/**', (route) => route.abort());
    await story(page).fill('First words, and more on the train');
    await eventually(async () => ((await line(page).textContent()) ?? '').startsWith('Not kept yet: no connection'), true);
    expect(await waiting(page)).toBe(1);
    await page.reload();
    await eventually(() => story(page).inputValue(), 'First words, and more on the train');
    await page.unroute('**/api/**');
    await eventually(() => waiting(page), 0);
    await kept(page);
    expect(visit.faults.splice(0).every((fault) => fault.includes('ERR_FAILED'))).toBe(true);
  });

  it('is gone, here and there, once the form was saved', async () => {
    const { page } = visit;
    await page.goto('/forms');
    await page.getByRole('button', { name: 'Save and triage' }).waitFor();
    await story(page).fill('Soon saved');
    await kept(page);
    const id = new URL(page.url()).searchParams.get('draft');
    await page.getByLabel('Who is calling?').fill('A caller');
    await page.getByRole('combobox', { name: 'Where?' }).fill('mat');
    await page.getByRole('option', { name: /Maternity/ }).click();
    await page.getByLabel('Apology').check();
    await page.getByLabel('Soon', { exact: true }).check();
    await page.getByRole('button', { name: 'Today for received' }).click();
    await page.getByLabel('Code').fill('7');
    await page.getByLabel('Agreed with the complainant').check();
    await page.keyboard.press('Control+Enter');
    await eventually(async () => (await send(page, 'GET', '/api/drafts')).body.includes(id ?? '?'), false);
    expect(await waiting(page)).toBe(0);
  });
});
