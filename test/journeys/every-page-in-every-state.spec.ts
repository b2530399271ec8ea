import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually, picture, root } from './support/browser';
import { aJourney, type Journey } from './support/journey';
import { type Ids, oneOfEverything } from './support/one-of-everything';
import { type Desk, type PageRow, pages, shown } from './support/pages';
import { routesOfTheApp } from './support/routes-of-the-app';
import { Tab, type Weather, withoutItems } from './support/states';

type Look = (tab: Tab, row: PageRow, ids: Ids) => Promise<readonly string[]>;

const away = '/keyboard-help';
const patience = 20_000;
/** `ACCORD_PAGES=calendar,admin/places` looks at these rows alone. */
const wanted = process.env['ACCORD_PAGES']?.split(',');
const looked = pages.filter(({ path }) => wanted?.includes(path) ?? true);

/** Each state of screens.md 4.0: how a page is brought into it, and what stands against how it looks then. */
const looks: Readonly<Record<string, { readonly cell: (row: PageRow) => unknown; readonly look: Look }>> = {
  'loading, then loaded': { cell: () => shown, look: loadingThenLoaded },
  empty: { cell: ({ empty }) => empty, look: emptied },
  failed: { cell: ({ failed }) => failed, look: (tab, row, ids) => instead(tab, row, ids, 'failed', 'Sorry, something went wrong') },
  'part failed': { cell: ({ part }) => part, look: partFailed },
  'no connection': { cell: ({ unreachable }) => unreachable, look: (tab, row, ids) => instead(tab, row, ids, 'unreachable', 'No connection') },
  'not found': { cell: ({ missing }) => missing, look: (tab, row, ids) => instead(tab, row, ids, 'missing', 'Page not found') },
  role: { cell: ({ refused }) => refused, look: (tab, row, ids) => instead(tab, row, ids, 'refused', 'You cannot use this page') },
  'form errors': { cell: ({ errors }) => errors, look: pressedEmpty },
  conflict: { cell: ({ conflict }) => conflict, look: savedMeanwhile },
};

describe('every page in every state', () => {
  const journey = aJourney({ staying: true, settings: () => ({ PROMISE_SWEEP_SECONDS: '1' }), expected: /status of 500|ERR_INTERNET_DISCONNECTED/ });
  const found = new Map<string, readonly string[]>();

  beforeAll(async () => {
    const ids = await made(journey);
    const queue = [...new Set(looked.map((row) => row.as))].flatMap((desk) => shares(looked.filter((row) => row.as === desk)).map((rows) => ({ desk, rows })));
    const works = async (): Promise<void> => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const tab = await Tab.open((next.desk === 'nobody' ? await journey.opens() : await journey.comes(next.desk)).page);
        for (const row of next.rows) for (const [state, faults] of await lookAt(tab, row, ids)) found.set(`${row.path}: ${state}`, faults);
      }
    };
    // A few tabs at a time: most of what a tab does is wait.
    await Promise.all([works(), works(), works()]);
  }, 900_000);

  it('is a table of all pages of the router, with no cell left empty', () => {
    expect(pages.map(({ path }) => path).toSorted()).toEqual(routesOfTheApp());
    expect(pages.flatMap((row) => Object.entries(looks).filter(([, { cell }]) => !cell(row)).map(([state]) => `${row.path}: ${state}`))).toEqual([]);
  });

  it('points only to tests that there are', () => {
    const named = pages.flatMap((row) => Object.values(looks).flatMap(({ cell }) => /[\w-]+\.spec\.ts/.exec(String(cell(row)))?.[0] ?? []));
    const there = new Set(['test/journeys', 'libs'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })).map((path) => path.split('/').at(-1)));
    expect(named.filter((file) => !there.has(file))).toEqual([]);
  });

  it.each(looked.map((row) => [row.path || 'home', row] as const))('%s', (_, row) => {
    const said = Object.keys(looks).flatMap((state) => (found.get(`${row.path}: ${state}`) ?? []).map((fault) => `${state}: ${fault}`));
    expect(said).toEqual([]);
  });
});

async function made(journey: Journey): Promise<Ids> {
  const come = async (desk: Desk) => (await journey.comes(desk)).page;
  return oneOfEverything({
    officer: await come('Complaints officer'),
    manager: await come('Complaints manager'),
    coordinator: await come('Mediation coordinator'),
    administrator: await come('Organisation administrator'),
    operator: await come('Operator'),
  });
}

/** Two dozen pages a tab at most, so that no tab is waited for alone. */
const shares = (rows: readonly PageRow[]): readonly (readonly PageRow[])[] => {
  const parts = Math.ceil(rows.length / 24);
  return Array.from({ length: parts }, (_, part) => rows.filter((_row, at) => at % parts === part));
};

async function lookAt(tab: Tab, row: PageRow, ids: Ids): Promise<readonly (readonly [string, readonly string[]])[]> {
  const results: (readonly [string, readonly string[]])[] = [];
  for (const [state, { cell, look }] of Object.entries(looks)) {
    const what = cell(row);
    if (typeof what === 'string' && what !== shown) continue;
    try {
      results.push([state, await look(tab, row, ids)]);
    } catch (fault) {
      results.push([state, [String(fault).split('\n').slice(0, 3).join(' ')]]);
    }
    await tab.turn('fair');
  }
  return results;
}

