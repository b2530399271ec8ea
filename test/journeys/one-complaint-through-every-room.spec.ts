import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ask } from './support/ask';
import { eventually, root } from './support/browser';
import { aJourney, sound, type Somebody } from './support/journey';
import { meetsNow } from './support/meets-now';

jest.setTimeout(120_000);

/** Each step of the journey stands as an API test as well, in these files. */
const byApi: Readonly<Record<string, readonly string[]>> = {
  '1 sign in, my work': ['libs/access/api/src/sign-in/sign-in.spec.ts', 'libs/casework/api/src/lists/lists.spec.ts'],
  '2 log a contact': ['libs/casework/api/src/contact/log-contact.spec.ts', 'libs/casework/api/src/contact/answer-and-add.spec.ts'],
  '3 take in e-mail': ['libs/correspondence/api/src/inbound/taking/take-in-mail.spec.ts', 'libs/correspondence/api/src/inbound/sorting.spec.ts', 'test/commands/import-mail.spec.ts'],
  '4 triage': ['libs/casework/api/src/triage/triage.spec.ts'],
  '5 dates that start by themselves': ['libs/commitments/api/src/dates.spec.ts'],
  '6 acknowledge': ['libs/correspondence/api/src/letters/letters.spec.ts', 'libs/correspondence/api/src/sending/sending.spec.ts', 'test/api/letters-once.spec.ts'],
  '7 issues, codes, answer date': ['libs/casework/api/src/course/course.spec.ts', 'libs/commitments/api/src/dates.spec.ts'],
  '8 mediation': ['libs/mediation/api/src/way.spec.ts', 'libs/mediation/api/src/collisions.spec.ts', 'libs/mediation/api/src/invitations.spec.ts', 'libs/mediation/api/src/wall.spec.ts'],
  '9 findings, apology, lesson': ['libs/investigation/api/src/investigation.spec.ts', 'libs/outcomes/api/src/outcomes.spec.ts'],
  '10 response': ['libs/outcomes/api/src/response/response.spec.ts', 'libs/correspondence/api/src/documents/documents.spec.ts'],
  '11 close, open again': ['libs/casework/api/src/course/course.spec.ts'],
  '12 board and figures': ['libs/reporting/api/src/reporting.spec.ts'],
};

const story = 'Mum waited nine hours in A&E. Nobody told us why. She fell on the way to the toilet.';
const daughter = { name: 'Anna Kovacs', address: 'anna.kovacs@post.example' };

