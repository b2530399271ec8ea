import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, eventually, focusOn, launchBrowser, picture, root, scrollsSideways } from './support/browser';
import { Hands } from './support/hands';
import { serveFolder } from './support/static-site';

const places = [
  ['/forms', 'Log a contact'],
  ['/list', 'Your work'],
  ['/file', 'AC-26-00412'],
  ['/states?state=banners', 'Banners'],
  ['/states?state=failed', 'Sorry, something went wrong'],
  ['/states?state=role', 'You cannot use this page'],
  ['/states?state=not-found', 'Page not found'],
  ['/states?state=no-connection', 'No connection'],
  ['/states?state=dialog', 'Behind'],
  ['/interruption', 'Destroy these notes'],
] as const;

describe('every part of the design', () => {
  let browser: Browser;
  let page: Page;
  let at: string;
  const faults: string[] = [];

  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'test/design/build.mjs')], { env: { ...process.env, NODE_OPTIONS: '' } });
    browser = await launchBrowser();
  }, 400_000);
  afterAll(() => browser.close());

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    at = await serveFolder(page, join(root, 'dist/design/browser'));
  });
  afterEach(async () => {
    await page.close();
    expect(faults.splice(0)).toEqual([]);
  });

  const open = async (path: string, heading: string) => {
    await page.goto(at + path);
    await page.locator('h1', { hasText: heading }).waitFor();
  };

  it.each(places)('%s has nothing for axe to find and never scrolls sideways', async (path, heading) => {
    await open(path, heading);
    await picture(page, `design${path.replace(/\W+/g, '-')}`);
    expect(await axeFindings(page)).toEqual([]);
    expect(await scrollsSideways(page, 320)).toBe(false);
  });

  it('shows grey bars only to those who wait', async () => {
    // The page itself notes when it began to wait and when the first bar came: a busy machine looks too late.
    await page.addInitScript(() => {
      const note = (what: string, selector: string) => {
        if (!(what in window) && document.querySelector(selector)) Object.assign(window, { [what]: performance.now() });
      };
      new MutationObserver(() => (note('waitingSince', 'accord-loading'), note('barSince', '.accord-loading__bar'))).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${at}/states`);
    await page.locator('.accord-loading__bar').first().waitFor();
    expect(await page.evaluate(() => Number(Reflect.get(window, 'barSince')) - Number(Reflect.get(window, 'waitingSince')))).toBeGreaterThanOrEqual(290);
    expect(await page.locator('[aria-busy=true]').count()).toBe(1);
  });

  it('says what to mend once at the top and once at each field, and its links land in the fields', async () => {
    await open('/forms', 'Log a contact');
    await page.getByRole('button', { name: 'Save and triage' }).click();
    await eventually(async () => (await focusOn(page)).includes('There is a problem'), true);
    expect(await page.title()).toBe('Error: Forms - Accord');
    const links = await page.locator('.nhsuk-error-summary__list a').allTextContents();
    expect(links).toEqual(['Write what happened', 'Enter who is calling', 'Choose where it happened', 'Tick what they want', 'Say how urgent it is', 'Enter a real date, like 20 11 2026', 'Enter the code', 'Tick that the complainant agreed']);
    for (const words of links) expect(await page.locator('.nhsuk-error-message', { hasText: words }).count()).toBe(1);
    await page.getByRole('link', { name: 'Say how urgent it is' }).click();
    await eventually(() => focusOn(page), 'input "Danger now"');
    await page.getByRole('link', { name: 'Enter a real date' }).click();
    await eventually(() => focusOn(page), 'input "Day"');
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'design-forms-errors');
  });

  it('takes a pasted date whole, and offers today and yesterday', async () => {
    await open('/forms', 'Log a contact');
    const received = page.locator('accord-date').first();
    const field = (label: string) => received.getByLabel(label, { exact: true });
    const [day, month, year] = [field('Day'), field('Month'), field('Year')];
    await day.focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text', 'Fri 20 Nov 2026');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    const typed = () => Promise.all([day, month, year].map((field) => field.inputValue()));
    await eventually(typed, ['20', '11', '2026']);
    await page.getByRole('button', { name: 'Today for received' }).click();
    const today = new Date().toLocaleDateString('en-GB', { timeZone: 'Europe/London' }).split('/').map((part) => String(Number(part)));
    await eventually(typed, today);
  });

  it('chooses a place by two letters and Enter, and Tab takes nothing', async () => {
    await open('/forms', 'Log a contact');
    const hands = new Hands(page);
    const where = page.getByRole('combobox', { name: 'Where?' });
    await where.focus();
    await hands.write('wa');
    await page.getByRole('option', { name: /Ward 7/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await hands.press('ArrowDown', 'Enter');
    await eventually(() => where.inputValue(), 'Ward 17, General Hospital');
    await where.fill('mat');
    await page.getByRole('option', { name: /Maternity/ }).waitFor();
    await hands.press('Tab');
    expect(await where.inputValue()).toBe('mat');
    await page.getByText('Not chosen yet. Take one from the list.').waitFor();
  });

  it('takes the match that Enter meant, pressed before the list was there', async () => {
    await open('/forms', 'Log a contact');
    const hands = new Hands(page);
    const where = page.getByRole('combobox', { name: 'Where?' });
    await where.focus();
    await hands.write('mat');
    await hands.press('Enter');
    await eventually(() => where.inputValue(), 'Maternity');
    expect(await page.locator('.nhsuk-error-summary').count()).toBe(0);
  });

  it('keeps the dialog of the session over the page, and Escape stays signed in', async () => {
    await open('/states?state=dialog', 'Behind');
    expect(await page.evaluate(() => document.querySelector('dialog')?.matches(':modal'))).toBe(true);
  });

  it('moves what finds no room into More, from which Escape comes back', async () => {
    await open('/list', 'Your work');
    expect(await page.getByRole('button', { name: 'Browse More' }).count()).toBe(0);
    await page.setViewportSize({ width: 400, height: 900 });
    const more = page.getByRole('button', { name: 'Browse More' });
    await more.click();
    await page.getByRole('link', { name: 'Reports' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await focusOn(page)).toContain('More');
  });
});
