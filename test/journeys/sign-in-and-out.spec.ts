import { axeFindings, eventually, focusOn, picture, scrollsSideways } from './support/browser';
import { Hands } from './support/hands';
import { aJourney } from './support/journey';
import { signIn, type Visit } from './support/visit';

describe('signing in and out', () => {
  const journey = aJourney();
  let visit: Visit;

  beforeEach(async () => {
    visit = await journey.opens();
  });

  it('is done by keyboard alone and comes back to the page that was asked for', async () => {
    const { page } = visit;
    const officer = journey.portal.person('PALS officer');
    await page.goto('/');
    await page.getByRole('heading', { name: 'Sign in to Accord' }).waitFor();
    expect(await page.title()).toBe('Sign in - Accord');
    await eventually(() => focusOn(page), 'input "E-mail address"');
    await page.getByRole('table').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await scrollsSideways(page, 320)).toBe(false);
    await picture(page, 'sign-in');

    const hands = new Hands(page);
    await hands.write(officer.email);
    await hands.press('Tab');
    await hands.write(officer.password);
    await hands.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.title()).toBe('Home - Accord');
    await page.getByText(officer.name).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'home');
  });

  it('says the same of a wrong password as of an unknown address, and shows it once, at the top', async () => {
    const { page } = visit;
    await page.goto('/sign-in');
    for (const email of [journey.portal.person('PALS officer').email, 'nobody@nowhere.example']) {
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password', { exact: true }).fill('not this one');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByText('The e-mail or password is not right.').waitFor();
      await eventually(async () => (await focusOn(page)).includes('There is a problem'), true);
      expect(await page.title()).toBe('Error: Sign in - Accord');
      expect(await page.getByLabel('E-mail address').inputValue()).toBe(email);
    }
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'sign-in-refused');
  });

  it('names what is missing at the field and in the summary', async () => {
    const { page } = visit;
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await eventually(() => page.locator('.nhsuk-error-summary__list li').allTextContents().then((all) => all.map((words) => words.trim())), ['Enter your e-mail address', 'Enter your password']);
    await page.getByRole('link', { name: 'Enter your password' }).click();
    await eventually(() => focusOn(page), 'input "Password"');
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'sign-in-missing');
  });

  it('ends the session in every tab and leaves nothing typed in the browser', async () => {
    const { page } = visit;
    await signIn(page, journey.portal.person('PALS officer'));
    const other = await page.context().newPage();
    await other.goto('/');
    await other.getByRole('button', { name: 'Sign out' }).waitFor();
    // What hears of other tabs comes after the page itself.
    await other.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Sign out' }).click();
    // A browser paints only the tab in front: what the others hold is read, not looked at.
    for (const tab of [page, other]) await eventually(() => tab.evaluate(() => document.body.textContent?.includes('You are signed out.')).catch(() => false), true);
    await other.close();
    expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
    await page.goto('/');
    await page.getByRole('heading', { name: 'Sign in to Accord' }).waitFor();
  });

  it('asks for the password over the page when the session has ended, and goes on where it was', async () => {
    const { page } = visit;
    const officer = journey.portal.person('PALS officer');
    await signIn(page, officer);
    await page.context().clearCookies();
    await page.evaluate(() => fetch('/api/session').then((answer) => answer.status));
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.goto('/nothing-here');
    await page.getByRole('heading', { name: 'Sign in to Accord' }).waitFor();
    expect(new URL(page.url()).searchParams.get('to')).toBe('/nothing-here');
    await page.getByLabel('E-mail address').fill(officer.email);
    await page.getByLabel('Password', { exact: true }).fill(officer.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Page not found' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'not-found');
  });

  it('sends a link for a forgotten password without telling whether the address is known', async () => {
    const { page } = visit;
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'I have forgotten my password' }).click();
    await page.getByRole('heading', { name: 'Forgotten password' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('E-mail address').fill('nobody@nowhere.example');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByRole('heading', { name: 'Look in your mailbox' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'forgotten-password');
  });

  it('says of a used-up link that it no longer works, and uses nothing up by opening', async () => {
    const { page } = visit;
    await page.goto('/set-password#no-such-token-was-ever-made');
    await page.getByRole('heading', { level: 1, name: 'This link no longer works' }).waitFor();
    expect(await page.getByLabel('New password').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'set-password');
  });
});
