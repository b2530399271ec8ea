import type { Page, Route } from 'playwright-core';
import { axeFindings } from './browser';

/** What the server does to a page: answers, lets it wait, fails, is out of reach, knows nothing, refuses the role, or one thing alone. */
export type Weather = 'fair' | 'waiting' | 'failed' | 'unreachable' | 'missing' | 'refused' | { readonly to: RegExp; readonly answer: (body: unknown) => unknown } | { readonly fails: RegExp } | { readonly saves: 'conflict' };

/** The answer with each list in it emptied, and no page after it. */
export function withoutItems(body: unknown): unknown {
  if (Array.isArray(body)) return [];
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, Array.isArray(value) ? (key === 'blocks' ? value.map(withoutItems) : []) : key === 'next' ? null : value]));
}

const problem = (status: number, detail: string, more: object = {}) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: 'about:blank', title: detail, status, detail, requestId: '7F3K-22', ...more }),
});

/** What axe has found nothing in: most pages share the page that stands instead of them. */
const seen = new Set<string>();

/** One tab of somebody, whose server can be given any weather. */
export class Tab {
  private weather: Weather = 'fair';
  private held: (() => void)[] = [];

  private constructor(readonly page: Page) {}

  static async open(page: Page): Promise<Tab> {
    const tab = new Tab(page);
    await page.route('**/api/**', (route) => tab.handle(route));
    return tab;
  }

  async turn(weather: Weather): Promise<void> {
    this.weather = weather;
    if (weather !== 'waiting') for (const go of this.held.splice(0)) go();
  }

  /** Opens an address afresh, or from within the app, as a link does. */
  async go(to: string, { afresh = false } = {}): Promise<void> {
    if (afresh) return void (await this.page.goto(to, { waitUntil: 'commit' }));
    await this.page.evaluate((address) => {
      history.pushState({}, '', address);
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    }, to);
  }

  /** What axe, the headings, the title and 320 px have against the page as it is now; a page that was looked at before is not looked at again. */
  async faults({ headings = 1, always = false } = {}): Promise<readonly string[]> {
    const { html, h1s, title, wide } = await this.page.evaluate(() => ({
      html: (document.querySelector('main')?.outerHTML ?? '').replace(/ (_ng\S+|id|for|aria-\w+|href)="[^"]*"/g, ''),
      h1s: document.querySelectorAll('main h1').length,
      title: document.title,
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
    }));
    const said = [
      ...(h1s > headings || (headings === 1 && h1s === 0) ? [`${h1s} h1`] : []),
      ...(/ - Accord$/.test(title) ? [] : [`title "${title}"`]),
      ...(wide ? ['scrolls sideways'] : []),
    ];
    if (!always && seen.has(html)) return said;
    const found = await axeFindings(this.page);
    if (found.length === 0) seen.add(html);
    return [...said, ...found];
  }

  private async handle(route: Route): Promise<void> {
    const request = route.request();
    const { pathname } = new URL(request.url());
    const weather = pathname === '/api/session' || pathname.startsWith('/api/drafts') ? 'fair' : this.weather;
    try {
      await this.answer(route, weather, `${request.method()} ${pathname}`);
    } catch (fault) {
      // The page went on to another address meanwhile: nobody waits for this answer.
      if (!/closed|Target|already handled|disposed/i.test(String(fault))) throw fault;
    }
  }

  private async answer(route: Route, weather: Weather, asked: string): Promise<void> {
    if (typeof weather === 'object') {
      if ('fails' in weather) return weather.fails.test(asked) ? route.fulfill(problem(500, 'Sorry, something went wrong')) : route.continue();
      if ('saves' in weather) return asked.startsWith('GET') ? route.continue() : route.fulfill(problem(409, 'Somebody saved this while you were writing', { code: 'version', saved: { version: 9, text: 'What a colleague wrote', name: 'A colleague wrote this' } }));
      if (!weather.to.test(asked)) return route.continue();
      const real = await route.fetch();
      return route.fulfill({ response: real, json: weather.answer(await real.json()) });
    }
    switch (weather) {
      case 'waiting':
        await new Promise<void>((go) => this.held.push(go));
        return route.continue();
      case 'failed':
        return route.fulfill(problem(500, 'Sorry, something went wrong'));
      case 'unreachable':
        return route.abort('internetdisconnected');
      case 'missing':
        return route.fulfill(problem(404, 'Page not found'));
      case 'refused':
        return route.fulfill(problem(403, 'Your role does not include this. An administrator can give it to you.'));
      default:
        return route.continue();
    }
  }
}
