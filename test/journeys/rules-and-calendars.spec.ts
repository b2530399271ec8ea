import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually, focusOn } from './support/browser';
import { aJourney, sound as look, typeDate } from './support/journey';
import { signOut } from './support/visit';

/** The parts of the first weekday after this one that is no bank holiday around Christmas or St Andrew’s Day. */
function weekdayAfter(date: string): readonly [string, string, string] {
  const at = new Date(date);
  const free = () => at.getUTCDay() % 6 !== 0 && !['12-25', '12-26', '12-28', '12-29', '01-01', '01-02', '01-04', '11-30'].includes(at.toISOString().slice(5, 10));
  do at.setUTCDate(at.getUTCDate() + 1);
  while (!free());
  return partsOf(at.toISOString().slice(0, 10));
}

function partsOf(date: string): readonly [string, string, string] {
  const [year = '', month = '', day = ''] = date.split('-');
  return [day, month, year];
}

describe('Rules and calendars', () => {
  const journey = aJourney({ settings: () => ({ SMTP_URL: 'smtp://127.0.0.1:9' }) });
  let page: Page;

  const board = 1;
  const sound = (name: string) => look(page, name);
  const enter = async (role: string, organisation = 0) => {
    ({ page } = await journey.comes(role, organisation));
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const day = (question: string, date: readonly [string, string, string]) => typeDate(page, question, date);
  const problem = async (words: string) => {
    await eventually(async () => (await focusOn(page)).includes('There is a problem'), true);
    await page.locator('.nhsuk-error-message', { hasText: words }).waitFor();
  };

  it('add a holiday announced late, with a clear sentence for what is no such day', async () => {
    await enter('Complaints manager', board);
    await page.goto('/admin/calendars?year=2026');
    await heading('Calendars');
    await page.getByText('St Andrew’s Day', { exact: false }).first().waitFor();
    await sound('calendars');
    await page.getByRole('link', { name: 'Change a day' }).click();
    await heading('Change a day');
    await page.getByRole('button', { name: 'Change the day' }).click();
    await problem('Say what happens on this day');
    await sound('calendar-day-errors');
    await page.getByLabel('A bank holiday that was announced late').check();
    await day('Day', ['20', '6', '2026']);
    await page.getByLabel('Name of the day').fill('World Cup holiday');
    await page.getByLabel('Where was it announced, or why?').fill('Proclamation of 4 February 2026');
    await page.getByRole('button', { name: 'Change the day' }).click();
    await problem('Saturday 20 June 2026 is at a weekend, so nothing would change. Enter a weekday.');
    expect(await page.getByLabel('Name of the day').inputValue()).toBe('World Cup holiday');
    await day('Day', ['15', '6', '2026']);
    await page.getByRole('button', { name: 'Change the day' }).click();
    await heading('What would move');
    await page.getByText('stay', { exact: false }).first().waitFor();
    await page.getByRole('link', { name: 'Go to the calendars' }).click();
    await heading('Calendars');
    await page.goto('/admin/calendars?year=2026');
    await page.getByRole('rowheader', { name: 'World Cup holiday', exact: true }).waitFor();
    await sound('calendars-changed');
  });

  it('add a holiday of another nation, whose complaints this trust answers too', async () => {
    await enter('Complaints manager');
    await page.goto('/admin/calendars/new');
    await page.getByLabel('A bank holiday that was announced late').check();
    await day('Day', ['15', '6', '2026']);
    await page.getByLabel('In which calendar?').selectOption({ label: 'Scotland' });
    await page.getByLabel('Name of the day').fill('World Cup holiday');
    await page.getByLabel('Where was it announced, or why?').fill('Proclamation of 4 February 2026');
    await sound('calendar-day-of-scotland');
    await page.getByRole('button', { name: 'Change the day' }).click();
    await heading('What would move');
    await page.goto('/admin/calendars?year=2026');
    await page.getByText('In the calendar of Scotland: World Cup holiday, Monday 15 June 2026, not worked.').waitFor();
    await sound('calendars-of-two-nations');
  });

  it('name each error of a file, and say what it would change before it does', async () => {
    await enter('Organisation administrator', board);
    await page.goto('/admin/calendars/file');
    await heading('Take in a file');
    const folder = mkdtempSync(join(tmpdir(), 'accord-file-'));
    const file = (events: unknown) => {
      const path = join(folder, 'bank-holidays.json');
      writeFileSync(path, JSON.stringify({ scotland: { division: 'scotland', events } }));
      return path;
    };
    await page.getByLabel('File of bank holidays').setInputFiles(file([{ title: 'New Year’s Day', date: '2029-01-01' }, { title: '', date: '2029-02-30' }]));
    await page.getByText('2029-02-30 is not a day that exists.').waitFor();
    await page.getByText('It has no title.').waitFor();
    expect(await page.getByRole('button', { name: 'Take it in' }).count()).toBe(0);
    await sound('calendar-file-errors');
    await page.getByLabel('File of bank holidays').setInputFiles(file([{ title: 'New Year', date: '2029-01-01' }, { title: 'New Year’s Day', date: '2029-01-01' }, { title: '2nd January', date: '2029-01-02' }]));
    await page.getByText(/Monday 1 January 2029 is New Year’s Day at .*: the later line holds\./).waitFor();
    await page.getByText('Tuesday 2 January 2029: 2nd January, added').waitFor();
    await sound('calendar-file');
    await page.getByRole('button', { name: 'Take it in' }).click();
    await heading('Calendars');
    await page.getByText('The file is taken in.').waitFor();
    await page.getByText('Dates after Tue 2 Jan 2029 are provisional.').waitFor();
  });

  it('show what a closure would move, move it in the name of a person, tell each case, and put it back', async () => {
    await enter('Complaints manager', board);
    await page.goto('/admin/calendars/new');
    await page.getByLabel('We are closed').check();
    // The demo closed a day of its own already: that day is refused, and the next weekday takes its place.
    const own = await page.evaluate(async () => {
      const view = (await (await fetch('/api/calendars')).json()) as { readonly own: readonly { readonly title: string; readonly date: string }[] };
      return view.own;
    });
    const taken = own.find(({ title }) => title === 'Move to the new building')?.date ?? '';
    await day('Day', partsOf(taken));
    await page.getByLabel('Name of the day').fill('Board closure');
    await page.getByLabel('Where was it announced, or why?').fill('Minute 12 of the board');
    await page.getByRole('button', { name: 'Change the day' }).click();
    await problem('is not worked already: Move to the new building.');
    await day('Day', weekdayAfter(taken));
    await page.getByRole('button', { name: 'Change the day' }).click();
    await heading('What would move');
    await page.getByRole('table', { name: /Cases whose dates would move/ }).waitFor({ timeout: 60_000 });
    await page.getByText('Nothing has changed yet.').waitFor();
    await sound('redating-preview');
    const first = page.locator('tbody tr').first();
    const reference = (await first.getByRole('rowheader').textContent())?.trim() ?? '';
    const ticked = page.getByRole('checkbox');
    const cases = await ticked.count();
    expect(cases).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^Move the dates of \d+ cases?$/ }).click();
    await problem('Enter the reason: each case shows it');
    await page.getByLabel('Reason, shown on each case').fill('Closure decided by the board');
    await page.getByRole('button', { name: /^Move the dates of \d+ cases?$/ }).click();
    await heading(/^Move the dates of \d+ cases?\?$/);
    await sound('redating-asks');
    await page.getByRole('button', { name: /^Move the dates of \d+ cases?$/ }).click();
    await page.getByText(/moved the dates of/).waitFor({ timeout: 60_000 });
    await sound('redating-moved');
    await page.getByRole('link', { name: reference, exact: true }).click();
    await heading('Dates');
    await page.getByText(/Dates worked out again with: Board closure/).waitFor();
    await page.getByText(/Closure decided by the board/).waitFor();
    await page.goBack();
    await heading('What would move');
    await page.getByLabel('Reason, shown on each case').fill('The board works after all');
    await page.getByRole('button', { name: 'Put these dates back' }).click();
    await heading('Put these dates back?');
    await page.getByRole('button', { name: 'Put these dates back' }).click();
    await page.getByText(/put the dates back on/).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: reference, exact: true }).click();
    await page.getByText(/Earlier dates put back: The board works after all/).waitFor();
  });

  it('list every rule, and switch one on only with the words that somebody read', async () => {
    await enter('Organisation administrator');
    await page.getByRole('link', { name: 'Rules' }).first().click();
    await heading('Rules');
    await page.getByText('Off: nobody has confirmed it').first().waitFor();
    await sound('rules');
    await page.getByRole('link', { name: 'W-ACK26' }).click();
    await heading('W-ACK26: Acknowledge');
    await sound('rule');
    await page.getByRole('link', { name: 'I read the text: switch it on' }).click();
    await heading('W-ACK26: I read the text');
    await page.getByLabel('Who read it').fill('');
    await page.getByRole('button', { name: 'Record the version' }).click();
    await problem('Enter who read the text');
    await sound('rule-adopt-errors');
    await page.getByLabel('Which text, and where in it').fill('WSI 2011/704 as amended, regulation 22');
    await page.getByLabel('Who read it').fill('Gwen Rees');
    await day('Read on', ['20', '11', '2026']);
    await page.getByLabel('The words that give the number').fill('within five working days after the day on which it was received');
    await page.getByLabel('The number', { exact: true }).fill('5');
    await page.getByLabel('Working days after the day', { exact: true }).check();
    await day('For what begins on or after', ['1', '4', '2026']);
    await page.getByRole('button', { name: 'Record the version' }).click();
    await heading('W-ACK26: Acknowledge');
    await page.getByText('Gwen Rees read the text on Friday 20 November 2026:').waitFor();
    await sound('rule-adopted');
    await page.goto('/admin/rules/P-PALS/new');
    await heading('P-PALS: set another target');
    await page.getByLabel('The number', { exact: true }).fill('7');
    await page.getByLabel('Working days after the day', { exact: true }).check();
    await day('For what begins on or after', ['1', '1', '2027']);
    await page.getByLabel('Who decided this, and where?').fill('Quality committee, 12 November');
    await page.getByRole('button', { name: 'Set the target' }).click();
    await page.getByText('The target is set.').waitFor();
    await page.getByRole('link', { name: 'Switch it off' }).click();
    await heading('Switch P-PALS off');
    await sound('rule-off');
  });

  it('change a rule for what begins later: the preview says for what, ticks nothing that began before, and stops once it is replaced', async () => {
    await enter('Complaints manager');
    await page.goto('/admin/rules/P-REGULAR/new');
    await page.getByLabel('The number', { exact: true }).fill('90');
    await page.getByLabel('Days after the day', { exact: true }).check();
    await day('For what begins on or after', ['1', '1', '2030']);
    await page.getByLabel('Who decided this, and where?').fill('Quality committee, 12 November');
    await page.getByRole('button', { name: 'Set the target' }).click();
    await heading('What would move');
    await page.getByText(/Version 2 of P-REGULAR is for what begins on or after Tue 1 Jan 2030\.\s+How long: 90 days after the day\. Before: /).waitFor();
    await page.getByText('It began on', { exact: false }).first().waitFor({ timeout: 60_000 });
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Move the dates/ }).count()).toBe(0);
    await sound('redating-of-a-rule');
    const first = page.url();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Move the dates of 1 case' }).waitFor();
    await page.goto('/admin/rules/P-REGULAR/off');
    await heading('Switch P-REGULAR off');
    expect(await page.getByText('This is law, not a target.', { exact: false }).count()).toBe(0);
    await day('For what begins on or after', ['1', '1', '2031']);
    await page.getByLabel('Why').fill('No target any more');
    await page.getByRole('button', { name: 'Switch it off' }).click();
    await heading('What would move');
    await page.getByText('P-REGULAR is off for what begins on or after Wed 1 Jan 2031.', { exact: false }).waitFor();
    await page.getByText('No date would move.').waitFor({ timeout: 60_000 });
    await page.goto(first);
    await page.getByText('A later change holds instead, so this one moves nothing:', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: /^Move the dates/ }).count()).toBe(0);
    await sound('redating-replaced');
    await page.getByRole('link', { name: 'P-REGULAR, version 3, switched off' }).click();
    await page.getByText('No date would move.').waitFor();
    await page.goto('/admin/rules/E-ACK/off');
    await page.getByText('This is law, not a target. Switched off here, it is still required of us.').waitFor();
    await sound('rule-off-law');
    await day('For what begins on or after', ['1', '1', '2030']);
    await page.getByLabel('Why').fill('To see what it says');
    await page.getByRole('button', { name: 'Switch it off' }).click();
    await heading('What would move');
    await page.getByText('No date would move.').waitFor({ timeout: 60_000 });
    await page.goto('/calculator?rule=E-ACK&start=2030-01-02');
    await page.getByText(/^E-ACK is switched off from Tuesday 1 January 2030 by .+\.$/).waitFor();
  });

  it('shift what comes out of hours only with the words of our own procedure, and say so in the proof', async () => {
    await enter('Complaints manager');
    await page.goto('/admin/rules');
    await page.getByRole('link', { name: 'Receipt out of hours' }).click();
    await heading('Receipt out of hours');
    await page.getByText('What reaches us at night or at a weekend counts from that day.').waitFor();
    await sound('receipt-off');
    await page.getByRole('link', { name: 'Our procedure says so: switch it on' }).click();
    await page.getByLabel('From what time is it out of hours?').fill('half past five');
    await page.getByRole('button', { name: 'Switch it on' }).click();
    await problem('Enter a time, like 17:00');
    await sound('receipt-on-errors');
    await page.getByLabel('From what time is it out of hours?').fill('17:00');
    await page.getByLabel('Which procedure says so, and where?').fill('Complaints policy 2026, section 4.2');
    await page.getByLabel('Its words').fill('What arrives after five is treated as arriving on the next working day');
    await page.getByLabel('Who confirmed it?').fill('Gwen Rees');
    await day('Confirmed on', ['20', '11', '2026']);
    await page.getByRole('button', { name: 'Switch it on' }).click();
    await heading('What would move');
    await page.goto('/admin/receipt');
    await page.getByText('What comes at 17:00 or later, or on a day not worked, counts from the next working day.').waitFor();
    await sound('receipt');
    const id = await page.evaluate(async () => {
      const send = async (path: string, body: object) => (await (await fetch(path, { method: 'POST', headers: { 'X-Accord': '1', 'content-type': 'application/json' }, body: JSON.stringify(body) })).json()) as { readonly id: string };
      const contact = await send('/api/contacts', { channel: 'letter', whatHappened: 'The letter lay in the box on Friday night', receivedAt: '2026-11-20T18:10:00Z' });
      const no = { answer: 'no' };
      await send(`/api/contacts/${contact.id}/triage`, { version: 1, answers: { A: no, B: no, C: no, D: no, E: no, F: { answer: 'yes' } }, nation: 'england', funding: 'nhs' });
      return contact.id;
    });
    await page.goto(`/cases/${id}/dates`);
    await page.getByRole('row', { name: /^Acknowledge/ }).getByRole('link', { name: /Why/ }).click();
    await page.getByText('It reached us on Friday 20 November 2026 at 18:10.').waitFor();
    await page.getByText('That is at 17:00 or later: our procedure counts it from Monday 23 November 2026.').waitFor();
    await page.getByText('Source: Complaints policy 2026, section 4.2, confirmed by Gwen Rees.').waitFor();
    await sound('dates-proof-out-of-hours');
    await page.goto('/admin/receipt/off');
    await page.getByRole('button', { name: 'Switch it off' }).click();
    await problem('Enter why');
    await page.getByLabel('Why').fill('The procedure was withdrawn');
    await page.getByRole('button', { name: 'Switch it off' }).click();
    await heading('What would move');
    await page.goto('/admin/receipt');
    await page.getByRole('rowheader', { name: 'Receipt out of hours: switched off' }).waitFor();
  });

  it('hold a Scottish date for consent only with the words somebody read; then consent moves it, as its preview says', async () => {
    await enter('Organisation administrator', board);
    await page.goto('/admin/rules/S-2');
    await page.getByText('Does not hold the date: nobody has confirmed it. Both dates are shown, and the earlier binds.').waitFor();
    await page.getByRole('link', { name: 'I read the text: hold for consent' }).click();
    await heading('S-2: hold for consent');
    await page.getByRole('button', { name: 'Hold for consent' }).click();
    await problem('Enter the words of the text that hold the date');
    await sound('rule-hold-errors');
    await page.getByLabel('Which text, and where in it').fill('SSI 2012/36 as amended, regulation 6B');
    await page.getByLabel('Who read it').fill('Morag Ross');
    await day('Read on', ['20', '11', '2026']);
    await page.getByLabel('The words that hold the date').fill('the period begins with the day on which consent is received');
    await day('For what begins on or after', ['1', '1', '2026']);
    await page.getByRole('button', { name: 'Hold for consent' }).click();
    await page.getByText('The rule holds for consent.').waitFor();
    await page.goto('/admin/rules/S-2');
    await page.getByText('Held for consent: it counts from the day consent comes.').waitFor();
    await sound('rule-held');
    await signOut(page);
    await enter('Complaints officer', board);
    const id = await page.evaluate(async () => {
      const send = async (path: string, body: object) => (await (await fetch(path, { method: 'POST', headers: { 'X-Accord': '1', 'content-type': 'application/json' }, body: JSON.stringify(body) })).json()) as { readonly id: string; readonly version: number };
      const contact = await send('/api/contacts', { channel: 'letter', whatHappened: 'A son writes for his mother, and we have not asked her yet', receivedAt: '2026-11-16T10:00:00Z' });
      const no = { answer: 'no' };
      await send(`/api/contacts/${contact.id}/triage`, { version: 1, answers: { A: no, B: no, C: no, D: no, E: no, F: { answer: 'yes' } }, nation: 'scotland', funding: 'nhs', stage: 2, straightBecause: 'serious' });
      const dates = (await (await fetch(`/api/cases/${contact.id}/dates`)).json()) as { readonly version: number };
      await send(`/api/cases/${contact.id}/dates/facts`, { kind: 'consent-asked', purpose: 'records', happenedOn: '2026-11-17', version: dates.version });
      return contact.id;
    });
    await page.goto(`/cases/${id}/dates`);
    await page.getByRole('row', { name: /Stage 2 answer.*Waiting: consent/ }).waitFor();
    await page.goto(`/cases/${id}/dates/record/consent-received`);
    await page.getByLabel('to look at the health records', { exact: false }).check();
    await day('When?', ['23', '11', '2026']);
    await page.getByRole('button', { name: 'See what would move' }).click();
    // By the calendar of this board, which worked days of its own may lengthen: the dates themselves are counted in the rules.
    const wouldMove = page.getByRole('status').getByText(/^Stage 2 answer: .+ → .+ 2026|Stage 2 answer: .+ → .+ 2027/);
    await wouldMove.waitFor();
    const to = ((await wouldMove.textContent()) ?? '').split('→ ')[1]?.trim() ?? '';
    await sound('dates-consent-preview');
    await page.getByLabel('What shows it').fill('Her signed form');
    await page.getByRole('button', { name: 'Record it' }).click();
    const row = page.getByRole('row', { name: new RegExp(`Stage 2 answer.*${to} \\(first`) });
    await row.getByRole('link', { name: /Why/ }).click();
    await page.getByText('The rule holds for it: it counts from Monday 23 November 2026, when consent came.').waitFor();
    await page.getByText(/Consent, for which the rule holds, was recorded by/).first().waitFor();
    await sound('dates-proof-held');
  });

  it('check every stored date when an operator asks, and find none that differs', async () => {
    await enter('Operator');
    await page.goto('/date-checks');
    await heading('Date checks');
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText('The check has begun.', { exact: false }).waitFor();
    await eventually(async () => {
      await page.reload();
      await heading('Date checks');
      return (await page.locator('tbody tr').first().textContent())?.includes('Under way') ?? true;
    }, false, { withinMs: 60_000 });
    expect(await page.locator('tbody tr').first().textContent()).toContain('None');
    await sound('date-checks');
  });
});
