import { axeFindings, eventually, focusOn, picture } from './support/browser';
import { aJourney } from './support/journey';
import { signIn, type Visit } from './support/visit';

describe('the end of a session', () => {
  const journey = aJourney();
  let visit: Visit;

  beforeEach(async () => {
    visit = await journey.opens();
  });

  it('is announced two minutes before, and Escape, like the button, stays signed in', async () => {
    const { page } = visit;
    await page.clock.install();
    await signIn(page, journey.portal.person('PALS officer'));
    // Each answer of the server begins the minutes anew: only when the home page has its list, nothing more is heard.
    await page.waitForLoadState('networkidle');
    const { idleMinutes } = await page.evaluate(() => fetch('/api/session').then((answer) => answer.json() as Promise<{ idleMinutes: number }>));
    const dialog = page.getByRole('dialog', { name: 'You will be signed out in 2 minutes' });
    await page.clock.fastForward((idleMinutes - 1) * 60_000);
    await dialog.waitFor();
    expect(await page.evaluate(() => document.querySelector('dialog')?.matches(':modal'))).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'session-warning');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
  });

  it('covers the page, takes the password there, and everything typed is still behind it', async () => {
    const { page } = visit;
    const officer = journey.portal.person('PALS officer');
    await page.clock.install();
    await signIn(page, officer);
    await page.waitForLoadState('networkidle');
    const { idleMinutes } = await page.evaluate(() => fetch('/api/session').then((answer) => answer.json() as Promise<{ idleMinutes: number }>));
    await page.getByRole('searchbox').fill('typed before');
    await page.context().clearCookies();
    await page.clock.fastForward((idleMinutes + 1) * 60_000);
    const dialog = page.getByRole('dialog', { name: 'You have been signed out' });
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'session-ended');
    await page.keyboard.press('Escape');
    await dialog.getByLabel('Password', { exact: true }).fill('not this one');
    await page.keyboard.press('Enter');
    await dialog.getByText('The e-mail or password is not right.').waitFor();
    await dialog.getByLabel('Password', { exact: true }).fill(officer.password);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('typed before');
  });

  it('lets the request that met it go again after signing in, without a second press', async () => {
    const { page } = visit;
    const manager = journey.portal.person('Complaints manager');
    await signIn(page, manager);
    // The home page reads its list: only when it has, the next request is the one that meets the end.
    await page.waitForLoadState('networkidle');
    await page.context().clearCookies();
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Board', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'You have been signed out' });
    await dialog.getByLabel('Password', { exact: true }).fill(manager.password);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
    await eventually(async () => (await focusOn(page)) !== 'nothing', true);
  });
});
