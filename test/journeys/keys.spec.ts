import type { Page } from 'playwright-core';
import { aComplaint, aContact, ask } from './support/ask';
import { eventually, focusOn } from './support/browser';
import { aJourney, sound, type Somebody } from './support/journey';

jest.setTimeout(60_000);

const story = 'Her mother lay in the corridor for six hours and nobody came when she rang. She wants to know who decided that and why.';

/** What hands on a keyboard can do from anywhere, and how many keys the daily work takes (screens.md 2.3 and 6). */
describe('keys', () => {
  const journey = aJourney();
  let here: Somebody;
  beforeEach(async () => {
    here = await journey.comes('PALS officer');
    await here.hands.arrive('Your work');
  });
  const place = (page: Page) => new URL(page.url()).pathname;
  const firstReferences = async (page: Page) => {
    const links = page.locator('tbody a').filter({ hasText: /[A-Z]+-\d\d-\d{5}/ });
    await links.first().waitFor();
    return (await links.allTextContents()).map((text) => text.trim());
  };

  it('log a contact of somebody known in at most 35 keys beside the story', async () => {
    const { page, hands } = here;
    await aContact(page, { caller: { name: 'Wilhelmina Quist', phone: '' } });
    hands.keys = 0;
    await hands.press('Alt+Shift+L');
    await hands.arrive('Log a contact');
    await hands.write(story);
    await hands.press('Tab', 'Space', 'Tab', 'Tab', 'Tab', 'Tab');
    await hands.write('wil', { counted: true });
    await page.getByRole('option', { name: /^Wilhelmina Quist/ }).first().waitFor();
    await hands.press('ArrowDown', 'Enter', 'Tab');
    await hands.write('01632960417', { counted: true });
    await hands.press('Tab', 'Tab', 'Tab');
    await hands.write('ca', { counted: true });
    await page.locator('ul').getByRole('option', { selected: true }).waitFor();
    await hands.press('Enter', 'Tab', 'ArrowRight', 'Control+Enter');
    await hands.arrive(/^Triage/);
    expect(hands.keys).toBeLessThanOrEqual(35);
    const { people, whatHappened, urgency, site } = await ask<{ people: { name: string; phone?: string }[]; whatHappened: string; urgency: string; site: object | null }>(page, 'GET', `/api/cases/${place(page).split('/')[2]}`);
    expect({ name: people[0]?.name, whatHappened, urgency, site: site !== null }).toEqual({ name: 'Wilhelmina Quist', whatHappened: story, urgency: 'not-urgent', site: true });
  });

  it('reload a half-written contact without losing a minute of the call', async () => {
    const { page, hands } = here;
    await hands.press('Alt+Shift+L');
    await hands.arrive('Log a contact');
    await hands.write('She rang about her mother.');
    await page.getByText(/^Draft kept/).waitFor();
    const seconds = async () => Number((await page.getByRole('timer').innerText()).split(':')[1]);
    await eventually(async () => (await seconds()) >= 3, true);
    await page.reload();
    await eventually(() => page.getByLabel('What happened, in their words').inputValue(), 'She rang about her mother.');
    expect(await seconds()).toBeGreaterThanOrEqual(3);
  });

  it('triage to a formal complaint in at most 16 keys: the path takes 12, who paid takes 4', async () => {
    const { page, hands } = here;
    const id = await aContact(page);
    await page.goto(`/contacts/${id}/triage`);
    await eventually(() => focusOn(page), 'input "Yes"');
    hands.keys = 0;
    for (let question = 0; question < 5; question += 1) await hands.press('n', 'Tab');
    await hands.press('y');
    await hands.read('A formal complaint, because the person asks for one.');
    await hands.press('Tab', 'Tab', 'Tab', 'Space');
    await eventually(() => page.getByRole('group', { name: 'Who paid for the care?' }).getByRole('radio', { checked: true }).count(), 1);
    await hands.press('Control+Enter');
    await hands.arrive(/waited nine hours/);
    expect(hands.keys).toBeLessThanOrEqual(16);
  });

  it('go to a new contact from a half-written note, which waits as a draft', async () => {
    const { page, hands } = here;
    const id = await aContact(page);
    await page.goto(`/cases/${id}/note`);
    await hands.read('Add a note');
    await hands.choose('What is it?', 'Note');
    await hands.tabTo('What was said or done');
    await hands.write('She rings again at four');
    await hands.press('Control+s');
    await hands.read(/Draft kept \d\d:\d\d/);
    await hands.press('Alt+Shift+L');
    await hands.arrive('Log a contact');
    await hands.go(/^Note/);
    await hands.arrive('Add a note');
    await eventually(() => page.getByLabel('What was said or done').inputValue(), 'She rings again at four');
  });

  it('log the contact in a tab beside a form that keeps no draft, so that nothing typed is lost', async () => {
    const { page, hands } = here;
    const id = await aContact(page);
    await page.goto(`/cases/${id}/people/new`);
    await hands.read('Add a person');
    await hands.tabTo('Name');
    await hands.write('Zoe Kovacs');
    const [beside] = await Promise.all([page.context().waitForEvent('page'), hands.press('Alt+Shift+L')]);
    await beside.getByRole('heading', { level: 1, name: 'Log a contact' }).waitFor();
    expect(await page.getByRole('textbox', { name: /^Name/ }).inputValue()).toBe('Zoe Kovacs');
    await beside.close();
  });

  it('walk the list that somebody came from, and say when it ends', async () => {
    const { page, hands } = here;
    await hands.go('Contacts');
    await hands.arrive('Contacts');
    const references = await firstReferences(page);
    await hands.go(references[1] ?? '');
    await hands.read(references[1] ?? '');
    await hands.press('Alt+Shift+N');
    await hands.read(references[2] ?? '');
    for (const before of [1, 0]) {
      await hands.press('Alt+Shift+P');
      await hands.read(references[before] ?? '');
    }
    await hands.press('Alt+Shift+P');
    await hands.read('That was the first item of this page of the list.');
  });

  it('find or do from one box, which says why not and gives the focus back', async () => {
    const { page, hands } = here;
    const id = await aComplaint(page, { whatHappened: 'The lift to the maternity wing stands still.' });
    await page.goto(`/cases/${id}`);
    await hands.read(/The lift/);
    await hands.tabTo('Do something');
    const box = page.getByRole('combobox', { name: 'Find or do' });
    const open = async () => {
      await hands.press('Control+k');
      await eventually(async () => (await box.isVisible()) && (await box.evaluate((one) => one === document.activeElement)), true);
    };
    await open();
    await hands.write('record that');
    await page.getByRole('option', { name: /Not yet: Write at least one issue first/ }).waitFor();
    await sound(page, 'palette');
    await hands.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Write at least one issue first' }).waitFor();
    await hands.press('Escape');
    await box.waitFor({ state: 'hidden' });
    await eventually(async () => (await focusOn(page)).includes('Do something'), true);
    await hands.press('Control+k', 'Escape');
    await open();
    expect(await box.inputValue()).toBe('');
    await hands.write('add a note');
    await page.getByRole('option', { name: /Add a note/i, selected: true }).waitFor();
    await hands.press('Enter');
    await hands.arrive('Add a note');
    await open();
    await hands.write('lift maternity');
    await page.getByRole('option', { name: /The lift to the maternity wing/ }).first().waitFor();
    await hands.press('ArrowDown', 'Enter');
    await eventually(async () => place(page), `/cases/${id}`);
  });

  it('are listed, switched off and given other combinations by whoever uses them', async () => {
    const { page, hands } = here;
    await hands.go('Help');
    await hands.arrive('Keyboard help');
    await hands.read('Alt + Shift + L');
    await sound(page, 'keyboard-help');
    await hands.go('Change the keys');
    await hands.arrive('My settings');
    await hands.go('Change: Log a contact');
    await hands.press('Alt+Shift+N');
    await hands.read('Alt + Shift + N does something already: Next item of the list you came from.');
    await hands.press('Alt+Shift+M');
    await hands.read('It is Alt + Shift + M now.');
    await sound(page, 'settings');
    await hands.press('Alt+Shift+L');
    expect(place(page)).toBe('/settings');
    await hands.press('Alt+Shift+M');
    await hands.arrive('Log a contact');
    await page.goto('/contacts');
    await hands.read('Contacts');
    await page.locator('tbody tr').first().waitFor();
    await hands.press('j');
    expect(await focusOn(page)).not.toMatch(/[A-Z]+-\d\d-\d{5}/);
    await page.goto('/settings');
    await hands.read('My settings');
    await hands.tick('Single letters too');
    await page.goto('/contacts');
    await page.locator('tbody tr').first().waitFor();
    await hands.press('j', 'j', 'k', 'j');
    const [, second = ''] = await firstReferences(page);
    expect(await focusOn(page)).toContain(second);
    await hands.press('o');
    await hands.read(second);
    await hands.press('?');
    await hands.arrive('Keyboard help');
    await page.goto('/settings');
    await hands.read('My settings');
    await hands.tick('Use the keys of Accord');
    await hands.press('Alt+Shift+M', 'Control+k', '?');
    expect(place(page)).toBe('/settings');
    expect(await page.locator('dialog').count()).toBe(0);
  });
});
