import type { Page } from 'playwright-core';
import { eventually, focusOn } from './support/browser';
import { Hands } from './support/hands';
import { aJourney, sound as look, typeDate as dateInto } from './support/journey';
import { signOut } from './support/visit';

describe('alerts, and who is away', () => {
  const journey = aJourney({ settings: () => ({ SMTP_URL: 'smtp://127.0.0.1:9' }) });
  let page: Page;
  const sound = (name: string) => look(page, name);
  const enter = async (role: string) => {
    ({ page } = await journey.comes(role));
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const typeDate = (question: string, date: readonly [number, number, number]) => dateInto(page, new RegExp(`^${question}`), date);
  const inDays = (days: number): readonly [number, number, number] => {
    const at = new Date(Date.now() + days * 86_400_000);
    return [at.getDate(), at.getMonth() + 1, at.getFullYear()];
  };

  it('show a person which dates need them and why, and let one rest with a reason, never too long', async () => {
    await enter('Complaints officer');
    await page.getByRole('link', { name: 'Alerts' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Alerts' }).waitFor();
    await page.getByText('You have the case').first().waitFor();
    await sound('alerts');
    await page.getByRole('link', { name: 'Let it rest' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Let this alert rest' }).waitFor();
    await page.getByRole('button', { name: 'Let it rest' }).click();
    await eventually(async () => (await focusOn(page)).includes('There is a problem'), true);
    await sound('alert-rest-errors');
    await typeDate('Until', [1, 6, 2030]);
    await page.getByLabel('Why can it rest?').fill('The ward sends its answer');
    await page.getByRole('button', { name: 'Let it rest' }).click();
    await page.getByRole('link', { name: /^Choose a moment that leaves time/ }).waitFor();
    // The page itself says how long it can rest; that very moment is taken.
    const [, day = '', month = '', year = '', time = ''] = /until \w+ (\d+) (\w+) (\d{4}) at (\d\d:\d\d)/.exec((await page.locator('main').textContent()) ?? '') ?? [];
    await typeDate('Until', [Number(day), new Date(`1 ${month} 2000`).getMonth() + 1, Number(year)]);
    await page.getByLabel('At', { exact: true }).fill(time);
    await page.getByRole('button', { name: 'Let it rest' }).click();
    await page.getByText('The alert rests.').waitFor();
    await page.getByRole('link', { name: /^Resting 1/ }).click();
    await page.getByText('The ward sends its answer').waitFor();
    await sound('alerts-resting');
  });

  it('come by e-mail as each person chooses, inside working hours', async () => {
    await enter('Complaints officer');
    await page.goto('/alerts/choice');
    await page.getByLabel('At what time').fill('20:00');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Choose a time from 08:00 on and before 18:00.' }).waitFor();
    await sound('alert-choice-errors');
    await page.getByLabel('A mail for each alert').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.reload();
    await eventually(() => page.getByLabel('A mail for each alert').isChecked(), true);
    await sound('alert-choice');
  });

  it('writes down days away by keyboard, with a named cover, and shows them where a case is given', async () => {
    await enter('Complaints officer');
    const me = journey.portal.person('Complaints officer');
    await page.goto('/settings');
    await page.getByText('No days away are written down.').waitFor();
    await page.getByRole('button', { name: 'Write down the days away' }).click();
    await eventually(async () => (await focusOn(page)).includes('There is a problem'), true);
    await sound('days-away-errors');
    const hands = new Hands(page);
    await typeDate('First day away', inDays(0));
    await typeDate('Last day away', inDays(4));
    await page.getByRole('combobox', { name: 'Who covers?' }).focus();
    await hands.write('PALS officer');
    await page.getByRole('option').first().waitFor();
    await hands.press('Enter');
    await page.getByRole('button', { name: 'Write down the days away' }).click();
    await page.getByText('The days away are written down.').waitFor();
    await page.getByText('Away now').waitFor();
    await sound('days-away');
    await signOut(page);
    await enter('Organisation administrator');
    await page.getByRole('row', { name: new RegExp(me.name) }).getByText('Away until').waitFor();
    await sound('people-away');
  });

  it('lets an administrator set when alerts go, with the fault at its field, and shows what was saved', async () => {
    await enter('Organisation administrator');
    await page.goto('/admin/alerts');
    await page.getByRole('heading', { level: 1, name: 'When alerts go' }).waitFor();
    await sound('alert-settings');
    await page.getByLabel('Working days after the date', { exact: true }).fill('1, three');
    await page.getByRole('button', { name: 'Save the settings' }).click();
    await page.getByRole('link', { name: 'Enter whole numbers, like 5, 2, 0' }).waitFor();
    await sound('alert-settings-errors');
    await page.getByLabel('Working days after the date', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Save the settings' }).click();
    await page.getByRole('link', { name: /^Nobody would hear after a date was missed\./ }).waitFor();
    await page.getByLabel('Where no day is given, no alert is meant').waitFor();
    await page.getByText('No deputy is set.').waitFor();
    await sound('alert-settings-none');
    await page.getByLabel('Working days after the date', { exact: true }).fill('1, 4');
    await page.getByRole('button', { name: 'Save the settings' }).click();
    await page.getByText('Saved. The alerts to come are being planned anew.').waitFor();
    await page.reload();
    await eventually(() => page.getByLabel('Working days after the date', { exact: true }).inputValue(), '1, 4');
  });

  it('tells the operator what is due and what was done today', async () => {
    await enter('Operator');
    await page.getByText(/done today\./).waitFor();
    await sound('promises-today');
  });
});