const h1 = (tab: Tab, words: string | RegExp) => tab.page.getByRole('heading', { level: 1, name: words }).waitFor({ timeout: patience });

async function loadingThenLoaded(tab: Tab, row: PageRow, ids: Ids): Promise<readonly string[]> {
  const { page } = tab;
  await page.setViewportSize({ width: 1280, height: 900 });
  // The case on the screen is kept from page to page: only a fresh start shows how it loads.
  const afresh = row.as === 'nobody' || /^(cases|contacts)\/:/.test(row.path);
  if (!afresh) await comeAway(tab, row);
  if (row.loading === shown) await tab.turn('waiting');
  await tab.go(row.at(ids), { afresh });
  const said: string[] = [];
  if (row.loading === shown) {
    await page.locator('.accord-loading__bar').first().waitFor({ timeout: patience });
    said.push(...(await tab.faults({ headings: 2 })));
    await tab.turn('fair');
  }
  await h1(tab, row.heading);
  await eventually(() => page.locator('main [aria-busy=true]').count(), 0);
  said.push(...(await tab.faults({ always: true })));
  await picture(page, `page-${row.path.replace(/\W+/g, '-') || 'home'}`);
  for (const width of [800, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
    await eventually(() => tooWide(page), []).catch(async () => said.push(`scrolls sideways at ${width} px: ${(await tooWide(page)).join(', ')}`));
  }
  return said;
}

/** What pushes the page wider than its window; nothing on a page that fits. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width + 1) return [];
    const wide = [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > width + 1);
    return wide.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });

/** The page that stands instead of the page. */
async function instead(tab: Tab, row: PageRow, ids: Ids, weather: 'failed' | 'unreachable' | 'missing' | 'refused', words: string): Promise<readonly string[]> {
  await comeBack(tab, row, ids, () => tab.turn(weather));
  await h1(tab, words);
  return tab.faults();
}

async function emptied(tab: Tab, row: PageRow, ids: Ids): Promise<readonly string[]> {
  if (typeof row.empty === 'string') return [];
  const { of, says, answer = withoutItems } = row.empty;
  await comeBack(tab, row, ids, () => tab.turn({ to: of, answer: answer as (body: unknown) => unknown }));
  await tab.page.getByText(says).first().waitFor({ timeout: patience });
  return tab.faults();
}

async function partFailed(tab: Tab, row: PageRow, ids: Ids): Promise<readonly string[]> {
  if (typeof row.part === 'string') return [];
  const { of, says } = row.part;
  await comeBack(tab, row, ids, () => tab.turn({ fails: of }));
  await tab.page.getByText(says).first().waitFor({ timeout: patience });
  await h1(tab, row.heading);
  return tab.faults();
}

const asGiven = ({ given }: PageRow): Weather => (given ? { to: given.of, answer: given.answer as (body: unknown) => unknown } : 'fair');

/** Presses the button of an empty form: title, summary and field say the same, and the focus is on the summary. */
async function pressedEmpty(tab: Tab, row: PageRow, ids: Ids): Promise<readonly string[]> {
  const { page } = tab;
  await comeBack(tab, row, ids, () => tab.turn(asGiven(row)));
  await h1(tab, row.heading);
  await page.locator('main form[novalidate]').first().waitFor({ timeout: patience });
  await page.evaluate(() => {
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main form input:not([type=radio], [type=checkbox]), main form textarea')) {
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await press(tab);
  await page.locator('.nhsuk-error-summary').first().waitFor({ timeout: patience });
  await eventually(() => page.evaluate(() => document.activeElement?.closest('.nhsuk-error-summary') !== null), true);
  const said = await page.evaluate(() => {
    const links = [...document.querySelectorAll('.nhsuk-error-summary a')].map((link) => link.textContent?.trim() ?? '');
    const atFields = [...document.querySelectorAll('.nhsuk-error-message')].map((message) => message.textContent ?? '');
    return [...(document.title.startsWith('Error: ') ? [] : [`title "${document.title}"`]), ...links.filter((words) => !atFields.some((message) => message.includes(words))).map((words) => `"${words}" stands at no field`)];
  });
  return [...said, ...(await tab.faults())];
}

/** A colleague saved first: it is said, and what was typed stays. */
async function savedMeanwhile(tab: Tab, row: PageRow, ids: Ids): Promise<readonly string[]> {
  await comeBack(tab, row, ids);
  await h1(tab, row.heading);
  await tab.page.locator('main form[novalidate]').first().waitFor({ timeout: patience });
  await tab.turn({ saves: 'conflict' });
  await press(tab);
  await tab.page.getByText(/Somebody (saved|changed) this/).first().waitFor({ timeout: patience });
  return tab.faults();
}

const press = (tab: Tab) => tab.page.locator('main form[novalidate] button.nhsuk-button:not([type=button])').first().press('Enter');

/** Leaves for a quiet page and comes back, as a link does. */
async function comeBack(tab: Tab, row: PageRow, ids: Ids, before = async (): Promise<void> => undefined): Promise<void> {
  await comeAway(tab, row);
  await before();
  await tab.go(row.at(ids));
}

async function comeAway(tab: Tab, row: PageRow): Promise<void> {
  await tab.turn('fair');
  await tab.go(row.as === 'nobody' ? '/forgotten-password' : away);
  await h1(tab, row.as === 'nobody' ? /password/i : 'Keyboard help');
}
