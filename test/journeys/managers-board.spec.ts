import type { Page } from 'playwright-core';
import { eventually, focusOn } from './support/browser';
import { Hands } from './support/hands';
import { aJourney, sound } from './support/journey';

describe('the manager’s morning, board and performance', () => {
  const journey = aJourney();
  let page: Page;

  const good = (name: string) => sound(page, name);
  const manager = async () => {
    ({ page } = await journey.comes('Complaints manager'));
    await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor();
  };
  const board = async (query = '') => {
    await manager();
    await page.goto(`/board${query}`);
    await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
    await rows().first().waitFor();
  };
  const rows = () => page.locator('accord-board-table tbody tr');
  const tab = async (name: string) => Number((await page.getByRole('navigation', { name: 'State' }).getByRole('link', { name: new RegExp(`^${name} `) }).textContent())?.match(/\d+/)?.[0]);

  it('begins with what is new since the manager last looked, on home and on a page of its own', async () => {
    await manager();
    await page.getByRole('heading', { name: 'Since you last looked' }).waitFor();
    await page.locator('accord-monday-block li').first().waitFor();
    await good('home-of-manager');
    await page.getByRole('link', { name: 'Since you last looked' }).click();
    await page.getByRole('heading', { level: 1, name: 'Since you last looked' }).waitFor();
    await page.getByText('the last seven days count').waitFor();
    await page.getByRole('heading', { name: 'Load for the next 20 working days' }).waitFor();
    await page.locator('accord-load-table tbody tr').first().waitFor();
    await good('monday');
    const overdue = page.getByRole('link', { name: /dates? (is|are) overdue$/ });
    const count = Number((await overdue.textContent())?.match(/\d+/)?.[0]);
    await overdue.click();
    await page.waitForURL(/figure=overdue/);
    await page.getByRole('heading', { level: 2, name: 'Overdue' }).waitFor();
    await eventually(async () => (await focusOn(page)).startsWith('h2'), true);
    await eventually(() => page.locator('accord-monday-page section').first().locator('tbody tr').count(), Math.min(50, count));
    await good('monday-overdue');
    await page.getByRole('button', { name: 'I have seen these' }).click();
    await page.getByText('Noted. From now on').waitFor();
    await page.getByText(/^Since \w+day /).waitFor();
    await page.reload();
    await page.getByText(/^Since \w+day /).waitFor();
  });

  it('passes over words of an address that it does not know, and stands where it was left when one comes back', async () => {
    await board();
    await page.goto('/board?state=bogus');
    await rows().nth(20).waitFor();
    const link = rows().nth(20).getByRole('link', { name: /^AC-/ });
    await link.scrollIntoViewIfNeeded();
    await page.evaluate(() => window.scrollBy(0, 200));
    const left = await page.evaluate(() => window.scrollY);
    expect(left).toBeGreaterThan(200);
    await link.click();
    await page.waitForURL(/\/cases\//);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goBack();
    await rows().nth(20).waitFor();
    await eventually(() => page.evaluate(() => window.scrollY), left);
  });

  it('counts what it shows, under every state and filter, by keyboard', async () => {
    await board();
    for (const name of ['Overdue', 'Waiting', 'This week']) {
      const count = await tab(name);
      await page.getByRole('navigation', { name: 'State' }).getByRole('link', { name: new RegExp(`^${name} `) }).click();
      if (count > 0) await eventually(() => rows().count(), Math.min(50, count));
    }
    await page.goto('/board');
    await rows().first().waitFor();
    await good('board');
    await page.getByLabel('Owner').focus();
    const hands = new Hands(page);
    await hands.press('ArrowDown');
    await hands.tabTo('Apply');
    await hands.press('Enter');
    await page.waitForURL(/owner=nobody/);
    await page.getByRole('link', { name: 'Remove filter: Owner: Nobody' }).waitFor();
    await eventually(async () => (await focusOn(page)).startsWith('caption'), true);
    await eventually(() => rows().count(), Math.min(50, await tab('All')));
    await page.getByRole('link', { name: 'Remove filter: Owner: Nobody' }).click();
    await eventually(async () => new URL(page.url()).search, '');
    await page.getByLabel('Owner').selectOption('nobody');
    await page.getByRole('navigation', { name: 'State' }).getByRole('link', { name: /^Later/ }).click();
    await page.waitForURL(/state=later/);
    await eventually(() => page.getByLabel('Owner').inputValue(), '');
    await page.getByLabel('Nation').selectOption('england');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.waitForURL(/nation=england/);
    expect(new URL(page.url()).searchParams.get('owner')).toBeNull();
    await page.getByText(/^Later: \d+/).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Narrowed to: Nation: England').waitFor();
    expect(await page.locator('.accord-board__tick').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.goto('/board?rule=W-TL');
    await page.getByText('No open date matches.').waitFor();
    await good('board-nothing');
  });

  it('gives many cases at once: ticks, a preview, and what a colleague changed meanwhile is told apart', async () => {
    await board('?state=overdue');
    await page.getByLabel('Tick this page').check();
    const shown = await rows().count();
    await page.getByText(`${shown} selected.`).waitFor();
    await page.getByLabel(/^Tick [A-Z]+-/).first().uncheck();
    await eventually(() => page.getByLabel('Tick this page').evaluate((box: HTMLInputElement) => box.indeterminate), true);
    await page.getByRole('button', { name: 'Give to…' }).click();
    await page.getByRole('button', { name: 'See what would happen' }).click();
    await page.getByRole('link', { name: 'Choose who takes them' }).waitFor();
    await good('board-give-error');
    await page.getByRole('combobox', { name: 'Who takes them?' }).pressSequentially('PALS');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'See what would happen' }).click();
    await page.locator('accord-give-panel').getByText(/dates? of \d+ cases? goe?s? to|Nothing would move/).waitFor();
    await good('board-give');
    const [reference = ''] = ((await rows().last().textContent()) ?? '').match(/[A-Z]+-\d\d-\d{5}/) ?? [];
    const other = await journey.signedIn('Complaints manager');
    const href = await rows().last().getByRole('link', { name: reference }).getAttribute('href');
    await other.page.goto(`${href ?? ''}/assign`);
    await other.page.getByRole('heading', { level: 1, name: 'Give to a colleague' }).waitFor();
    await other.page.getByRole('button', { name: 'Take it myself' }).click();
    await other.page.getByText('The case has a new owner.').waitFor();
    await other.close();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.getByText(/Updated .* changes?\./).waitFor();
    await rows().filter({ hasText: 'Changed' }).first().waitFor();
    await good('board-changed');
    await page.getByRole('button', { name: /^Give \d+ cases?$/ }).click();
    await page.getByText(/\d+ given, 1 not: changed by somebody else\./).waitFor();
    await page.getByText('Show them', { exact: true }).last().click();
    await page.getByRole('link', { name: reference }).first().waitFor();
    await good('board-given');
    await page.getByRole('button', { name: 'Close' }).click();
  });

  it('tells that dates changed, moves nothing until asked, and keeps what was ticked', async () => {
    await board();
    await page.getByLabel(/^Tick [A-Z]+-/).nth(2).check();
    const before = await rows().allTextContents();
    const mine = journey.portal.person('Complaints manager');
    const href = (await rows().filter({ hasNotText: mine.name }).first().getByRole('link', { name: /[A-Z]+-\d\d-\d{5}/ }).getAttribute('href')) ?? '';
    const other = await journey.signedIn('Complaints manager');
    await other.page.goto(`${href}/assign`);
    await other.page.getByRole('button', { name: 'Take it myself' }).click();
    await other.page.getByText('The case has a new owner.').waitFor();
    await other.close();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.getByRole('button', { name: /^Show (it|them)$/ }).waitFor();
    expect((await rows().allTextContents()).map((text) => text.replace('Changed', '').replace(/\s+/g, ' '))).toEqual(before.map((text) => text.replace(/\s+/g, ' ')));
    await page.getByRole('button', { name: /^Show (it|them)$/ }).click();
    await eventually(() => page.getByRole('button', { name: /^Show (it|them)$/ }).count(), 0);
    await eventually(async () => (await focusOn(page)).startsWith('caption'), true);
    expect(await page.getByLabel(/^Tick [A-Z]+-/).nth(2).isChecked()).toBe(true);
    await page.getByText('1 selected.').waitFor();
  });

  it('keeps a view, opens with it, and puts a deleted one back', async () => {
    await board('?state=overdue&rule=E-PERIOD');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByRole('button', { name: 'Save the view' }).click();
    await page.getByRole('link', { name: 'Enter a name for the view' }).waitFor();
    await good('board-view-error');
    await page.getByLabel('Name of the view').fill('Late answers');
    await page.getByRole('button', { name: 'Save the view' }).click();
    await page.getByText('Saved as “Late answers”.').waitFor();
    await page.getByRole('link', { name: 'Late answers' }).waitFor();
    await page.getByRole('button', { name: 'Change this view' }).click();
    await page.getByRole('button', { name: 'Open the board with it' }).click();
    await page.getByRole('link', { name: /Late answers, opens first/ }).waitFor();
    await page.goto('/board');
    await page.waitForURL(/state=overdue/);
    await page.getByRole('link', { name: 'All open' }).click();
    await eventually(async () => new URL(page.url()).search, '?view=all');
    await page.getByRole('link', { name: /Late answers/ }).click();
    await page.getByLabel('Nation').selectOption('england');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('link', { name: 'Late answers, opens first, changed' }).waitFor();
    await page.getByRole('button', { name: 'Save the change' }).waitFor();
    await page.getByRole('link', { name: /Late answers/ }).click();
    await eventually(async () => new URL(page.url()).searchParams.get('nation'), null);
    await page.getByRole('button', { name: 'Change this view' }).click();
    await good('board-view');
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('is deleted.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('It is back.').waitFor();
    await page.getByRole('link', { name: /Late answers/ }).waitFor();
  });

  it('exports what is filtered as a workbook and as CSV', async () => {
    await board('?rule=E-ACK');
    const [workbook] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'workbook' }).click()]);
    expect(workbook.suggestedFilename()).toBe('board.xlsx');
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()]);
    expect(csv.suggestedFilename()).toBe('board.csv');
  });

  it('shows performance by one thing at a time, opens a figure to its cases, and asks why a date was late', async () => {
    await manager();
    await page.goto('/reports/performance');
    await page.getByRole('heading', { level: 1, name: 'Performance' }).waitFor();
    await page.locator('accord-groups-chart svg').waitFor();
    await good('performance');
    for (const by of ['Service', 'Complexity', 'Rule']) {
      await page.getByRole('navigation', { name: 'Laid out by' }).getByRole('link', { name: by }).click();
      await page.getByRole('columnheader', { name: by }).waitFor();
      await page.locator('accord-groups-chart svg').waitFor();
      await good(`performance-${by.toLowerCase()}`);
    }
    await page.getByRole('navigation', { name: 'Laid out by' }).getByRole('link', { name: 'Month' }).click();
    await page.getByRole('link', { name: /Median days, / }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Answered, and in how many days' }).waitFor();
    await page.getByRole('cell', { name: /^[A-Z][a-z]{2} \d+ [A-Z][a-z]{2}, \d+ days?$/ }).first().waitFor();
    await good('performance-answers');
    await page.getByRole('link', { name: 'Back to the figures' }).click();
    await page.getByRole('link', { name: 'Show them', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Late, and nobody said why' }).waitFor();
    await page.locator('tbody tr').first().waitFor();
    await good('performance-cases');
    await page.getByRole('link', { name: /^Say why/ }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Why was it late?' }).waitFor();
    await page.getByRole('button', { name: 'Save the reason' }).click();
    await page.getByRole('link', { name: 'Choose a reason' }).waitFor();
    await good('why-late-error');
    await page.getByLabel('Reason').selectOption({ label: 'Sign-off took too long' });
    await page.getByLabel('Note').fill('Two signatories on leave');
    await page.getByRole('button', { name: 'Save the reason' }).click();
    await page.getByText('The reason is kept with the case.').waitFor();
    await page.getByRole('link', { name: 'Back to the figures' }).click();
    await page.getByRole('rowheader', { name: 'Sign-off took too long' }).waitFor();
    await good('performance-with-reason');
  });

  it('says to a reader of reports that a figure is a number: the cases are not theirs to open', async () => {
    ({ page } = await journey.comes('Reader of reports'));
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Reports' }).click();
    await page.getByRole('link', { name: /^Performance by/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Performance' }).waitFor();
    await page.locator('accord-groups-table tbody tr').first().waitFor();
    expect(await page.locator('accord-groups-table tbody a').count()).toBe(0);
    await page.goto('/reports/performance/cases?figure=late');
    await page.getByRole('heading', { level: 1, name: 'You cannot use this page' }).waitFor();
    await good('performance-cases-role');
  });
});
