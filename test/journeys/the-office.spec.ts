import type { Browser, Page } from 'playwright-core';
import { axeFindings, eventually, focusOn, launchBrowser, picture, scrollsSideways } from './support/browser';
import { Hands } from './support/hands';
import { aPortal, type Portal } from './support/portal';
import { aVisit, signIn, type Visit } from './support/visit';

describe('the office of the organisation', () => {
  let portal: Portal;
  let browser: Browser;
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    [portal, browser] = await Promise.all([aPortal(), launchBrowser()]);
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });
  beforeEach(async () => {
    visit = await aVisit(browser, portal);
    page = visit.page;
  });
  afterEach(async () => {
    await visit.close();
    expect(visit.faults).toEqual([]);
  });

  const sound = async (name: string) => {
    expect(await axeFindings(page)).toEqual([]);
    expect(await scrollsSideways(page, 320)).toBe(false);
    await picture(page, name);
  };
  const enter = async (role: string) => {
    await signIn(page, portal.person(role));
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  it.each([
    ['Organisation administrator', '/admin/people'],
    ['Reader of reports', '/reports/on-time'],
  ])('is where a %s begins, who has no worklist', async (role, place) => {
    await enter(role);
    await eventually(async () => new URL(page.url()).pathname, place);
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
    await page.getByRole('link', { name: portal.person('PALS officer').name }).click();
    await page.getByLabel('Investigator').check();
    await page.getByRole('button', { name: 'Save the roles' }).click();
    await page.getByText('The roles are saved.').waitFor();
    await page.getByRole('button', { name: 'Switch this account off' }).click();
    await sound('account-switch');
    await page.getByRole('button', { name: 'Switch it off' }).click();
    await page.getByText('The account is switched off.').waitFor();
    await page.getByRole('button', { name: 'Switch it on again' }).click();
    await page.getByText('The account is switched on.').waitFor();
  });

  it('does not let administrators lock themselves out', async () => {
    await enter('Organisation administrator');
    await page.getByRole('link', { name: portal.person('Organisation administrator').name }).click();
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
    await page.getByText('Wards: Willow').waitFor();
  });

  it('shows everybody who they are here', async () => {
    await enter('Reader of reports');
    await page.goto('/settings');
    await page.getByRole('heading', { level: 1, name: 'My settings' }).waitFor();
    await sound('settings');
  });
});
