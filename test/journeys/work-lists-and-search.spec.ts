import type { Browser, Page } from 'playwright-core';
import { axeFindings, eventually, focusOn, launchBrowser, picture, scrollsSideways } from './support/browser';
import { aPortal, type Portal } from './support/portal';
import { aVisit, signIn, type Visit } from './support/visit';

describe('my work, lists and search', () => {
  let portal: Portal;
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    [portal, browser] = await Promise.all([aPortal(), launchBrowser()]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });
  beforeEach(async () => {
    visit = await aVisit(browser, portal);
  });
  afterEach(async () => {
    await visit.close();
    expect(visit.faults).toEqual([]);
  });

  const good = async (name: string) => {
    expect(await axeFindings(visit.page)).toEqual([]);
    expect(await scrollsSideways(visit.page, 320)).toBe(false);
    expect(await visit.page.locator('h1').count()).toBe(1);
    await picture(visit.page, name);
  };
  const references = async (page: Page) => (await page.locator('tbody a').filter({ hasText: /[A-Z]+-\d\d-\d{5}/ }).allTextContents()).map((text) => text.trim());

  it('opens on my work: what is due, what nobody has, and the next step of each', async () => {
    const { page } = visit;
    await signIn(page, portal.person('PALS officer'));
    await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor();
    await eventually(() => focusOn(page), 'a "Log a contact"');
    expect(await page.title()).toBe('Home - Accord');
    expect((await references(page)).length).toBeGreaterThan(0);
    await good('home');
    await page.getByRole('link', { name: /^New, nobody has it/ }).click();
    await page.getByRole('button', { name: /^Take / }).first().waitFor();
    const [first] = await references(page);
    await page.getByRole('button', { name: `Take ${first}` }).click();
    await page.getByText(`You have ${first} now.`).waitFor();
    await good('home-new');
  });

  it('shows a manager what is late anywhere, and whose it is', async () => {
    const { page } = visit;
    await signIn(page, portal.person('Complaints manager'));
    await page.getByRole('columnheader', { name: 'Owner' }).waitFor();
    await good('home-manager');
  });

  it('lists contacts newest first, narrows them, and says so', async () => {
    const { page } = visit;
    await signIn(page, portal.person('PALS officer'));
    await page.getByRole('link', { name: 'Contacts' }).click();
    await page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor();
    await page.locator('tbody tr').first().waitFor();
    await good('contacts');
    await page.getByLabel('State').selectOption({ label: 'Closed' });
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.waitForURL(/state=closed/);
    await page.getByRole('link', { name: 'Remove filter: Closed' }).waitFor();
    await eventually(async () => (await focusOn(page)).startsWith('caption'), true);
    const before = await references(page);
    await page.getByRole('link', { name: /^Next 50 contacts/ }).click();
    await page.waitForURL(/after=/);
    await eventually(async () => (await references(page)).some((reference) => before.includes(reference)), false);
    await good('contacts-closed');
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await page.goto('/contacts?type=mediation-request');
    await page.getByText('No contact matches.').waitFor();
    await good('contacts-none');
    await page.goto('/cases');
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    await page.locator('tbody tr').first().waitFor();
    await good('cases');
  });

  it('finds by keyboard from anywhere, and puts no word into the address', async () => {
    const { page } = visit;
    await signIn(page, portal.person('PALS officer'));
    await page.getByRole('link', { name: 'Contacts' }).click();
    await page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor();
    await page.locator('tbody tr').first().waitFor();
    const [reference = ''] = await references(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(reference.toLowerCase());
    await page.keyboard.press('Enter');
    await eventually(() => references(page), [reference]);
    await page.getByText('1 found').first().waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/search');
    await good('search');
    await page.getByLabel(/^Reference, name/).fill('"the ward"');
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: 'words' }).first().waitFor();
    await good('search-words');
    await page.getByLabel(/^Reference, name/).fill('xylophonist');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing you may see matches.').waitFor();
    await good('search-nothing');
  });
});
