import type { Page } from 'playwright-core';
import { ask } from './support/ask';
import { aJourney, sound as look } from './support/journey';

describe('dates, and the facts they follow from', () => {
  const journey = aJourney();
  let page: Page;
  let caseId: string;

  beforeAll(async () => {
    const officer = await journey.signedIn('PALS officer');
    caseId = await aLetter(officer.page, 'Nobody gave pain relief for four hours');
    await journey.allLeave();
  }, 60_000);
  beforeEach(async () => {
    ({ page } = await journey.signedIn('Complaints officer'));
  });

  const sound = (name: string) => look(page, name);
  /** Something that reached us by letter; its id. */
  const aLetter = async (from: Page, whatHappened: string, more: object = {}) => (await ask<{ id: string }>(from, 'POST', '/api/contacts', { channel: 'letter', whatHappened, ...more })).id;
  const chooseGranter = async (name: string) => {
    await page.getByRole('combobox', { name: 'Which of us gave it?' }).fill(name);
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).first().click();
  };
  const saved = () => page.getByRole('alert').filter({ hasText: 'Success' }).waitFor();
  const version = async () => Number((await ask(page, 'GET', `/api/cases/${caseId}/dates`))['version']);

  it('are recorded by kind, and a hold moves no date', async () => {
    await page.goto(`/cases/${caseId}/dates`);
    await page.getByRole('link', { name: 'Record a fact' }).click();
    await page.getByRole('heading', { level: 1, name: 'Record a fact' }).waitFor();
    await page.getByText('No hold is running.').waitFor();
    await sound('dates-record');
    await page.getByRole('link', { name: 'Hold for police, coroner or law' }).click();
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('link', { name: 'Choose for whom it is held' }).waitFor();
    await page.locator('.nhsuk-error-message', { hasText: 'Enter who decided' }).waitFor();
    await sound('dates-hold-errors');
    await page.getByLabel('The police').check();
    await page.getByLabel('Who decided?').fill('Head of complaints');
    const review = page.getByRole('group', { name: 'Look at it again on' });
    await review.getByLabel('Day').fill('31');
    await review.getByLabel('Month').fill('9');
    await review.getByLabel('Year').fill('2027');
    await page.getByLabel('Why it is held, and which part').fill('They asked us to wait with the part about the porter');
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.locator('.nhsuk-error-message', { hasText: 'Enter a real date' }).waitFor();
    await review.getByLabel('Day').fill('30');
    await page.getByRole('button', { name: 'Record it' }).click();
    await saved();
    await page.getByText('Held for the police, decided by Head of complaints. The statutory dates run on.').waitFor();
    await sound('dates-held');
  });

  it('beside a colleague lose nothing, and the last days stand apart from ours', async () => {
    await page.goto(`/cases/${caseId}/dates/record/became-known`);
    await page.getByRole('heading', { level: 1, name: 'The day they knew of it' }).waitFor();
    const known = page.getByRole('group', { name: 'They knew of it on' });
    await known.getByLabel('Day').fill('10');
    await known.getByLabel('Month').fill('2');
    await known.getByLabel('Year').fill('2026');
    await ask(page, 'POST', `/api/cases/${caseId}/dates/facts`, { kind: 'consent-asked', purpose: 'records', happenedOn: String((await ask(page, 'GET', `/api/cases/${caseId}/dates`))['today']), version: await version() });
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('A colleague recorded something on this case while you were writing.').waitFor();
    expect(await known.getByLabel('Year').inputValue()).toBe('2026');
    await sound('dates-meanwhile');
    await page.getByRole('button', { name: 'Record it' }).click();
    await saved();
    await page.getByRole('heading', { name: 'The complainant’s last days' }).waitFor();
    await page.getByRole('row', { name: /Last day for the Ombudsman.*10 Feb 2027/ }).waitFor();
    await sound('dates-last-days');
  });

  it('more time names who gave it, and a date that nobody can extend says so', async () => {
    await page.goto(`/cases/${caseId}/dates/more-time`);
    await page.getByText('Nobody can extend this date: the rule does not allow it.').first().waitFor();
    await sound('dates-more-time');
    await page.getByRole('link', { name: /Answer within six months/ }).click();
    await page.getByText('The complainant must agree: nobody of ours can give it alone.').waitFor();
    expect(await page.getByRole('combobox', { name: 'Which of us gave it?' }).count()).toBe(0);
    await page.getByLabel('In a call').check();
    const until = page.getByRole('group', { name: 'New date' });
    await until.getByLabel('Day').fill('1');
    await until.getByLabel('Month').fill('9');
    await until.getByLabel('Year').fill('2027');
    await page.getByLabel('Why more time is needed').fill('A statement is still to come');
    await sound('dates-more-time-form');
    await page.getByRole('button', { name: 'Record more time' }).click();
    await saved();
    await page.getByRole('row', { name: /Answer within the longer period.*1 Sep 2027 \(first/ }).waitFor();
  });

  it('stage 1 in Scotland is extended by the complaints officer alone, chosen from our own people', async () => {
    const id = await aLetter(page, 'The appointment was moved four times');
    const no = { answer: 'no' };
    await ask(page, 'POST', `/api/contacts/${id}/triage`, { version: 1, answers: { A: no, B: no, C: no, D: no, E: no, F: { answer: 'yes' } }, nation: 'scotland', funding: 'nhs', stage: 1 });
    const dates = (await ask(page, 'GET', `/api/cases/${id}/dates`)) as { readonly commitments: { readonly code: string; readonly moreTime: { readonly furthest: string } }[] };
    const [year = '', month = '', day = ''] = (dates.commitments.find(({ code }) => code === 'S-1')?.moreTime.furthest ?? '').split('-');
    await page.goto(`/cases/${id}/dates/more-time/S-1`);
    await page.getByText('By the rule a complaints officer decides this, and nobody else.').waitFor();
    const officer = journey.portal.person('Complaints officer').name;
    await page.getByRole('combobox', { name: 'Which of us gave it?' }).fill(journey.portal.person('PALS officer').name);
    await page.getByText('No match. Try other words.').first().waitFor();
    await page.getByLabel('In a call').check();
    const until = page.getByRole('group', { name: 'New date' });
    for (const [part, value] of [['Day', day], ['Month', month], ['Year', year]] as const) await until.getByLabel(part).fill(value);
    await page.getByLabel('Why more time is needed').fill('It is likely to settle it');
    await chooseGranter(officer);
    await page.getByRole('button', { name: 'Record more time' }).click();
    await saved();
    await page.getByText(new RegExp(`given by the complaints officer \\(${officer}\\), in a call`)).first().waitFor();
  });

  it('a pause is in their words, and the proof names each day it leaves out', async () => {
    await page.goto(`/cases/${caseId}/dates/period`);
    await page.getByLabel('The complainant agreed').check();
    await page.getByLabel('25 working days').check();
    await page.getByRole('button', { name: 'Record the date' }).click();
    await saved();
    await page.goto(`/cases/${caseId}/dates/record/pause-began`);
    const review = page.getByRole('group', { name: 'Look at it again on' });
    const ends = new Date(Date.now() + 10 * 86_400_000);
    await review.getByLabel('Day').fill(String(ends.getUTCDate()));
    await review.getByLabel('Month').fill(String(ends.getUTCMonth() + 1));
    await review.getByLabel('Year').fill(String(ends.getUTCFullYear()));
    await page.getByLabel('Their request, in their words').fill('Please wait until I am out of hospital');
    await page.getByRole('button', { name: 'Record it' }).click();
    await saved();
    await page.getByText('Paused at their request. Only the agreed date moves; every other runs on.').waitFor();
    const row = page.getByRole('row', { name: /Answer, as agreed/ });
    await row.getByRole('link', { name: /Why/ }).click();
    await page.getByText('paused at their request').first().waitFor();
    // In the table at the day on which it lay, and in the list of earlier dates.
    await page.getByRole('row', { name: /it was due here\. It was paused at their request by .*: Please wait until I am out of hospital/ }).waitFor();
    await page.getByRole('listitem').filter({ hasText: /It was paused at their request by .*: Please wait until I am out of hospital/ }).waitFor();
    await sound('dates-proof-paused');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/paused at their request[^]*Calendar: England and Wales\.$/);
  });

  it('a date set by hand where a rule gives one stands beside it, and says what on time is measured by', async () => {
    await page.goto(`/cases/${caseId}/dates/by-hand`);
    await page.getByText('Where a rule gives the date, on time is measured by the rule. Yours stands beside it.').waitFor();
    await page.getByLabel('The answer').check();
    const due = page.getByRole('group', { name: 'Due on' });
    const on = new Date(Date.now() + 30 * 86_400_000);
    for (const [part, value] of [['Day', on.getUTCDate()], ['Month', on.getUTCMonth() + 1], ['Year', on.getUTCFullYear()]] as const) await due.getByLabel(part).fill(String(value));
    await page.getByLabel('Where does this date come from?').fill('Our own plan');
    await page.getByRole('button', { name: 'Set the date' }).click();
    await saved();
    await page.getByRole('row', { name: /Answer, by hand.*on time is measured by the rule.*set by hand, beside the rule/ }).waitFor();
    await sound('dates-by-hand-beside');
  });

  it('a complexity that is changed moves our own target alone, and its proof keeps the earlier date', async () => {
    const id = await aLetter(page, 'Three wards each said that another one had the notes');
    await page.goto(`/contacts/${id}/triage`);
    for (const letter of ['A', 'B', 'C', 'D', 'E']) await page.getByRole('group', { name: new RegExp(`^${letter} `) }).getByLabel('No').check();
    await page.getByRole('group', { name: /^F / }).getByLabel('Yes').check();
    await page.getByLabel('The NHS, in an NHS body').check();
    await page.getByRole('group', { name: /^How complex is it/ }).getByLabel('Basic').check();
    await page.getByText(/Starts: .*Answer a basic complaint by/).waitFor();
    await sound('triage-complexity');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('Complexity: basic.').waitFor();
    await page.goto(`/cases/${id}/complexity`);
    await page.getByLabel('Complex', { exact: true }).check();
    await page.getByRole('button', { name: 'Save the complexity' }).click();
    await page.locator('.nhsuk-error-message', { hasText: 'Enter why' }).waitFor();
    await page.getByLabel('Why?').fill('Three wards and two contractors are in it');
    await sound('complexity');
    await page.getByRole('button', { name: 'Save the complexity' }).click();
    await saved();
    await page.getByText('Complexity: complex.').waitFor();
    await page.goto(`/cases/${id}/dates`);
    const row = page.getByRole('row', { name: /Answer a complex complaint.*first.*P-COMPLEX v1, policy, not law/ });
    await row.getByRole('link', { name: /Why/ }).click();
    await page.getByText('This is local policy, not law.').waitFor();
    await page.getByRole('row', { name: /it was due here\. How complex it is was changed by .*: Three wards and two contractors are in it/ }).waitFor();
    await page.getByRole('listitem').filter({ hasText: /How complex it is was changed by .*: Three wards and two contractors are in it/ }).waitFor();
    await sound('dates-proof-complexity');
  });

  it('in Wales a date is set by hand with its source and a name; before 1 April 2026 the old rules give it', async () => {
    const triage = async (receivedAt: string) => {
      const id = await aLetter(page, 'A concern of a patient who lives and was treated in Wales', { receivedAt });
      await page.goto(`/contacts/${id}/triage`);
      for (const letter of ['A', 'B', 'C', 'D', 'E']) await page.getByRole('group', { name: new RegExp(`^${letter} `) }).getByLabel('No').check();
      await page.getByRole('group', { name: /^F / }).getByLabel('Yes').check();
      await page.getByLabel('Nation').selectOption({ label: 'Wales' });
      await page.getByLabel('The NHS, in an NHS body').check();
      return id;
    };
    await triage('2026-03-24T10:00:00Z');
    await page.getByText('Starts: Acknowledge by Thu 26 Mar; Answer by Thu 7 May.').waitFor();
    expect(await page.getByRole('group', { name: 'Answer by' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.waitForURL(/\/cases\//);
    const id = await triage('2026-11-23T10:00:00Z');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('link', { name: 'Enter the date to answer by: no confirmed rule gives one here' }).waitFor();
    await sound('triage-wales-errors');
    const by = page.getByRole('group', { name: 'Answer by' });
    for (const [part, value] of [['Day', '11'], ['Month', '1'], ['Year', '2027']] as const) await by.getByLabel(part).fill(value);
    await page.getByLabel('Where does this date come from?').fill('The regulations as the manager read them');
    await page.getByLabel('Who set it?').fill('Angharad Pugh');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.waitForURL(/\/cases\//);
    await page.goto(`/cases/${id}/dates`);
    await page.getByRole('row', { name: /Answer, by hand.*11 Jan 2027.*set by hand/ }).waitFor();
    await page.getByText('Angharad Pugh set Monday 11 January 2027, from The regulations as the manager read them').first().waitFor();
    await page.getByText('No confirmed rule says by when to acknowledge: set that date too').waitFor();
    await sound('dates-wales');
    await page.goto(`/cases/${id}/dates/by-hand`);
    await page.getByLabel('The acknowledgement').check();
    const due = page.getByRole('group', { name: 'Due on' });
    for (const [part, value] of [['Day', '1'], ['Month', '12'], ['Year', '2026']] as const) await due.getByLabel(part).fill(value);
    await page.getByLabel('Where does this date come from?').fill('Local procedure 3.1');
    await page.getByRole('button', { name: 'Set the date' }).click();
    await saved();
    await page.getByRole('row', { name: /Acknowledge, by hand.*1 Dec 2026/ }).waitFor();
    expect(await page.getByText('No confirmed rule says by when to acknowledge').count()).toBe(0);
  });

  it('a correction says what it would move before it is recorded, and moves nothing by that', async () => {
    const id = await aLetter(page, 'The letter was stamped on the wrong day', { receivedAt: '2026-11-20T10:00:00Z' });
    await page.goto(`/cases/${id}/dates`);
    await page.getByRole('link', { name: /^Correct.*Reached us in writing/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Correct a fact' }).waitFor();
    const really = page.getByRole('group', { name: 'It really happened on' });
    const on = async (day: string, month: string, year: string) => {
      for (const [part, value] of [['Day', day], ['Month', month], ['Year', year]] as const) await really.getByLabel(part).fill(value);
      await page.getByRole('button', { name: 'See what would move' }).click();
    };
    await on('1', '1', '2099');
    await page.getByText('That day has not come yet. Enter today or an earlier day.').waitFor();
    await on('16', '11', '2026');
    await page.getByText('Nothing has changed yet.').waitFor();
    await page.getByText('Acknowledge: Wed 25 Nov 2026 → Thu 19 Nov 2026').waitFor();
    await sound('dates-correct-preview');
    await page.goto(`/cases/${id}/dates`);
    await page.getByRole('row', { name: /^Acknowledge.*25 Nov 2026/ }).waitFor();
  });
});
