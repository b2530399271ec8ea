import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { eventually, focusOn } from './support/browser';
import { Hands } from './support/hands';
import { aJourney, sound as look } from './support/journey';

describe('the office of the organisation', () => {
  // No mail server answers here: what is promised waits.
  const journey = aJourney({ settings: () => ({ SMTP_URL: 'smtp://127.0.0.1:9' }) });
  let page: Page;
  const sound = (name: string) => look(page, name);
  const enter = async (role: string) => {
    ({ page } = await journey.comes(role));
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  it.each([
    ['Organisation administrator', '/admin/people'],
    ['Reader of reports', '/reports/on-time'],
    ['Operator', '/promises'],
    ['Auditor', '/record'],
    ['Mediation coordinator', '/mediations'],
  ])('is where a %s begins, who has no worklist', async (role, place) => {
    await enter(role);
    await eventually(async () => new URL(page.url()).pathname, place);
  });

  it.each([
    ['Safeguarding lead', 'Safeguarding'],
    ['Equality lead', 'Needs and adjustments'],
    ['Information-governance lead', 'Personal data and restricted cases'],
  ])('shows a %s what waits for them, and only what they can open', async (role, heading) => {
    await enter(role);
    await page.getByRole('heading', { level: 2, name: heading }).waitFor();
    await page.getByRole('link', { name: 'Cases', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    expect(await page.getByRole('button', { name: /^Take/ }).count()).toBe(0);
    // Only who may have a case is offered as its owner.
    await page.getByLabel('Owner').locator('option', { hasText: journey.portal.person('Complaints officer').name }).waitFor({ state: 'attached' });
    const owners = await page.getByLabel('Owner').locator('option').allInnerTexts();
    expect(owners).not.toContain(journey.portal.person('Organisation administrator').name);
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: heading }).waitFor();
    await sound(`home-${role.toLowerCase().replace(/\W+/g, '-')}`);
  });

  it('invites somebody by keyboard, and shows the one-use link once', async () => {
    await enter('Organisation administrator');
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await sound('people');
    await page.getByRole('link', { name: 'Invite somebody' }).click();
    await page.getByRole('button', { name: 'Invite' }).click();
    await eventually(async () => (await focusOn(page)).includes('There is a problem'), true);
    await sound('invite-errors');
    const hands = new Hands(page);
    await page.getByRole('link', { name: 'Enter their name' }).click();
    await hands.write('Rosa Field');
    await hands.press('Tab');
    await hands.write('rosa.field@ashcombe.example');
    await hands.press('Tab', 'Tab', 'Space', 'Control+Enter');
    await page.getByRole('heading', { name: 'Rosa Field is invited' }).waitFor();
    expect(await page.getByLabel('One-use link').inputValue()).toContain('/set-password#');
    await sound('invited');
    await page.getByRole('link', { name: 'Back to the people' }).click();
    await page.getByRole('link', { name: 'Rosa Field' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rosa Field' }).waitFor();
    await sound('account');
  });

  it('changes roles, and switches an account off after asking, and on again', async () => {
    await enter('Organisation administrator');
    await page.getByRole('link', { name: journey.portal.person('PALS officer').name }).click();
    await page.getByLabel('Investigator').check();
    await page.getByRole('button', { name: 'Save the roles' }).click();
    await page.getByText('The roles are saved.').waitFor();
    await page.getByRole('button', { name: 'Switch this account off' }).click();
    await page.getByText(/ has \d+ open cases?\b.*to somebody else first\./).waitFor();
    await sound('account-switch');
    await page.getByRole('button', { name: 'Switch it off' }).click();
    await page.getByText('The account is switched off.').waitFor();
    const administrator = page;
    await enter('Complaints manager');
    await page.goto('/monday?figure=left');
    await page.getByRole('link', { name: /belongs? to (somebody|people) who ha(s|ve) left/ }).waitFor();
    await page.getByText(`${journey.portal.person('PALS officer').name} (left)`, { exact: true }).first().waitFor();
    await page.getByText(`${journey.portal.person('PALS officer').name} (left): needs an owner`).waitFor();
    await sound('monday-somebody-left');
    page = administrator;
    await page.getByRole('button', { name: 'Switch it on again' }).click();
    await page.getByText('The account is switched on.').waitFor();
  });

  it('does not let administrators lock themselves out', async () => {
    await enter('Organisation administrator');
    await page.getByRole('link', { name: journey.portal.person('Organisation administrator').name }).click();
    await page.getByRole('button', { name: 'Switch this account off' }).click();
    await page.getByRole('button', { name: 'Switch it off' }).click();
    await page.getByText('You cannot take this from yourself. Ask another administrator.').waitFor();
    await sound('account-refused');
  });

  it('adds a site with a ward', async () => {
    await enter('Organisation administrator');
    await page.goto('/admin/places');
    await page.getByRole('heading', { level: 1, name: 'Places' }).waitFor();
    await sound('places');
    await page.getByRole('link', { name: 'Add a site' }).click();
    await page.getByLabel('Name of the site').fill('Riverside Clinic');
    await page.getByRole('button', { name: 'Add the site' }).click();
    await page.getByRole('link', { name: 'Add a ward or service of Riverside Clinic' }).click();
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.locator('.nhsuk-error-message', { hasText: 'Choose ward or service' }).waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Willow');
    await page.getByLabel('Ward', { exact: true }).check();
    await sound('place-add');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByRole('link', { name: 'Willow' }).waitFor();
  });

  it('renames a ward and closes another, after asking; neither is gone', async () => {
    await enter('Organisation administrator');
    await page.goto('/admin/places');
    await page.getByRole('link', { name: 'Willow' }).click();
    await page.getByRole('heading', { level: 1, name: 'Willow' }).waitFor();
    await sound('place-change');
    await page.getByLabel('New name').fill('Birch ward');
    await page.getByRole('button', { name: 'Rename it' }).click();
    await page.locator('.nhsuk-card, .accord-card', { hasText: 'Riverside Clinic' }).getByRole('link', { name: 'Birch ward' }).click();
    await page.getByRole('button', { name: 'Close this place' }).click();
    await page.getByRole('heading', { name: 'Close Birch ward?' }).waitFor();
    await sound('place-close');
    await page.getByRole('button', { name: 'Close it' }).click();
    await page.getByText('Willow, Riverside Clinic, now Birch ward, since').waitFor();
    await sound('places-closed');
    await page.getByRole('link', { name: 'Birch ward, Riverside Clinic' }).click();
    await page.getByRole('button', { name: 'Open it again' }).click();
    await page.getByText('The place is open again.').waitFor();
    await page.getByRole('link', { name: 'Willow, Riverside Clinic' }).click();
    await page.getByText(/It goes on as Birch ward since/).waitFor();
  });

  it('lists promises without persons or cases, and settles one with a reason', async () => {
    await enter('Organisation administrator');
    const invited = await page.evaluate(async () => {
      const body = JSON.stringify({ name: 'Wanda Green', email: 'wanda.green@ashcombe.example', jobTitle: '', roles: ['mediator'] });
      return (await fetch('/api/staff', { method: 'POST', headers: { 'X-Accord': '1', 'content-type': 'application/json' }, body })).status;
    });
    expect(invited).toBe(201);
    await enter('Operator');
    await page.getByRole('heading', { level: 1, name: 'Promises' }).waitFor();
    const lists = page.getByRole('navigation', { name: 'Which promises' });
    for (const [name, table] of [['Failed', 'failed'], ['Done', 'done'], ['Later', 'later']] as const) {
      await lists.getByRole('link', { name: new RegExp(`^${name}`) }).click();
      await page.getByRole('table', { name: `Promises, ${table}` }).waitFor();
      await sound(`promises-${table}`);
    }
    // It was tried, no mail server answered, and it waits for its next try.
    const settle = page.getByRole('link', { name: /Settle Send an invitation to a colleague/ }).last();
    await eventually(async () => {
      await page.reload();
      await page.getByRole('table', { name: 'Promises, later' }).waitFor();
      return settle.count();
    }, 1);
    expect(await page.locator('main').textContent()).not.toMatch(/Wanda|AC-/);
    await lists.getByRole('link', { name: /^Done/ }).click();
    await page.getByRole('table', { name: 'Promises, done' }).waitFor();
    expect(await page.getByRole('link', { name: /^Settle/ }).count()).toBe(0);
    await page.goBack();
    await settle.click();
    await page.getByRole('button', { name: 'Settle it' }).click();
    await eventually(async () => (await focusOn(page)).includes('There is a problem'), true);
    await sound('promise-settle');
    await page.getByLabel('Done by hand').check();
    await page.getByRole('textbox', { name: 'Why' }).fill('The link was handed over on paper');
    await page.getByRole('button', { name: 'Settle it' }).click();
    await page.getByText('Settled.').waitFor();
    await page.waitForURL(/list=later/);
  });

  it('sets the bands of the gradings, says at which band something is wrong, and writes over nobody', async () => {
    await enter('Complaints manager');
    await page.goto('/admin/grading');
    await page.getByRole('heading', { level: 1, name: 'Grading' }).waitFor();
    await page.getByRole('cell', { name: '25 Extreme' }).waitFor();
    const of = (band: number, label: string) => page.getByRole('group', { name: `Band ${band}` }).getByLabel(label);
    await of(2, 'From this score').fill('1');
    await page.getByRole('button', { name: 'Save the bands' }).click();
    await page.getByRole('link', { name: 'Enter a score from 2 to 25: bands rise.' }).waitFor();
    await sound('grading-bands-error');
    await of(2, 'From this score').fill('4');
    await page.getByRole('button', { name: 'Add a band' }).click();
    await eventually(() => of(5, 'From this score').evaluate((field) => field === document.activeElement), true);
    await page.getByRole('button', { name: 'Take band 5 away' }).click();
    await eventually(() => focusOn(page), 'button "Add a band"');
    await of(4, 'What it is called').fill('Red');
    await page.getByRole('cell', { name: '25 Red' }).waitFor();
    const other = await journey.signedIn('Organisation administrator');
    await other.page.goto('/admin/grading');
    await other.page.getByRole('button', { name: 'Take band 2 away' }).click();
    await other.page.getByRole('button', { name: 'Save the bands' }).click();
    await other.page.getByText('Saved. The next grading is called by these bands.').waitFor();
    await page.getByRole('button', { name: 'Save the bands' }).click();
    await page.getByText('They are now: Low from 1, High from 8, Extreme from 15.').waitFor();
    expect(await of(4, 'What it is called').inputValue()).toBe('Red');
    await sound('grading-bands-meanwhile');
    await page.getByRole('button', { name: 'Save the bands' }).click();
    await page.getByText('Saved. The next grading is called by these bands.').waitFor();
    await page.reload();
    await page.getByRole('cell', { name: '25 Red' }).waitFor();
    await sound('grading-bands');
  });

  it('shows a manager what is stored of a case otherwise than it follows, and works it out again', async () => {
    const client = new Client({ connectionString: journey.portal.superuserUrl });
    await client.connect();
    const { rows } = await client.query<{ reference: string }>(`
      UPDATE accord.case_next n SET due_on = n.due_on + 7 FROM accord.case_file f WHERE f.organisation_id = n.organisation_id AND f.id = n.case_id
        AND f.reference = (SELECT min(reference) FROM accord.case_file WHERE closed_at IS NULL AND reference LIKE 'AC-%') RETURNING f.reference`);
    await client.end();
    const reference = rows[0]?.reference ?? '';
    await enter('Complaints manager');
    const checked = async () => {
      await page.goto('/date-checks');
      await page.getByRole('button', { name: 'Check now' }).click();
      await page.getByText('The check has begun.', { exact: false }).waitFor();
      const first = page.locator('tbody tr').first();
      await eventually(async () => {
        await page.reload();
        await first.waitFor();
        return (await first.textContent())?.includes('Under way') ?? true;
      }, false, { withinMs: 60_000 });
      return first.textContent();
    };
    expect(await checked()).toContain(`1 case differs ${reference}: what is next.`);
    await sound('date-checks-differ');
    await page.getByRole('button', { name: `Work it out again ${reference}` }).click();
    await page.getByText(`${reference} is worked out again: it is stored as its facts give it.`).waitFor();
    await page.getByText(`Worked out again by ${journey.portal.person('Complaints manager').name}`, { exact: false }).waitFor();
    await sound('date-checks-mended');
    expect(await checked()).toMatch(/None\s*$/);
  });

  it('checks the record on demand and says that it stands', async () => {
    await enter('Auditor');
    await page.getByRole('heading', { level: 1, name: 'Record checks' }).waitFor();
    await sound('record');
    await page.getByRole('button', { name: 'Check the record now' }).click();
    await page.getByText(/rows checked: the record stands\./).waitFor();
    await page.getByText(`by ${journey.portal.person('Auditor').name}`).waitFor();
    await sound('record-checked');
  });

  it('shows everybody who they are here', async () => {
    await enter('Reader of reports');
    await page.goto('/settings');
    await page.getByRole('heading', { level: 1, name: 'My settings' }).waitFor();
    await sound('settings');
  });
});
