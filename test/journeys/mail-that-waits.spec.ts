import type { Page } from 'playwright-core';
import { axeFindings, picture, scrollsSideways } from './support/browser';
import { aJourney } from './support/journey';

describe('mail that waits to be sorted', () => {
  const journey = aJourney();

  const writesIn = async (page: Page, subject: string, text: string, name = 'Gethin Pugh') => {
    await page.goto('/demo/mail/write');
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('Your e-mail address').fill(`${name.toLowerCase().replace(/\W+/g, '.')}@post.example`);
    await page.getByLabel('Subject').fill(subject);
    await page.getByLabel('What you write').fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Caught mail' }).waitFor();
  };

  /** Puts aside what the demo has waiting, as from the page of each message. */
  const sortAway = (page: Page) =>
    page.evaluate(async () => {
      const { items } = (await (await fetch('/api/mail')).json()) as { items: readonly { id: string }[] };
      for (const { id } of items) {
        const { version } = (await (await fetch(`/api/mail/${id}`)).json()) as { version: number };
        await fetch(`/api/mail/${id}/not-ours`, { method: 'POST', headers: { 'X-Accord': '1', 'content-type': 'application/json' }, body: JSON.stringify({ version }) });
      }
    });

  it('is written in by somebody outside, read in the queue and made a new contact', async () => {
    const { page } = await journey.signedIn('PALS officer');
    await page.goto('/demo/mail/write');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('There is a problem').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await writesIn(page, 'AC-19-99999', 'I quote your reference, as asked. <script>accordXss(1)</script>');
    await page.getByText('It quotes a reference that we do not have.').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'caught-mail');

    await page.goto('/mail');
    await page.getByRole('heading', { level: 1, name: 'To sort' }).waitFor();
    expect(await page.title()).toBe('To sort - Accord');
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'to-sort');
    await page.getByRole('link', { name: 'AC-19-99999' }).first().click();
    await page.getByText('<script>accordXss(1)</script>').waitFor();
    expect(await page.content()).not.toContain('<script>accordXss');
    expect(await axeFindings(page)).toEqual([]);
    expect(await scrollsSideways(page, 320)).toBe(false);
    await picture(page, 'to-sort-message');

    await page.getByRole('button', { name: 'New contact' }).click();
    await page.getByText(/Filed to AC-\d\d-\d{5}\./).waitFor();
    await page.getByText('<script>accordXss(1)</script>').waitFor({ state: 'hidden' });
    await sortAway(page);
    await page.goto('/mail');
    await page.getByText('Nothing to sort.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 90_000);

  it('is attached to a case after showing who sees it there and asking about the sender', async () => {
    const { page } = await journey.signedIn('PALS officer');
    await writesIn(page, 'Something of an old matter', 'It is about AC-19-88888.', 'Rhys Pugh');
    const cases = (await (await page.request.get('/api/contacts')).json()) as { items: { reference: string }[] };
    const reference = cases.items[0]?.reference ?? '';
    await page.goto('/mail');
    await page.getByRole('link', { name: 'Something of an old matter' }).first().click();
    await page.getByRole('button', { name: 'Attach to a case' }).click();
    await page.getByLabel('Reference of the case').fill('AC-19-77777');
    await page.getByRole('button', { name: 'Find it' }).click();
    await page.getByText('We have no case with this reference.').waitFor();
    await page.getByLabel('Reference of the case').fill(reference.toLowerCase());
    await page.getByRole('button', { name: 'Find it' }).click();
    await page.getByText('will see it.').waitFor();
    await page.getByRole('button', { name: `Attach to ${reference}` }).click();
    await page.getByText('Say whether the sender becomes a known party.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'to-sort-attach');
    await page.getByLabel('Yes', { exact: true }).check();
    await page.getByRole('button', { name: `Attach to ${reference}` }).click();
    await page.getByText(`Filed to ${reference}.`).waitFor();
  }, 90_000);

  it('can be put away and brought back, by keyboard alone', async () => {
    const { page } = await journey.signedIn('PALS officer');
    await writesIn(page, 'Buy our beds, ref AC-19-66666', 'Cheap beds.', 'Bed Shop');
    await page.goto('/mail');
    await page.getByRole('link', { name: /Buy our beds/ }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Spam' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Put away as spam.').waitFor();
    await page.goto('/mail?view=spam');
    await page.getByRole('link', { name: /Buy our beds/ }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sort it again' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('It waits to be sorted again.').waitFor();
    await page.getByText('There is nothing here.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 90_000);
});