describe('one complaint through every room, by keyboard alone', () => {
  const journey = aJourney({ staying: true, settings: () => ({ PROMISE_SWEEP_SECONDS: '1' }) });
  const people = new Map<string, Somebody>();
  const file = { id: '', reference: '', mediation: '' };

  /** Somebody of this role at their desk; they sign in once and stay. */
  const at = async (role: string): Promise<Somebody> => {
    const there = people.get(role) ?? (await journey.comes(role));
    people.set(role, there);
    return there;
  };
  const opens = async ({ page, hands }: Somebody, path: string, heading: string | RegExp) => {
    await page.goto(path);
    await hands.read(heading);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  };
  const main = (page: Page) => page.getByRole('main').innerText();

  it('has an API test for each of its steps', () => {
    expect(Object.values(byApi).flat().filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('1: a PALS officer signs in and sees what is due', async () => {
    const { hands, page } = await at('PALS officer');
    await hands.arrive('Your work');
    expect(await main(page)).toMatch(/Overdue[\s\S]*Due today/);
  });

  it('2: logs the daughter who phones, and is asked the triage questions next', async () => {
    const { hands, page } = await at('PALS officer');
    await hands.go('Log a contact');
    await hands.arrive('Log a contact');
    await hands.write(story);
    await hands.tick('Explanation');
    await hands.tabTo('Who is calling?');
    await hands.write(daughter.name);
    await hands.fill('Their phone number', '01632 960 417');
    await hands.choose('Is the caller the patient?', 'No');
    await hands.fill('The patient’s name', 'Zoe Kovacs');
    await hands.pick('Who are they to the patient?', /Daughter/);
    await hands.find('Where?', 'acc', /Accident and emergency/);
    await hands.tick('Interpreter');
    await hands.fill('Which language?', 'British Sign Language');
    await hands.go('More: e-mail');
    await hands.fill('The caller’s e-mail', daughter.address);
    await hands.press('Control+Enter');
    await hands.arrive(/^Triage AC-/);
    file.id = page.url().split('/').at(-2) ?? '';
    file.reference = (await page.getByRole('heading', { level: 1 }).innerText()).replace(/^\D*(AC-\S+).*$/s, '$1');
  });

  it('3: takes in an e-mail of the daughter, and leaves a stranger’s to be sorted', async () => {
    const officer = await at('PALS officer');
    const { hands } = officer;
    const writesIn = async (name: string, address: string, text: string) => {
      await opens(officer, '/demo/mail/write', 'Write in');
      await hands.fill('Your name', name);
      await hands.fill('Your e-mail address', address);
      await hands.fill('Subject', `About ${file.reference}`);
      await hands.fill('What you write', text);
      await hands.go('Send');
      await hands.arrive('Caught mail');
    };
    await writesIn(daughter.name, daughter.address, 'I forgot to say: nobody gave her water.');
    await hands.read(`It was filed to its case: ${file.reference}.`);
    await writesIn('A neighbour', 'neighbour@post.example', 'How is it going with my neighbour?');
    await hands.read(/the sender is not a party of that case/);
    await hands.go('To sort');
    await hands.arrive('To sort');
    await hands.go(`About ${file.reference}`);
    await hands.push('Not for us');
    await hands.read('Put away');
  });

  it('4: is triaged to a formal complaint, and the sentence says why', async () => {
    const { hands, page } = await at('PALS officer');
    await opens(await at('PALS officer'), `/contacts/${file.id}/triage`, /^Triage/);
    await hands.tabTo('Yes');
    for (let question = 0; question < 5; question += 1) await hands.press('n', 'Tab');
    await hands.press('y');
    await hands.choose('Who paid for the care?', 'The NHS, in an NHS body');
    await hands.read('A formal complaint, because the person asks for one.');
    await hands.press('Control+Enter');
    await hands.arrive(/waited nine hours/);
    expect(await main(page)).toContain(file.reference);
  });

  it('5: starts the dates of an English complaint by itself, each with its proof', async () => {
    const { hands, page } = await at('PALS officer');
    await hands.go(/^Dates/);
    await hands.arrive('Dates');
    expect(await main(page)).toMatch(/Acknowledge[\s\S]*E-ACK v1[\s\S]*E-6M v1/);
    await hands.go(/^Why/);
    await hands.arrive(/^Why/);
    await hands.read('working day');
  });

  it('5: is given to a complaints officer, who has it from now on', async () => {
    const officer = await at('PALS officer');
    const { hands } = officer;
    const colleague = journey.portal.person('Complaints officer').name;
    await opens(officer, `/cases/${file.id}`, /waited nine hours/);
    await hands.go('Do something');
    await hands.go('Give to a colleague');
    await hands.arrive('Give to a colleague');
    await hands.find('Who takes it?', colleague.slice(0, 5), colleague);
    await hands.go('Give it');
    await hands.arrive(/waited nine hours/);
    await hands.read(`Owner: ${colleague}`);
  });

  it('6: is acknowledged by a letter that is built from the record, sent once, and meets its date', async () => {
    const officer = await at('Complaints officer');
    const { hands, page } = officer;
    await opens(officer, `/cases/${file.id}/letters`, 'Letters');
    await hands.go('Write the acknowledgement');
    await hands.arrive('Acknowledgement');
    await hands.read(/^Before it goes/);
    expect(await page.getByLabel('The words of the letter').inputValue()).toMatch(/Dear Anna Kovacs[\s\S]*Mum waited nine hours[\s\S]*talk with you[\s\S]*named contact is[\s\S]*independent of us/);
    await hands.press('Control+End');
    await hands.write('\n\nYou will hear from me next week.');
    await hands.read(/Draft kept/);
    await hands.press('Control+Enter');
    await hands.go('Send by e-mail');
    await hands.arrive('Letters');
    await hands.read('The letter is on its way.');
    await readsCaughtMail(officer, new RegExp(`^A letter .*${file.reference}`), ['Dear Anna Kovacs', 'You will hear from me next week.']);
    expect((await caught(page)).filter(({ subject }) => subject.includes(file.reference))).toHaveLength(1);
    await opens(officer, `/cases/${file.id}/dates`, 'Dates');
    await hands.read(/Met 28|Met /);
  });

  it('7: has its issues agreed, its codes, and a date for the answer', async () => {
    const officer = await at('Complaints officer');
    const { hands, page } = officer;
    await opens(officer, `/cases/${file.id}/issues`, 'Issues');
    for (const [words, subject] of [[/Mum waited nine hours/, 'Waiting times'], [/She fell on the way/, 'Patient care']] as const) {
      await hands.tick(words);
      await hands.go('Make an issue');
      await hands.arrive('Write an issue');
      await hands.pick('Where', /Accident and emergency/);
      await hands.pick('Service area', /A&E|Accident/);
      await hands.pick('Subject', new RegExp(subject, 'i'));
      await hands.tick(/Nurs/);
      await hands.press('Control+Enter');
      await hands.arrive('Issues');
    }
    await hands.go('Agreed with the complainant');
    await hands.arrive('Agreed with the complainant');
    await hands.choose('How?', 'By phone');
    await hands.press('Control+Enter');
    await hands.arrive('Issues');
    await hands.read(/^Version 1 agreed/);
    await hands.go('Record when they will have an answer');
    await hands.arrive('When they will have an answer');
    await hands.choose('Who decided?', 'The complainant agreed');
    await hands.choose('How long?', '40 working days');
    await hands.press('Control+Enter');
    await hands.arrive('Dates');
    expect(await main(page)).toMatch(/E-PERIOD v1/);
    await opens(officer, `/cases/${file.id}/coding`, 'Codes of the case');
    await hands.pick('Age band', /75|70/);
    await hands.pick('Status of the complainant', /representative|relative|carer/i);
    await hands.press('Control+Enter');
    await hands.arrive('People and consent');
  });

  it('8: is offered mediation, which both sides want', async () => {
    const officer = await at('Complaints officer');
    const { hands, page } = officer;
    await opens(officer, `/cases/${file.id}/mediation`, 'Mediation');
    await hands.go('Offer mediation');
    await hands.arrive('Is mediation suitable?');
    const good = ['Can both sides speak freely?', 'Is it about communication, trust or understanding?', 'Will they meet again?'];
    for (const question of await questionsOf(page)) await hands.choose(question, good.includes(question) ? 'Yes' : 'No');
    await hands.go('Save the answers');
    await hands.arrive('Offer mediation');
    await hands.tick(/Anna Kovacs/);
    await hands.tick('I checked that the representative may speak');
    await hands.fill(/^Name/, 'Sister Onyango');
    await hands.fill('E-mail address', 'onyango@ashcombe.example');
    await hands.tick('Their manager is told');
    await hands.tick('Support is offered');
    await hands.fill('Summary for the mediator', 'A long wait in A&E that nobody explained.');
    await hands.go('Offer mediation');
    await hands.arrive('Mediation');
    await hands.go('Open the offer');
    await hands.arrive(/^Offer of mediation M-/);
    for (const name of ['Anna Kovacs', 'Sister Onyango']) {
      await hands.go(`Record answer of ${name}`);
      await hands.arrive(`What ${name} answered`);
      await hands.choose('Their answer', 'Yes');
      await hands.tick('Take part in mediation');
      await hands.tick('Let the mediator read the summary');
      await hands.choose('How they answered', 'By phone');
      await hands.press('Control+Enter');
      await hands.arrive(/^Offer of mediation M-/);
    }
    await hands.read('Everybody has agreed. A coordinator can choose a mediator now.');
    file.mediation = page.url().split('/').at(-2) ?? '';
  });

  it('8: gets a mediator without links, a meeting that suits everybody, and neutral invitations', async () => {
    const coordinator = await at('Mediation coordinator');
    const mediator = await at('Mediator');
    await opens(coordinator, `/mediations/${file.mediation}`, /^Mediation M-/);
    await coordinator.hands.go('Choose a mediator');
    await coordinator.hands.arrive('Choose a mediator');
    await coordinator.hands.choose('Who may be asked', mediator.is.name);
    await coordinator.hands.go('Ask this mediator');
    await coordinator.hands.arrive(/^Mediation M-/);

    await opens(mediator, `/mediations/${file.mediation}`, /^Mediation M-/);
    await mediator.hands.go('Declare links');
    await mediator.hands.arrive('Declare links');
    for (const question of await questionsOf(mediator.page)) await mediator.hands.choose(question, 'None');
    await mediator.hands.go('Save the declaration');
    await mediator.hands.read('Independence is clear.');

    const { hands } = coordinator;
    await opens(coordinator, `/mediations/${file.mediation}`, /^Mediation M-/);
    await hands.go('Find a time');
    await hands.arrive('Find a time');
    await hands.choose('How they meet', /video/i);
    await hands.go('Find times');
    await hands.read(/Fits everybody/);
    await hands.go('Book and invite');
    await hands.arrive(/^Mediation M-/);
    await hands.read('Each person is invited in neutral words.');
    await readsCaughtMail(coordinator, /^Your meeting/, [/01632 960 100/]);
  });

  it('8: ends with a result, and only the released words come back to the complaint', async () => {
    const coordinator = await at('Mediation coordinator');
    const { hands, page } = coordinator;
    await opens(coordinator, `/mediations/${file.mediation}`, /^Mediation M-/);
    // They talk by phone before the day comes. Without a meeting that was held nothing can have been agreed.
    await hands.go('Cancel the meeting');
    await hands.arrive('Cancel the meeting');
    await hands.push('Cancel the meeting');
    await hands.arrive(/^Mediation M-/);
    await hands.read('The meeting is cancelled.');
    await meetsNow(page, journey.portal, file.mediation);
    await opens(coordinator, `/mediations/${file.mediation}`, /^Mediation M-/);
    await hands.go('Record how it went');
    await hands.arrive('How the meeting went');
    await hands.choose('How did it end?', /^Held$/);
    await hands.go('Record how it went');
    await hands.arrive(/^Mediation M-/);
    await hands.read('How the meeting went is recorded.');
    await hands.go('Record the result');
    await hands.arrive('Record the result');
    await hands.choose('What came of it', 'Agreement on some points');
    await hands.fill('Words that everybody releases', 'A nurse will look at everybody who waits, once an hour.');
    await hands.tick('Anna Kovacs');
    await hands.tick('Sister Onyango');
    await hands.go('Record the result');
    await hands.arrive(/^Mediation M-/);
    await hands.go('Close the mediation');
    await hands.read(/is closed\./);
    const officer = await at('Complaints officer');
    await opens(officer, `/cases/${file.id}/mediation`, 'Mediation');
    await officer.hands.read('A nurse will look at everybody who waits, once an hour.');
    expect(await main(officer.page)).not.toMatch(/Onyango|long wait/);
  });

  it('8 to 9: is not closed before its time: the page lists what is done and what is not', async () => {
    const officer = await at('Complaints officer');
    const { hands, page } = officer;
    await opens(officer, `/cases/${file.id}`, /waited nine hours/);
    await hands.go('Do something');
    await hands.go('Close');
    await hands.arrive('Close');
    await hands.read('You cannot close it so yet.');
    const list = await main(page);
    expect(list).toMatch(/The issues are agreed with the complainant\s+Done/);
    expect(list).toMatch(/Issue 1 has a finding\s+Issue 1 has no finding\.\s+Go to the findings\s+Not\sdone/);
    expect(list).toMatch(/The final response was not sent\.\s+Write the response\s*, or\s+Record that it went by post\s+Not\sdone/);
    expect(await page.getByRole('button', { name: 'Close the case' }).count()).toBe(0);
    await sound(page, 'close-too-early');
  });

  it('9: is looked into: findings of each issue, the whole derived, an apology, a remedy and a lesson', async () => {
    const officer = await at('Complaints officer');
    const { hands, page } = officer;
    await opens(officer, `/cases/${file.id}/findings`, 'Findings');
    for (const [number, result] of [['1', 'Upheld'], ['2', 'Not upheld']] as const) {
      await hands.go(`Write the finding of issue ${number}`);
      await hands.arrive(`Finding on issue ${number}`);
      await hands.fill('What happened', 'She waited nine hours and eleven minutes.');
      await hands.fill('What should have happened', 'The standard is four hours.');
      await hands.choose('The finding', new RegExp(`^${result}`));
      await hands.fill('Why you find so', 'The clock of the department says so.');
      await hands.press('Control+Enter');
      await hands.arrive('Findings');
    }
    expect(await main(page)).toContain('The complaint as a whole: Partly upheld');
    await hands.go('Write how it was considered');
    await hands.arrive('How it was considered');
    await hands.fill('Who was spoken to', 'We spoke with the sister in charge and read the notes.');
    await hands.press('Control+Enter');
    await hands.arrive('Findings');

    await opens(officer, `/cases/${file.id}/apology`, 'Apology');
    await hands.go('Write the apology');
    await hands.arrive('Apology');
    const said = ['You waited nine hours.', 'Too few nurses were on duty.', 'Your mother was in pain and afraid.', 'We are sorry that we left her waiting.', 'A nurse now looks at everybody once an hour.', 'Margaret Lowe, chief executive'];
    await hands.tabTo('What went wrong');
    for (const [at, words] of said.entries()) {
      if (at > 0) await hands.press('Tab');
      await hands.write(words);
    }
    await hands.press('Control+Enter');
    await hands.read('The apology is saved.');
    await hands.go('Add a remedy');
    await hands.arrive('Add a remedy');
    await hands.pick('What kind of remedy?', /Explanation/);
    await hands.fill('What is given', 'A meeting with the head nurse');
    await hands.press('Control+Enter');
    await hands.arrive('Apology');

    await opens(officer, `/cases/${file.id}/lessons`, 'Lessons');
    await hands.go('Add a lesson');
    await hands.arrive('Add a lesson');
    await hands.fill('The lesson in a few words', 'Nobody waits unseen');
    await hands.fill('What will change', 'A nurse looks at everybody who waits, once an hour');
    await hands.find('Who sees to it?', 'mars', /Helen Marsh/);
    await hands.on('Done by', '15 1 2099');
    await hands.press('Control+Enter');
    await hands.arrive('Lessons');
    await hands.read('Nobody waits unseen');
  });

  it('10: is answered by a letter that another person signs, sent with its PDF', async () => {
    const officer = await at('Complaints officer');
    await opens(officer, `/cases/${file.id}/letters`, 'Letters');
    await officer.hands.go('Write the response');
    await officer.hands.arrive('Response');
    await officer.hands.read(/^Before it goes/);
    await officer.hands.go('Send for sign-off');
    await officer.hands.arrive('Letters');
    await officer.hands.read('The letter waits for a signature.');

    const chief = await at('Responsible person');
    await chief.page.goto('/sign-off');
    await chief.hands.read(file.reference);
    await chief.hands.go(new RegExp(`^Response ${file.reference}`));
    await chief.hands.arrive('Sign this letter');
    expect(await main(chief.page)).toMatch(/Findings[\s\S]*Mum waited nine hours[\s\S]*Upheld/);
    await chief.hands.go('Approve and send');
    await chief.hands.arrive('To sign');
    await chief.hands.read('Signed. The letter is on its way.');

    const { hands, page } = officer;
    await opens(officer, `/cases/${file.id}/letters`, 'Letters');
    await hands.go('Response');
    await hands.read(/Sent .*, evidence kept\./, { withinMs: 20_000 });
    const [docx] = await Promise.all([page.waitForEvent('download'), hands.go('as DOCX')]);
    expect(docx.suggestedFilename()).toMatch(/\.docx$/);
    await readsCaughtMail(officer, new RegExp(`^A letter .*${file.reference}`), ['Mum waited nine hours in A&E', 'Parliamentary and Health Service Ombudsman', '.pdf']);
    await opens(officer, `/cases/${file.id}/dates`, 'Dates');
    expect(await main(page)).toMatch(/Answer[\s\S]*Met 28 Nov|Met/);
  });

  it('11: is closed with what was wanted beside what was given, and opened again with a reason', async () => {
    const officer = await at('Complaints officer');
    const { hands, page } = officer;
    await opens(officer, `/cases/${file.id}`, /waited nine hours/);
    await hands.go('Do something');
    await hands.go('Close');
    await hands.arrive('Close');
    await hands.choose('How did it end?', 'Response sent');
    await hands.read('Is the person satisfied?');
    expect(await main(page)).toMatch(/The final response was sent\s+Done/);
    expect(await main(page)).toMatch(/Wanted\s+An explanation\s+Given/);
    await hands.tick('An explanation');
    await hands.fill('What was given, in a sentence', 'A letter, and a meeting with the head nurse.');
    await hands.choose('Is the person satisfied?', 'Not known');
    await hands.choose('Was their care affected', 'No');
    await hands.press('Control+Enter');
    await hands.arrive(/waited nine hours/);
    await hands.read('The case is closed.');
    await hands.read('Nothing: this case is closed.');
    await hands.go('Do something');
    await hands.go('Open again');
    await hands.arrive('Open again');
    await hands.read(/Closed .* Wanted: an explanation\. Given: an explanation\./);
    await hands.choose('Why does it open again?', /./);
    await hands.fill('In a sentence', 'She says that the fall has not been answered.');
    await hands.press('Control+Enter');
    await hands.arrive(/waited nine hours/);
    await hands.read('The case is open again.');
    await hands.go(/^Dates/);
    await hands.arrive('Dates');
    await hands.go('Record a fact');
    await hands.arrive('Record a fact');
    await hands.go('Set a date by hand');
    await hands.arrive('Set a date by hand');
    await hands.choose('What is the date for?', 'The answer');
    await hands.on('Due on', `15 1 ${new Date().getFullYear() + 1}`);
    await hands.fill('Where does this date come from?', 'Agreed on the phone with Anna Kovacs');
    await hands.press('Control+Enter');
    await hands.arrive('Dates');
    await hands.read('set by hand');
  });

  it('12: stands on the manager’s board beside every other open date, and in the figures of the month', async () => {
    const manager = await at('Complaints manager');
    const { hands, page } = manager;
    await hands.arrive('Your work');
    await hands.go('Board');
    await hands.arrive('Board');
    await hands.go(/^Later/);
    await page.waitForURL(/state=later/);
    await hands.pick('Owner', (await at('Complaints officer')).is.name);
    await hands.push('Apply');
    await page.waitForURL(/owner=/);
    await hands.read(file.reference);
    const [csv] = await Promise.all([page.waitForEvent('download'), hands.go('CSV')]);
    expect(csv.suggestedFilename()).toMatch(/\.csv$/);
    await hands.go('Reports');
    await hands.arrive('Dates kept');
    expect(await page.getByRole('table').count()).toBeGreaterThan(0);
  });
});

/** The questions of a form that are answered by one of several answers, in the order of the page. */
async function questionsOf(page: Page): Promise<readonly string[]> {
  const legends = page.getByRole('group').filter({ has: page.getByRole('radio') }).locator('legend');
  return (await legends.allInnerTexts()).map((text) => text.trim());
}

interface Caught { readonly id: string; readonly subject: string; readonly to: readonly string[] }

const caught = async (page: Page): Promise<readonly Caught[]> => (await ask<{ items: readonly Caught[] }>(page, 'GET', '/api/demo/mail')).items;

/** Reads the newest caught mail with such a subject, as whoever got it. */
async function readsCaughtMail({ page, hands }: Somebody, subject: RegExp, says: readonly (string | RegExp)[]): Promise<void> {
  await eventually(async () => (await caught(page)).some((mail) => subject.test(mail.subject)), true);
  await page.goto('/demo/mail');
  await hands.read('Caught mail');
  await hands.go(subject);
  for (const words of says) await hands.read(words);
}
