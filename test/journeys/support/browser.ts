import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

export const root = join(__dirname, '../../..');
const names = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable'];

/** One browser a test file. `npm test` finds it and says where in TEST_CHROMIUM. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['TEST_CHROMIUM'] ?? names.find((name) => existsSync(name));
  if (!executablePath) throw new Error('No Chromium: set TEST_CHROMIUM to the path of one.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}

let axe: Promise<string> | undefined;

/**
 * What axe finds on the page as it is now, one line a finding; a good page finds nothing.
 * It is injected by evaluate, because the page's own policy refuses foreign scripts.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  axe ??= readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(context: Document, options: object): Promise<{ violations: readonly { id: string; help: string; nodes: readonly { target: readonly string[]; html: string }[] }[] }> } };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => `${id}: ${help} at ${target.join(' ')} ${html.slice(0, 120)}`));
  });
}

/** The two widths at which every page is looked at. */
export const widths = [1280, 400] as const;

/** A picture of the whole page at both widths, in `dist/pictures/<name>-<width>.png`; only when ACCORD_PICTURES is set. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env['ACCORD_PICTURES']) return;
  const before = page.viewportSize();
  for (const width of widths) {
    const path = join(root, `dist/pictures/${name}-${width}.png`);
    await mkdir(dirname(path), { recursive: true });
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(150);
    await page.screenshot({ path, fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}

/** Whether the page can be scrolled sideways at a width: it never should, down to 320 px. */
export async function scrollsSideways(page: Page, width: number): Promise<boolean> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 900 });
  // The header fits its menu to the new width, and a drawing is made anew for it, in the next frames; what is too wide stays so.
  const wide = await page.evaluate(async () => {
    const nextFrame = () => new Promise((painted) => requestAnimationFrame(painted));
    const until = performance.now() + 1000;
    for (;;) {
      await nextFrame();
      await nextFrame();
      if (document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1) return false;
      if (performance.now() > until) return true;
    }
  });
  if (before) await page.setViewportSize(before);
  return wide;
}

/** Where the focus is, as a person would say it: `textbox "Who is calling?"`. */
export function focusOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing';
    const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? element.labels?.[0]?.textContent : undefined;
    return `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 80)}"`;
  });
}

/** Waits until something reads as expected; the page paints after the key, not with it. Fails with both when it is too late. */
export async function eventually<T>(read: () => Promise<T>, expected: T, { withinMs = 20_000 } = {}): Promise<void> {
  const until = Date.now() + withinMs;
  let last = await read();
  while (JSON.stringify(last) !== JSON.stringify(expected)) {
    if (Date.now() > until) throw new Error(`Expected ${JSON.stringify(expected)}, but ${withinMs / 1000} s later it is still ${JSON.stringify(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
    last = await read();
  }
}
