import type { Page } from 'playwright-core';
import { aContact, ask } from './support/ask';
import { eventually, focusOn } from './support/browser';
import { Hands } from './support/hands';
import { aJourney, sound as look } from './support/journey';

describe('what came of a case', () => {
  const journey = aJourney();
  let page: Page;
  let caseId: string;

  beforeAll(async () => {
    caseId = await aContact((await journey.signedIn('PALS officer')).page, { whatHappened: 'Nobody gave pain relief for four hours' });
    await journey.allLeave();
  }, 60_000);
  beforeEach(async () => {
    ({ page } = await journey.signedIn('Complaints officer'));
  });

  const sound = (name: string) => look(page, name);
  const kept = () => page.getByText(/^Draft kept/).waitFor();
  const saved = () => page.getByRole('alert').filter({ hasText: 'Success' }).waitFor();

  it('is an apology in six parts, written by keyboard beside the text as it will be read', async () => {
    await page.goto(`/cases/${caseId}/apology`);
    await page.getByRole('heading', { level: 1, name: 'Apology' }).waitFor();
    await page.getByText('Nothing is written yet.').waitFor();
    await sound('apology-empty');
    await page.getByRole('link', { name: 'Write the apology' }).click();
    const hands = new Hands(page);
    await hands.tabTo('What went wrong');
    await hands.write('Nobody gave you pain relief for four hours.');
    await hands.press('Tab', 'Tab', 'Tab');
    await hands.write('We are sorry if you were upset.');
    await page.getByText('“If” makes it conditional. Say what happened.').first().waitFor();
    await page.getByText('Still missing: why it happened; what it meant for the person; what is or will be done; who says it.').waitFor();
    await page.getByText(/Draft kept \d\d:\d\d/).waitFor();
    await sound('apology-write');
    await page.reload();
    await page.getByText('“If” makes it conditional. Say what happened.').first().waitFor();
    await hands.tabTo('Who says it');
    await hands.press('Control+Enter');
    await saved();
    await page.getByRole('heading', { level: 1, name: 'Apology' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/cases/${caseId}/apology`);
    await sound('apology');
  });

  it('shows both texts when a colleague saved first, and loses neither', async () => {
    await page.goto(`/cases/${caseId}/apology/write`);
    await page.getByRole('textbox', { name: 'Why it happened' }).fill('The round was missed.');
    const { apology } = (await ask(page, 'GET', `/api/cases/${caseId}/outcome`)) as { apology: { text: object; version: number } };
    await ask(page, 'PUT', `/api/cases/${caseId}/apology`, { text: { ...apology.text, why: 'Two nurses were away.', who: 'Matron Lee' }, version: apology.version });
    await page.getByRole('button', { name: 'Save the apology' }).click();
    await page.getByRole('heading', { name: 'Somebody saved this while you were writing' }).waitFor();
    await page.getByText('Two nurses were away.').waitFor();
    await sound('apology-conflict');
    await page.getByRole('button', { name: 'Keep both' }).click();
    await eventually(() => page.getByRole('textbox', { name: 'Why it happened' }).inputValue(), 'Two nurses were away.\n\nThe round was missed.');
    expect(await page.getByLabel('Who says it').inputValue()).toBe('Matron Lee');
    await page.getByRole('button', { name: 'Save the apology' }).click();
    await saved();
  });

  it('is an apology that somebody spoke, written down once', async () => {
    await page.goto(`/cases/${caseId}/apology`);
    await page.getByRole('link', { name: 'Record a spoken apology' }).click();
    await page.getByRole('button', { name: 'Record it' }).click();
    await eventually(async () => (await focusOn(page)).includes('There is a problem'), true);
    await sound('spoken-apology-errors');
    await page.getByLabel('Who said it?').fill('Matron Lee');
    await page.getByLabel('To whom?').fill('Mrs Ward');
    await page.getByRole('button', { name: 'Today' }).click();
    await page.getByLabel('By phone').check();
    await page.getByLabel('What was said').fill('She rang and said that she was sorry for the four hours.');
    await kept();
    await page.reload();
    await eventually(() => page.getByLabel('What was said').inputValue(), 'She rang and said that she was sorry for the four hours.');
    await page.getByRole('button', { name: 'Record it' }).click();
    await saved();
    await page.getByText(/^Matron Lee to Mrs Ward, .*By phone\. Written down by/).waitFor();
    await sound('spoken-apology');
  });

  it('is what is given, with the amount where it is money', async () => {
    await page.goto(`/cases/${caseId}/apology`);
    await page.getByRole('link', { name: 'Add a remedy' }).click();
    await page.getByRole('button', { name: 'Add the remedy' }).click();
    await eventually(async () => (await focusOn(page)).includes('There is a problem'), true);
    await page.getByLabel('What kind of remedy?').selectOption({ label: 'Ex gratia payment for distress' });
    await page.getByLabel('What is given').fill('For four hours in pain');
    await page.getByRole('button', { name: 'Add the remedy' }).click();
    await page.locator('.nhsuk-error-message', { hasText: 'Enter the amount' }).waitFor();
    await sound('remedy-errors');
    await page.getByLabel('Amount in pounds').fill('£1,250.50');
    await page.getByRole('button', { name: 'Add the remedy' }).click();
    await page.getByText('£1,250.50').waitFor();
    await sound('remedies');
  });

  it('is a lesson that its owner reports done and another person checks', async () => {
    const officer = journey.portal.person('Complaints officer');
    await page.goto(`/cases/${caseId}/lessons`);
    await page.getByText('No lesson comes from this case yet.').waitFor();
    await page.getByRole('link', { name: 'Add a lesson' }).click();
    await page.getByLabel('The lesson in a few words').fill('Pain relief within the hour');
    await page.getByLabel('What will change').fill('The nurse in charge is called');
    const owner = page.getByRole('combobox', { name: 'Who sees to it?' });
    await owner.fill(officer.name);
    await page.getByRole('option', { name: officer.name }).waitFor();
    await page.keyboard.press('Enter');
    for (const [part, typed] of [['Day', '15'], ['Month', '1'], ['Year', '2099']] as const) await page.getByLabel(part, { exact: true }).fill(typed);
    await kept();
    await page.reload();
    await eventually(() => owner.inputValue(), officer.name);
    await sound('lesson-add');
    await page.getByRole('button', { name: 'Add the lesson' }).click();
    await page.getByRole('link', { name: 'Pain relief within the hour' }).click();
    await page.getByRole('button', { name: 'Report done' }).waitFor();
    await sound('lesson-open');
    await page.getByLabel('What shows that it was done').fill('A new round sheet');
    await page.getByRole('button', { name: 'Report done' }).click();
    await page.getByText('You own this action. Another person must check it.').waitFor();
    await sound('lesson-own');
    const address = page.url();
    await page.goto('/lessons?state=done');
    await page.getByRole('link', { name: 'Pain relief within the hour' }).waitFor();
    await sound('lessons');
    ({ page } = await journey.signedIn('Complaints manager'));
    await page.goto(address);
    await page.getByLabel('Yes').check();
    await page.getByLabel('What you found').fill('Ten charts looked at');
    await sound('lesson-check');
    await page.getByRole('button', { name: 'Save the check' }).click();
    await page.getByText('Embedded', { exact: true }).waitFor();
  });

  /** A complaint on one ward, with one issue. */
  async function complaintOf(text: string): Promise<string> {
    const { items } = (await ask(page, 'GET', '/api/places')) as { items: readonly { services: readonly { id: string; name: string }[] }[] };
    const serviceId = items.flatMap(({ services }) => services).find(({ name }) => name === 'Rowan ward')?.id;
    const id = String((await ask(page, 'POST', '/api/contacts', { whatHappened: text, serviceId }))['id']);
    const no = { answer: 'no' };
    await ask(page, 'POST', `/api/contacts/${id}/triage`, { version: 1, answers: { A: no, B: no, C: no, D: no, E: no, F: { answer: 'yes' } }, nation: 'england', funding: 'nhs' });
    await ask(page, 'POST', `/api/cases/${id}/issues`, { text, question: '', subject: 'patient-care' });
    return id;
  }

  it('may be the same again: both texts and why, and the lesson opens with a new date', async () => {
    const first = await complaintOf('The dressing was not changed for three days');
    const staff = (await ask(page, 'GET', '/api/staff/names')) as { items: readonly { id: string; name: string }[] };
    const ownerId = staff.items.find(({ name }) => name === journey.portal.person('Complaints officer').name)?.id;
    const lessonId = String((await ask(page, 'POST', `/api/cases/${first}/lessons`, { title: 'Dressings changed each day', change: 'A sheet at the bed', ownerId, dueOn: '2099-01-15' }))['id']);
    await ask(page, 'POST', `/api/lessons/${lessonId}/done`, { evidence: 'The sheet', version: 1 });
    ({ page } = await journey.signedIn('Complaints manager'));
    await ask(page, 'POST', `/api/lessons/${lessonId}/check`, { embedded: true, found: 'All sheets are full', version: 2 });
    const again = await complaintOf('My dressing was left for four days');
    await page.goto(`/cases/${again}/lessons`);
    await page.getByRole('heading', { name: 'Possible repeats' }).waitFor();
    await page.getByText('The same place: Rowan ward.').waitFor();
    await page.getByRole('button', { name: 'Reopen the lesson' }).click();
    await page.locator('.nhsuk-error-message').first().waitFor();
    await sound('lesson-repeat');
    for (const [part, typed] of [['Day', '15'], ['Month', '6'], ['Year', '2099']] as const) await page.getByLabel(part, { exact: true }).fill(typed);
    await page.getByRole('button', { name: 'Reopen the lesson' }).click();
    await page.getByText('The lesson is open again. Its owner sees it among what is to do.').waitFor();
    await page.goto(`/lessons/${lessonId}`);
    await page.getByText(/It happened again: AC-\d\d-\d{5}, issue 1\./).waitFor();
    await sound('lesson-opened-again');
  });
});
