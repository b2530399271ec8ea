import type { Page } from 'playwright-core';
import { axeFindings, eventually, focusOn } from './support/browser';
import { Hands } from './support/hands';
import { aJourney, sound, typeDate } from './support/journey';

describe('the calculator and the calendar of due dates', () => {
  const journey = aJourney();
  let page: Page;

  const good = (name: string) => sound(page, name);

  it('works out a date without a case, by keyboard alone, and keeps nothing but codes and days in the address', async () => {
    ({ page } = await journey.signedIn('PALS officer'));
    const hands = new Hands(page);
    await page.goto('/calculator');
    await page.getByRole('heading', { level: 1, name: 'Work out a date' }).waitFor();
    expect(await page.title()).toBe('Work out a date - Accord');
    await good('calculator');
    await hands.tabTo('Rule');
    await hands.write('E-ACK');
    await hands.press('Tab');
    await hands.write('23');
    await hands.press('Tab');
    await hands.write('12');
    await hands.press('Tab');
    await hands.write('2026');
    await hands.press('Control+Enter');
    await eventually(() => focusOn(page), 'h2 "Acknowledge: Wednesday 30 December 2026"');
    expect(new URL(page.url()).search).toBe('?rule=E-ACK&start=2026-12-23');
    expect(await page.getByRole('row', { name: /Fri 25 Dec 2026/ }).textContent()).toContain('Christmas Day');
    await good('calculator-answer');
    await page.reload();
    await page.getByRole('heading', { name: 'Acknowledge: Wednesday 30 December 2026' }).waitFor();
  });

  it('takes what a rule takes: an agreed length, the event, a holiday announced late, the furthest day', async () => {
    ({ page } = await journey.signedIn('Complaints manager'));
    await page.goto('/calculator?rule=S-2ACK&start=2026-06-12&addHolidays=2026-06-15');
    await page.getByRole('heading', { name: 'Stage 2: acknowledge: Wednesday 17 June 2026' }).waitFor();
    await good('calculator-holiday');
    await page.getByRole('button', { name: 'Remove Mon 15 Jun 2026 from A day that is a holiday too' }).click();
    await page.getByRole('button', { name: 'Work it out' }).click();
    await page.getByRole('heading', { name: 'Stage 2: acknowledge: Tuesday 16 June 2026' }).waitFor();
    // Typed and not added: it counts all the same.
    await typeDate(page, /^A day that is a holiday too/, [15, 6, 2026]);
    await page.getByRole('button', { name: 'Work it out' }).click();
    await page.getByRole('heading', { name: 'Stage 2: acknowledge: Wednesday 17 June 2026' }).waitFor();
    await page.getByLabel('Rule', { exact: true }).selectOption('E-PERIOD');
    await page.getByRole('button', { name: 'Work it out' }).click();
    await page.getByRole('alert').getByText('Enter how long was agreed').waitFor();
    expect(await page.title()).toBe('Error: Work out a date - Accord');
    await good('calculator-error');
    await page.getByLabel('How long was agreed').fill('35');
    await page.getByRole('button', { name: 'Work it out' }).click();
    await page.getByRole('heading', { name: /^Answer, as agreed: / }).waitFor();
    await page.getByLabel('Rule', { exact: true }).selectOption('N-2');
    await page.getByLabel('The furthest day an extension may reach').check();
    await page.getByRole('button', { name: 'Work it out' }).click();
    await page.getByRole('heading', { name: /^Stage 2 answer: / }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: /^Answer, as agreed: / }).waitFor();
  });

  it('says when a rule ended and what followed, and why one is off', async () => {
    ({ page } = await journey.signedIn('Organisation administrator'));
    await page.goto('/calculator?rule=W-ACK&start=2026-04-01');
    await page.getByText('W-ACK ended on Tuesday 31 March 2026. After it: W-ACK26.').waitFor();
    await good('calculator-ended');
    await page.getByRole('link', { name: 'Ask W-ACK26 instead' }).click();
    await page.getByText('W-ACK26 is off: nobody has confirmed how many days it gives.').waitFor();
  });

  it('opens with everybody’s dates for a manager, whose own are few', async () => {
    ({ page } = await journey.signedIn('Complaints manager'));
    await page.goto('/calendar?month=2026-12');
    await page.locator('.accord-agenda li').first().waitFor();
    const whose = page.getByRole('list', { name: 'Whose dates' });
    expect(await whose.getByRole('link', { name: 'Everybody' }).getAttribute('aria-current')).toBe('true');
    await whose.getByRole('link', { name: 'My dates' }).click();
    await page.waitForURL(/scope=mine/);
  });

  it('shows a person their dates as an agenda, and opens the case of each', async () => {
    ({ page } = await journey.comes('PALS officer'));
    await page.getByRole('link', { name: 'Calendar' }).click();
    await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor();
    expect(await page.title()).toBe('Calendar - Accord');
    await page.locator('.accord-agenda li').first().waitFor();
    await good('calendar-agenda');
    const link = page.locator('.accord-agenda a').filter({ hasText: /^[A-Z]+-\d\d-\d{5}$/ }).first();
    const reference = await link.textContent();
    await link.click();
    await page.getByRole('heading', { level: 1, name: new RegExp(reference ?? '') }).waitFor();
    await page.getByRole('heading', { name: 'What is running' }).waitFor();
    await page.getByRole('heading', { name: 'Who waits for whom' }).waitFor();
    await page.getByText(/^The (person|complainant) waits for /).waitFor();
    await good('case-panel');
    await page.goto('/calendar?month=2031-02');
    await page.getByText('Nothing is due this month.').waitFor();
    await good('calendar-nothing');
  });

  it('shows a manager everybody as a month, by keyboard alone: arrows, Page Down, Enter on a day', async () => {
    ({ page } = await journey.signedIn('Complaints manager'));
    const hands = new Hands(page);
    await page.goto('/calendar?view=month&scope=everybody');
    await page.getByRole('grid').waitFor();
    await good('calendar-month');
    const start = await page.locator('[data-day][tabindex="0"]').getAttribute('data-day');
    await page.locator('[data-day][tabindex="0"]').focus();
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-day') ?? 'nothing');
    const moved = (days: number) => new Date(Date.parse(`${start}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
    await hands.press('ArrowLeft');
    await eventually(at, moved(-1));
    await hands.press('ArrowRight', 'ArrowRight', 'ArrowLeft');
    await eventually(at, start ?? '');
    await hands.press('PageDown', 'PageDown', 'PageUp');
    const [year = 0, month = 0] = (start ?? '').split('-').map(Number);
    await eventually(async () => (await at()).slice(0, 7), new Date(Date.UTC(year, month)).toISOString().slice(0, 7));
    await hands.press('PageUp');
    await eventually(async () => (await at()).slice(0, 7), start?.slice(0, 7) ?? '');
    const busy = page.locator('.accord-month__words').first().locator('..');
    await busy.focus();
    await hands.press('Enter');
    await page.waitForURL(/day=/);
    await eventually(async () => (await focusOn(page)).startsWith('h2'), true);
    await page.locator('.accord-agenda a').first().waitFor();
    await good('calendar-day');
    await page.getByRole('link', { name: 'Week' }).click();
    await page.getByRole('heading', { name: /^Week from Monday/ }).waitFor();
    await page.locator('.accord-agenda > li').nth(6).waitFor();
    await good('calendar-week');
    await page.setViewportSize({ width: 400, height: 900 });
    await page.getByRole('grid').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Month', exact: true }).waitFor({ state: 'detached' });
  });

  it('names the holidays and closures of the organisation', async () => {
    ({ page } = await journey.signedIn('Complaints manager'));
    await page.goto('/calendar?view=month&month=2026-12');
    await page.getByRole('gridcell', { name: /Friday 25 December 2026.*Christmas Day/ }).waitFor();
    await page.goto('/calendar?month=2026-12');
    await page.getByText('Christmas Day, not worked').waitFor();
  });

  it('says to a role without cases that it cannot use the page', async () => {
    ({ page } = await journey.signedIn('Organisation administrator'));
    await page.goto('/calendar');
    await page.getByRole('heading', { level: 1, name: 'You cannot use this page' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('gives a secret address once, ends the old one by a new, and answers a calendar outside the session', async () => {
    ({ page } = await journey.signedIn('PALS officer'));
    const hands = new Hands(page);
    await page.goto('/calendar');
    await page.getByRole('link', { name: 'Subscribe' }).click();
    await page.getByRole('heading', { level: 1, name: 'Subscribe to your dates' }).waitFor();
    await page.getByText('You have no address yet.').waitFor();
    await good('calendar-subscribe');
    await hands.tabTo('Make an address');
    await hands.press('Enter');
    await eventually(() => focusOn(page), 'h2 "Your address"');
    const first = (await page.locator('code').textContent()) ?? '';
    expect(first).toMatch(/\/feeds\/[\w-]{43}\.ics$/);
    await good('calendar-subscribed');
    const ask = async (address: string) => {
      const answer = await fetch(address.replace(/^https?:\/\/[^/]+/, journey.portal.url));
      return { status: answer.status, text: await answer.text() };
    };
    expect((await ask(first)).text).toMatch(/^BEGIN:VCALENDAR[\s\S]*SUMMARY:A date is due: /);
    await page.getByRole('button', { name: 'Make a new address' }).click();
    await eventually(async () => (await page.locator('code').textContent()) !== first, true);
    expect((await ask(first)).status).toBe(404);
    const second = (await page.locator('code').textContent()) ?? '';
    expect((await ask(second)).status).toBe(200);
    await page.reload();
    await page.getByText('A calendar last read it').waitFor();
    expect(await page.locator('code').count()).toBe(0);
    await page.getByRole('button', { name: 'End this address' }).click();
    await page.getByText('You have no address yet.').waitFor();
    expect((await ask(second)).status).toBe(404);
  });
});
