import type { Page } from 'playwright-core';
import { aContact as contact, ask } from './support/ask';
import { eventually, focusOn } from './support/browser';
import { Hands } from './support/hands';
import { aJourney, sound as good } from './support/journey';

const aContact = (page: Page): Promise<string> =>
  contact(page, { whatHappened: 'Mum waited nine hours in A&E. Nobody told us why. She fell on the way to the toilet.', wants: ['explanation', 'apology'], caller: { name: 'Anna Kovacs' }, callerIsPatient: false, relation: 'child', patient: { name: 'Zoe Kovacs' }, needs: [{ kind: 'interpreter', detail: 'BSL' }] });

describe('triage and the case', () => {
  const journey = aJourney();

  it('is walked by keyboard: N to all but F, then confirmed, and the case opens with its dates', async () => {
    const { page } = await journey.signedIn('PALS officer');
    const id = await aContact(page);
    await page.goto(`/contacts/${id}/triage`);
    await eventually(() => focusOn(page), 'input "Yes"');
    expect(await page.locator('input:checked').count()).toBe(0);
    await good(page, 'triage');
    const hands = new Hands(page);
    for (let question = 0; question < 5; question += 1) await hands.press('n', 'Tab');
    await hands.press('y');
    await page.getByText('A formal complaint, because the person asks for one.').waitFor();
    await page.getByText('Not needed: G, H, I, J.').waitFor();
    await page.getByLabel('The NHS, in an NHS body').check();
    await page.getByText(/Starts: Acknowledge/).waitFor();
    await good(page, 'triage-decided');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: /waited nine hours/i }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/cases/${id}`);
    await page.getByText('Interpreter: BSL').first().waitFor();
    await page.getByRole('navigation', { name: 'Case' }).getByRole('link', { name: 'History' }).waitFor();
    expect(await page.locator('h1').count()).toBe(1);
    await good(page, 'case');
    await page.goto(`/contacts/${id}/triage`);
    await page.getByText('This contact has been triaged.').waitFor();
    await good(page, 'triage-done');
  });

  it('opens what is folded away where something in it has to be mended, at the press and by the link', async () => {
    const { page } = await journey.signedIn('PALS officer');
    await page.goto('/contacts/new');
    await page.getByLabel('What happened').fill('They rang before Christmas');
    const folded = page.locator('details', { hasText: 'When, if not now' });
    const when = page.getByRole('group', { name: /^When, if not now/ });
    await folded.locator('summary').click();
    for (const [part, text] of [['Day', '29'], ['Month', '2'], ['Year', '2026']] as const) await when.getByLabel(part).fill(text);
    await folded.locator('summary').click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await when.locator('.nhsuk-error-message', { hasText: 'Enter a real date and time' }).waitFor();
    await folded.locator('summary').click();
    await page.locator('.nhsuk-error-summary').getByRole('link').click();
    await eventually(() => focusOn(page), 'input "Day"');
    for (const [part, text] of [['Day', '24'], ['Month', '12'], ['Year', '2099']] as const) await when.getByLabel(part).fill(text);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await when.locator('.nhsuk-error-message', { hasText: 'That time has not come yet. Enter when it reached us.' }).waitFor();
    expect(await page.getByLabel('What happened').inputValue()).toBe('They rang before Christmas');
    await good(page, 'log-folded-error');
  });

  it('names every missing answer at its field, and loses nothing that was typed', async () => {
    const { page } = await journey.signedIn('PALS officer');
    await page.goto(`/contacts/${await aContact(page)}/triage`);
    await page.getByRole('group', { name: /^A Is someone/ }).getByLabel('Yes').check();
    await page.getByLabel('Note').fill('She is short of breath');
    for (const letter of ['B', 'C', 'D', 'E']) await page.getByRole('group', { name: new RegExp(`^${letter} `) }).getByLabel('No').check();
    await page.getByRole('group', { name: /^F / }).getByLabel('Yes').check();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('link', { name: 'Enter who was told' }).waitFor();
    await page.getByRole('link', { name: 'Choose who paid for the care' }).waitFor();
    expect(await page.getByLabel('Note').first().inputValue()).toBe('She is short of breath');
    expect(await page.title()).toMatch(/^Error: /);
    await good(page, 'triage-missing');
  });

  it('shows both paths when a colleague was faster', async () => {
    const { page } = await journey.signedIn('PALS officer');
    const id = await aContact(page);
    await page.goto(`/contacts/${id}/triage`);
    for (const letter of ['A', 'B', 'C', 'D', 'E']) await page.getByRole('group', { name: new RegExp(`^${letter} `) }).getByLabel('No').check();
    await page.getByRole('group', { name: /^F / }).getByLabel('Yes').check();
    await page.getByLabel('The NHS, in an NHS body').check();
    const no = { answer: 'no' };
    const { today } = await ask(page, 'GET', `/api/contacts/${id}/triage`);
    await ask(page, 'POST', `/api/contacts/${id}/triage`, { version: 1, answers: { A: no, B: no, C: no, D: no, E: no, F: no, G: no, H: { answer: 'yes' } }, nation: 'england', funding: 'nhs', offer: { on: today, answer: 'keeps-concern' } });
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('heading', { name: /^A colleague triaged this: a concern/ }).waitFor();
    await page.getByRole('columnheader', { name: 'Yours' }).waitFor();
    await good(page, 'triage-conflict');
  });

  it('makes issues of the words of the letter, agrees them, and tells the history in plain words', async () => {
    const { page } = await journey.signedIn('Complaints officer');
    const id = await aContact(page);
    const no = { answer: 'no' };
    await ask(page, 'POST', `/api/contacts/${id}/triage`, { version: 1, answers: { A: no, B: no, C: no, D: no, E: no, F: { answer: 'yes' } }, nation: 'england', funding: 'nhs' });
    await page.goto(`/cases/${id}/issues`);
    await page.getByText('No issue yet.').waitFor();
    await good(page, 'issues-empty');
    await page.getByRole('checkbox', { name: /Nobody told us why/ }).check();
    await page.getByRole('button', { name: /^Make an issue/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Write an issue' }).waitFor();
    expect(await page.getByLabel('Issue', { exact: true }).inputValue()).toBe('Nobody told us why.');
    expect(new URL(page.url()).pathname).toBe(`/cases/${id}/issues/new`);
    await page.getByLabel('Subject', { exact: true }).selectOption({ label: 'Mortuary' });
    await page.getByText('This label is not confirmed.').first().waitFor();
    await page.getByLabel('Subject', { exact: true }).selectOption({ label: 'Communications' });
    await page.getByLabel('Sub-subject').selectOption({ label: 'Not told what was happening' });
    await page.getByText(/^Draft kept/).waitFor();
    await page.reload();
    await eventually(() => page.getByLabel('Issue', { exact: true }).inputValue(), 'Nobody told us why.');
    await eventually(() => page.getByLabel('Sub-subject').locator('option:checked').textContent(), 'Not told what was happening');
    await good(page, 'issue');
    await page.getByRole('button', { name: 'Save the issue' }).click();
    await page.getByRole('heading', { name: 'Issue 1' }).waitFor();
    await page.getByRole('link', { name: 'Agreed with the complainant' }).click();
    await page.getByLabel('By phone').check();
    await good(page, 'issues-agree');
    await page.getByRole('button', { name: 'Record the agreement' }).click();
    await page.getByText(/^Version 1 agreed/).waitFor();
    await good(page, 'issues');
    for (const [section, heading] of [['people', 'People and consent'], ['people/new', 'Add a person'], ['history', 'History'], ['who-looked', 'Who looked at this case'], ['coding', 'Codes of the case'], ['note', 'Add a note'], ['assign', 'Give to a colleague']] as const) {
      await page.goto(`/cases/${id}/${section}`);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.getByText('Interpreter: BSL').first().waitFor();
      expect(await page.locator('h1').count()).toBe(1);
      await good(page, `case-${section.replace('/', '-')}`);
    }
    await page.goto(`/cases/${id}/history`);
    await page.getByText('Triaged it: a formal complaint, by question F').waitFor();
  }, 120_000);

  it('keeps a half-written note under its case on Home and opens it with its words; is graded again with a reason', async () => {
    const { page } = await journey.signedIn('Complaints officer');
    const id = await aContact(page);
    const no = { answer: 'no' };
    await ask(page, 'POST', `/api/contacts/${id}/triage`, { version: 1, answers: { A: no, B: no, C: no, D: no, E: no, F: { answer: 'yes' } }, nation: 'england', funding: 'nhs' });
    const { reference } = await ask(page, 'GET', `/api/cases/${id}`);
    await page.goto(`/cases/${id}/note`);
    await page.getByLabel('I rang the person').check();
    await page.getByLabel('What was said or done').fill('She would rather be rung after four');
    await page.getByText(/^Draft kept/).waitFor();
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    const half = page.getByRole('link', { name: `Note on ${String(reference)}` });
    await half.waitFor();
    await good(page, 'home-half-written');
    await half.click();
    await page.getByRole('heading', { level: 1, name: 'Add a note' }).waitFor();
    expect(await page.getByLabel('What was said or done').inputValue()).toBe('She would rather be rung after four');
    expect(await page.getByLabel('I rang the person').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Add the note' }).click();
    await page.getByText('The note is on the timeline.').waitFor();

    await page.getByText('Do something').click();
    await page.getByRole('link', { name: 'Grade it' }).click();
    await page.getByText('Not graded yet.').waitFor();
    await page.getByLabel('3 Moderate').check();
    await page.getByLabel(/^4 Likely/).check();
    await page.getByText('Moderate (3) x Likely (4) = 12, High').waitFor();
    await page.getByRole('button', { name: 'Save the grading' }).click();
    await page.getByRole('alert').filter({ hasText: 'Enter why' }).waitFor();
    await page.getByLabel('Why?').fill('Two more families said the same');
    await page.getByRole('button', { name: 'Save the grading' }).click();
    await page.getByText('The grading is saved.').waitFor();
    await page.getByRole('link', { name: 'See or change the grade' }).click();
    await page.getByRole('rowheader', { name: 'Moderate (3) x Likely (4) = 12, High' }).waitFor();
    await good(page, 'grading');
  });

  it('says why a case cannot be closed, closes and opens it again, and hides it from who is not named', async () => {
    const { page } = await journey.signedIn('Complaints manager');
    const id = await aContact(page);
    const no = { answer: 'no' };
    await page.goto(`/cases/${id}/close`);
    await page.getByText('Triage this contact first.').waitFor();
    await good(page, 'close-not-yet');
    await ask(page, 'POST', `/api/contacts/${id}/triage`, { version: 1, answers: { A: no, B: no, C: no, D: no, E: no, F: { answer: 'yes' } }, nation: 'england', funding: 'nhs' });
    await page.goto(`/cases/${id}/close`);
    await page.getByText('No issue is written: write what the complaint asks.').waitFor();
    await page.getByLabel('Withdrawn by the complainant').check();
    await page.getByRole('button', { name: 'Close the case' }).click();
    for (const missing of ['Choose who withdrew it', 'Enter the day', 'Choose how']) await page.getByRole('link', { name: missing, exact: true }).waitFor();
    await good(page, 'close-withdrawn');
    await page.getByLabel('The complainant', { exact: true }).check();
    await page.getByRole('button', { name: 'Today' }).click();
    await page.getByLabel('By phone').check();
    await page.getByRole('group', { name: 'Is the person satisfied?' }).getByLabel('Not known').check();
    await page.getByRole('group', { name: /^Was their care affected/ }).getByLabel('Not asked').check();
    await page.getByRole('button', { name: 'Close the case' }).click();
    await page.getByText('The case is closed.').waitFor();
    await page.goto(`/cases/${id}/reopen`);
    await page.getByText(/withdrawn by the complainant/).waitFor();
    await page.getByLabel('The person has more questions').check();
    await page.getByLabel('In a sentence').fill('She rang again');
    await page.getByRole('button', { name: 'Open it again' }).click();
    await page.getByText('The case is open again.').waitFor();
    await page.goto(`/cases/${id}/restrict`);
    await page.getByLabel('Why may only named people see it?').fill('A colleague is the patient');
    await page.locator('accord-choices input').first().check();
    for (const [part, value] of [['Day', '1'], ['Month', '3'], ['Year', '2099']] as const) await page.getByLabel(part).fill(value);
    await good(page, 'restrict');
    await page.getByRole('button', { name: 'Restrict the case' }).click();
    await page.getByText('Only the named people see this case.').waitFor();
    await page.getByText('Named people only.').waitFor();
    await good(page, 'case-restricted');

    const other = await journey.comes('PALS officer');
    for (const section of ['', '/issues', '/history']) {
      await other.page.goto(`/cases/${id}${section}`);
      await other.page.getByRole('heading', { name: 'Page not found' }).waitFor();
      expect(await other.page.locator('h1').count()).toBe(1);
    }
  });
});
