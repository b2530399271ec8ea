import type { Browser, Page } from 'playwright-core';
import { axeFindings, launchBrowser, picture, scrollsSideways } from './browser';
import { Hands } from './hands';
import { aPortal, type Portal, type SignIn } from './portal';
import { aVisit, letIn, type Visit } from './visit';

/** Somebody of the demo who is signed in, in a browser of their own. */
export interface Somebody extends Visit {
  readonly hands: Hands;
  readonly is: SignIn;
}

/** The beginning that every journey shares: a portal, a browser, and people who come in and go. */
export class Journey {
  private opened?: { readonly portal: Portal; readonly browser: Browser };
  private inside: Visit[] = [];

  get portal(): Portal {
    if (!this.opened) throw new Error('The portal opens in beforeAll');
    return this.opened.portal;
  }

  get browser(): Browser {
    if (!this.opened) throw new Error('The browser opens in beforeAll');
    return this.opened.browser;
  }

  async open(settings: NodeJS.ProcessEnv): Promise<void> {
    const [portal, browser] = await Promise.all([aPortal(settings), launchBrowser()]);
    this.opened = { portal, browser };
  }

  /** A person with this role comes in and is at home. They leave by themselves after the test, which fails if their page had a fault. */
  async comes(role: string, organisation = 0): Promise<Somebody> {
    const somebody = await this.signedIn(role, organisation);
    await somebody.page.goto('/');
    await somebody.page.getByRole('button', { name: 'Sign out' }).waitFor();
    return somebody;
  }

  /** The same, where the test itself opens their first page. */
  async signedIn(role: string, organisation = 0): Promise<Somebody> {
    const visit = await this.opens();
    const is = this.portal.person(role, organisation);
    await letIn(visit.page, is);
    return { ...visit, is, hands: new Hands(visit.page) };
  }

  /** The portal opened as nobody yet. */
  async opens(): Promise<Visit> {
    const visit = await aVisit(this.browser, this.portal);
    visit.page.setDefaultTimeout(30_000);
    this.inside.push(visit);
    return visit;
  }

  /** Everybody goes home; the faults of all their pages. */
  async allLeave(): Promise<readonly string[]> {
    const left = this.inside.splice(0);
    await Promise.all(left.map((visit) => visit.close()));
    return left.flatMap(({ faults }) => faults);
  }

  async end(): Promise<void> {
    await this.opened?.browser.close();
    await this.opened?.portal.stop();
  }
}

/**
 * Call it first in a `describe`: `const journey = aJourney()`. One portal for its tests; whoever came in leaves after each
 * test, or after the last with `staying`, where the tests of the file are one story. `expected` are faults that it causes itself.
 */
export function aJourney({ settings = () => ({}), staying = false, expected }: { readonly settings?: () => NodeJS.ProcessEnv; readonly staying?: boolean; readonly expected?: RegExp } = {}): Journey {
  const journey = new Journey();
  const leave = async () => expect((await journey.allLeave()).filter((fault) => !expected?.test(fault))).toEqual([]);
  beforeAll(() => journey.open(settings()), 400_000);
  if (!staying) afterEach(leave);
  afterAll(async () => {
    try {
      await leave();
    } finally {
      await journey.end();
    }
  });
  return journey;
}

/** Types a date into the day, month and year of a question, named in full or by what it matches: `typeDate(page, /^Until/, [1, 6, 2030])`. */
export async function typeDate(page: Page, question: string | RegExp, [day, month, year]: readonly [string | number, string | number, string | number]): Promise<void> {
  const group = page.getByRole('group', { name: question, exact: typeof question === 'string' });
  await group.getByRole('textbox', { name: 'Day', exact: true }).fill(String(day));
  await group.getByLabel('Month').fill(String(month));
  await group.getByLabel('Year').fill(String(year));
}

/** The page as it is now: nothing for axe to find, one h1, no scrolling sideways at 320 px; a picture at both widths. */
export async function sound(page: Page, name: string): Promise<void> {
  expect([name, await axeFindings(page)]).toEqual([name, []]);
  expect([name, await page.locator('h1').count()]).toEqual([name, 1]);
  expect([name, await scrollsSideways(page, 320)]).toEqual([name, false]);
  await picture(page, name);
}
