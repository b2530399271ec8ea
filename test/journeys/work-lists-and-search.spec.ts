import type { Page } from 'playwright-core';
import { aContact, ask } from './support/ask';
import { eventually, focusOn, scrollsSideways } from './support/browser';
import { aJourney, sound as good } from './support/journey';

describe('my work, lists and search', () => {
  const journey = aJourney();

  const links = (page: Page) => page.locator('tbody a').filter({ hasText: /[A-Z]+-\d\d-\d{5}/ });
  const references = async (page: Page) => {
    // A list that is being read again holds nothing for a moment.
    await links(page).first().waitFor();
    return (await links(page).allTextContents()).map((text) => text.trim());
  };

  it('opens on my work: what is due, what nobody has, and the next step of each', async () => {
    const { page } = await journey.comes('PALS officer');
    await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor();
    await eventually(() => focusOn(page), 'a "Log a contact"');
    expect(await page.title()).toBe('Home - Accord');
    expect((await references(page)).length).toBeGreaterThan(0);
    await good(page, 'home');
    await page.getByRole('link', { name: /^New, nobody has it/ }).click();
    await page.getByRole('table', { name: 'New, nobody has it' }).waitFor();
    const [first, second] = await references(page);
    await page.getByRole('button', { name: `Take ${first}` }).click();
    await page.getByText(`You have ${first} now.`).waitFor();
    await eventually(() => focusOn(page), `a "${second}"`);
    await good(page, 'home-new');
  });

  it('shows a manager what is late anywhere, and whose it is', async () => {
    const { page } = await journey.comes('Complaints manager');
    await page.getByRole('columnheader', { name: 'Owner' }).waitFor();
    await good(page, 'home-manager');
  });

  it('breaks a word without end, as an address of the web is, rather than widen a page', async () => {
    const { page } = await journey.comes('PALS officer');
    const endless = (letters: number) => `https://${'ward'.repeat(letters / 4)}.example/`;
    const id = await aContact(page, { whatHappened: `See ${endless(400)}`, caller: { name: endless(120) }, needs: [{ kind: 'interpreter', detail: endless(120) }] });
    for (const path of ['/contacts', `/contacts/${id}/triage`, `/cases/${id}`, `/cases/${id}/issues`, `/cases/${id}/people`]) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      for (const width of [1280, 320]) expect([path, width, await scrollsSideways(page, width)]).toEqual([path, width, false]);
    }
  });

  it('saves one contact, however often the button is pressed while the page goes', async () => {
    const { page } = await journey.signedIn('PALS officer');
    await page.goto('/contacts/new');
    const words = `Pressedinahurry${Date.now()}`;
    await page.getByLabel('What happened, in their words').fill(`${words} and again.`);
    await page.getByText(/^Draft kept/).waitFor();
    await page.route('**/api/drafts/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.getByRole('button', { name: 'Save and triage' }).dblclick();
    for (let presses = 0; presses < 4; presses += 1) {
      await page.keyboard.press('Control+Enter');
      await page.waitForTimeout(200);
    }
    await page.getByRole('heading', { level: 1, name: /^Triage/ }).waitFor();
    expect((await ask<{ items: readonly unknown[] }>(page, 'POST', '/api/search', { text: words })).items).toHaveLength(1);
  });

  it('lists contacts newest first, narrows them, and says so', async () => {
    const { page } = await journey.comes('PALS officer');
    await page.getByRole('link', { name: 'Contacts' }).click();
    await page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor();
    await page.locator('tbody tr').first().waitFor();
    await good(page, 'contacts');
    await page.getByLabel('State').selectOption({ label: 'Closed' });
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.waitForURL(/state=closed/);
    await page.getByRole('link', { name: 'Remove filter: Closed' }).waitFor();
    await eventually(async () => (await focusOn(page)).startsWith('caption'), true);
    const before = await references(page);
    await page.getByRole('link', { name: /^Next 50 contacts/ }).click();
    await page.waitForURL(/after=/);
    await eventually(async () => (await references(page)).some((reference) => before.includes(reference)), false);
    await good(page, 'contacts-closed');
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await page.waitForURL((url) => url.search === '');
    await page.goto('/contacts?type=mediation-request');
    await page.getByText('No contact matches.').waitFor();
    await good(page, 'contacts-none');
    await page.goto('/cases');
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    await page.locator('tbody tr').first().waitFor();
    await good(page, 'cases');
  });

  it('finds by keyboard from anywhere, and puts no word into the address', async () => {
    const { page } = await journey.comes('PALS officer');
    await page.getByRole('link', { name: 'Contacts' }).click();
    await page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor();
    await page.locator('tbody tr').first().waitFor();
    const [reference = ''] = await references(page);
    await page.keyboard.press('Control+k');
    // The box is fetched at the first press: a person sees it before writing.
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await page.keyboard.type(reference.toLowerCase());
    await page.keyboard.press('Enter');
    await eventually(() => references(page), [reference]);
    await page.getByText('1 found').first().waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/search');
    await good(page, 'search');
    await page.getByLabel(/^Reference, name/).fill('"the ward"');
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: 'words' }).first().waitFor();
    await good(page, 'search-words');
    await page.getByLabel(/^Reference, name/).fill('xylophonist');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing you may see matches.').waitFor();
    await good(page, 'search-nothing');
  });
});
