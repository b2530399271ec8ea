import type { Browser, Page } from 'playwright-core';
import type { Portal, SignIn } from './portal';

/** A page of its own (cookies too), which remembers what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Faults of scripts, and errors in the console other than answers that the journey expects. */
  readonly faults: string[];
  close(): Promise<void>;
}

const expected = /Failed to load resource: the server responded with a status of (401|403|404|409|422|429|400)/;

const slow = process.env['ACCORD_SLOW'];

/** Opens the portal as nobody yet. */
export async function aVisit(browser: Browser, portal: Portal): Promise<Visit> {
  const context = await browser.newContext({ baseURL: portal.url, viewport: { width: 1280, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  // As on a machine so many times slower: what a test does not wait for, and what the page says too late, shows.
  if (slow) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: Number(slow) });
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(String(fault)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) faults.push(message.text());
  });
  return { page, faults, close: () => context.close() };
}

/** Signs in on the page that is open, by keyboard, and waits for the person's work. */
export async function signIn(page: Page, person: Pick<SignIn, 'email' | 'password'>): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

/** Somebody is let in without the form: the page of signing in has journeys of its own. */
export async function letIn(page: Page, { email, password }: Pick<SignIn, 'email' | 'password'>): Promise<void> {
  const answer = await page.context().request.post('/api/session', { data: { email, password }, headers: { 'X-Accord': '1' } });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
}

/** Signs out and waits until the sign-in page is there: whoever leaves earlier may still be signed in. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByLabel('E-mail address').waitFor();
}
