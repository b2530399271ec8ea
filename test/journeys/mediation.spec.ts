import type { Page } from 'playwright-core';
import { ask } from './support/ask';
import { eventually } from './support/browser';
import { aJourney, sound } from './support/journey';
import { meetsNow } from './support/meets-now';

jest.setTimeout(120_000);

/** Mediation from the complaint to the result, from the screen. */
describe('mediation', () => {
  const journey = aJourney();
  const caseOf = { id: '', mediation: '' };

  async function look(page: Page, name: string, heading: string): Promise<void> {
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await sound(page, `mediation-${name}`);
  }

  it('stops at an answer that must stop it, and says why on the complaint', async () => {
    const { page } = await journey.signedIn('Complaints officer');
    const said = { whatHappened: 'Nobody explained why the medicine was changed.', caller: { name: 'Anwen Pritchard', email: 'anwen.pritchard@post.example' } };
    caseOf.id = (await ask<{ id: string }>(page, 'POST', '/api/contacts', said)).id;
    await page.goto(`/cases/${caseOf.id}/mediation`);
    await look(page, 'case-nothing-yet', 'Mediation');
    await page.getByRole('link', { name: 'Offer mediation' }).click();
    await look(page, 'suitability', 'Is mediation suitable?');
    await page.getByRole('button', { name: 'Save the answers' }).click();
    await page.getByText('There is a problem').waitFor();
    expect(await page.getByRole('link', { name: /^Answer “/ }).count()).toBe(11);
    await look(page, 'suitability-unanswered', 'Is mediation suitable?');
    await answerAll(page, { 'Is there a criminal inquiry?': 'Yes' });
    await page.getByRole('button', { name: 'Save the answers' }).click();
    await page.getByText('A criminal inquiry is open. Look again when it has ended.').first().waitFor();
    await look(page, 'case-not-suitable', 'Mediation');
  });

  it('is offered to both sides, and agreed by each apart', async () => {
    const { page } = await journey.signedIn('Complaints officer');
    await page.goto(`/cases/${caseOf.id}/mediation/suitability`);
    await answerAll(page, { 'Can both sides speak freely?': 'No' });
    await page.getByRole('button', { name: 'Save the answers' }).click();
    await look(page, 'offer', 'Offer mediation');
    await page.getByRole('button', { name: 'Offer mediation' }).click();
    await page.getByRole('link', { name: 'Choose who is on the patient side' }).waitFor();
    await page.getByRole('link', { name: 'Enter the name of the member of staff' }).waitFor();
    await look(page, 'offer-missing', 'Offer mediation');
    await page.getByLabel(/Anwen Pritchard/).check();
    await page.getByLabel('Name', { exact: true }).fill('Sister Onyango');
    await page.getByLabel('E-mail address').fill('onyango@ashcombe.example');
    await page.getByLabel('Their manager is told').check();
    await page.getByLabel(/Support is offered/).check();
    await page.getByLabel(/Summary for the mediator/).fill('A change of medicine that nobody explained.');
    await page.getByRole('button', { name: 'Offer mediation' }).click();
    await page.getByRole('link', { name: /Open the offer/ }).first().waitFor();
    await page.getByText(/Mediation does not stop these dates\. .+: \w+day /).waitFor();
    await look(page, 'case-offered', 'Mediation');
    await page.getByRole('link', { name: /Open the offer/ }).first().click();
    await page.getByRole('heading', { level: 1, name: /Offer of mediation M-/ }).waitFor();
    caseOf.mediation = page.url().split('/').at(-2) ?? '';
    for (const name of ['Anwen Pritchard', 'Sister Onyango']) {
      await page.getByRole('link', { name: `Record answer of ${name}` }).click();
      await page.getByLabel('Yes', { exact: true }).check();
      await page.getByLabel('Take part in mediation').check();
      await page.getByLabel('Let the mediator read the summary').check();
      await page.getByLabel('By phone').check();
      await look(page, 'answer', `What ${name} answered`);
      await page.getByRole('button', { name: 'Record the answer' }).click();
      await page.getByRole('heading', { level: 1, name: /Offer of mediation M-/ }).waitFor();
    }
    await page.getByText('Everybody has agreed. A coordinator can choose a mediator now.').waitFor();
    await look(page, 'offer-agreed', 'Offer of mediation');
  });

  it('finds a mediator who is free of links, and a time that fits everybody', async () => {
    const { page } = await journey.comes('Mediation coordinator');
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Mediation' }).click();
    await look(page, 'list', 'Your mediations');
    await page.goto('/mediators/new');
    await look(page, 'mediator-new', 'Add a mediator');
    const entry: Record<string, string> = { 'E-mail address': 'robyn.marsh@provider.example', 'Professional body': 'Civil Mediation Council', 'Registration number': 'CMC 41' };
    await page.getByLabel('Name', { exact: true }).fill('Robyn Marsh');
    for (const [label, text] of Object.entries(entry)) await page.getByLabel(label).fill(text);
    await page.getByLabel('Provider').check();
    for (const legend of ['Registered until', 'Insured until']) await fillDate(page, legend, '31 12 2999');
    await page.getByRole('button', { name: 'Add the mediator' }).click();
    await look(page, 'mediators', 'Mediators');
    await page.goto('/rooms');
    await page.getByLabel('Site').selectOption({ index: 1 });
    await page.getByLabel('Name of the room').fill('Oak');
    await page.getByRole('button', { name: 'Add the room' }).click();
    await page.getByText('Oak can be booked now.').waitFor();
    await look(page, 'rooms', 'Rooms');

    await page.goto(`/mediations/${caseOf.mediation}`);
    await look(page, 'agreed', 'Mediation M-');
    await page.getByRole('link', { name: 'Choose a mediator' }).click();
    await look(page, 'choose-mediator', 'Choose a mediator');
    await page.getByLabel('Robyn Marsh').check();
    await page.getByRole('button', { name: 'Ask this mediator' }).click();
    await look(page, 'asked', 'Mediation M-');
    await page.getByRole('link', { name: 'Declare links' }).click();
    await look(page, 'declaration', 'Declare links');
    expect(await page.title()).toMatch(/^M-\S+: declare links - Accord$/);
    for (const group of await page.getByRole('group').all()) await group.getByLabel('None', { exact: true }).check();
    await page.getByText(/^Draft kept/).waitFor();
    await page.reload();
    await eventually(() => page.getByLabel('None', { exact: true }).last().isChecked(), true);
    await page.getByRole('button', { name: 'Save the declaration' }).click();
    await page.getByText('Independence is clear.').waitFor();
    await page.getByRole('link', { name: 'Find a time' }).click();
    await page.getByText(/Mediation does not stop these dates\. .+: \w+day /).waitFor();
    await look(page, 'find-time', 'Find a time');
    await page.getByLabel('Hearing loop').check();
    await page.getByRole('button', { name: 'Find times' }).click();
    await page.getByText(/Fits everybody: 5 times/).waitFor();
    await look(page, 'times-found', 'Find a time');
    await page.getByRole('button', { name: 'Book and invite' }).click();
    await page.getByText('The meeting is booked. Each person is invited in neutral words.').waitFor();
    await page.getByRole('button', { name: /It is met.*Hearing loop/ }).click();
    await page.getByText('Confirmed').waitFor();
    await look(page, 'booked', 'Mediation M-');
    await page.getByRole('link', { name: 'Move the meeting' }).click();
    await page.getByRole('heading', { name: /^Move the meeting of/ }).waitFor();
    await page.getByText(/Mediation does not stop these dates\. .+: \w+day /).waitFor();
    await page.getByRole('button', { name: 'Find times' }).click();
    await page.getByText(/Fits everybody/).waitFor();
    await look(page, 'move', 'Move the meeting');
    await page.getByRole('link', { name: 'Leave it where it is' }).click();
    await page.getByRole('link', { name: 'Cancel the meeting' }).click();
    await look(page, 'cancel', 'Cancel the meeting');
    await page.getByRole('button', { name: 'Cancel the meeting' }).click();
    await page.getByText('The meeting is cancelled. Everybody invited is told.').waitFor();
  });

  it('ends with a result, and only the released words come back to the complaint', async () => {
    const { page } = await journey.signedIn('Mediation coordinator');
    // Only of a meeting that has begun can it be said how it went.
    await meetsNow(page, journey.portal, caseOf.mediation);
    await page.goto(`/mediations/${caseOf.mediation}`);
    await page.getByRole('link', { name: 'Record how it went' }).click();
    await page.getByLabel('Held', { exact: true }).check();
    await look(page, 'session-outcome', 'How the meeting went');
    await page.getByRole('button', { name: 'Record how it went' }).click();
    await page.getByRole('link', { name: 'Record the result' }).click();
    await page.getByLabel('Full agreement').check();
    await page.getByLabel(/Words that everybody releases/).fill('The ward will ring before any change of medicine.');
    await page.getByLabel('Anwen Pritchard').check();
    await page.getByRole('button', { name: 'Record the result' }).click();
    await page.getByText('Every party must agree to the words that are released. Ask them, or leave it empty.').first().waitFor();
    await page.getByRole('group', { name: 'Who has released these words' }).getByText('Every party must agree').waitFor();
    await look(page, 'result', 'Record the result');
    await page.getByLabel('Sister Onyango').check();
    await page.getByRole('button', { name: 'Record the result' }).click();
    await page.getByRole('button', { name: 'Close the mediation' }).waitFor();
    await look(page, 'result-recorded', 'Mediation M-');
    await page.getByRole('button', { name: 'Close the mediation' }).click();
    await page.getByText(/is closed\./).waitFor();
    await page.goto(`/cases/${caseOf.id}/mediation`);
    await page.getByText('The ward will ring before any change of medicine.').waitFor();
    await look(page, 'case-result', 'Mediation');
    expect(await page.getByRole('main').textContent()).not.toMatch(/Onyango|Robyn Marsh|Hearing loop/);
  });
});

/** Answers every suitability question so that nothing stops it, but those named otherwise. */
async function answerAll(page: Page, other: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Is mediation suitable?' }).waitFor();
  const yes = ['Can both sides speak freely?', 'Is it about communication, trust or understanding?', 'Will they meet again?'];
  for (const group of await page.getByRole('group').filter({ has: page.getByLabel('Not known') }).all()) {
    const legend = (await group.locator('legend').first().textContent())?.trim() ?? '';
    await group.getByLabel(other[legend] ?? (yes.includes(legend) ? 'Yes' : 'No'), { exact: true }).check();
  }
}

async function fillDate(page: Page, legend: string, date: string): Promise<void> {
  const group = page.getByRole('group', { name: legend });
  const [day = '', month = '', year = ''] = date.split(' ');
  for (const [label, part] of [['Day', day], ['Month', month], ['Year', year]] as const) await group.getByLabel(label).fill(part);
}
