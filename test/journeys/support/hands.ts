import type { Page } from 'playwright-core';
import { type Stop, stopOf } from './stop';

const mostStops = 400;
const says = (words: string, wanted: string | RegExp): boolean => (typeof wanted === 'string' ? words.includes(wanted) : wanted.test(words));

/** Hands on a keyboard: every key is counted, so that a journey can say how many it takes. They never touch a mouse. */
export class Hands {
  keys = 0;

  constructor(readonly page: Page) {}

  /** Presses keys one after the other: `press('Tab', 'Space')`, `press('Control+Enter')`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  /** Writes into whatever has the focus. Words are counted by the journey, not as keys, unless `counted`. */
  async write(text: string, { counted = false } = {}): Promise<void> {
    if (counted) this.keys += text.length;
    await this.page.keyboard.type(text);
  }

  /** Waits until a page has this h1 and its own first focus, as a person does before the next key. */
  async arrive(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await this.page.waitForFunction(() => document.activeElement?.closest('main') && !document.querySelector('main [aria-busy="true"]'));
  }

  /** Reads on until these words can be seen somewhere on the page. */
  async read(words: string | RegExp, { withinMs = 20_000 } = {}): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: withinMs });
  }

  /** Tabs on until the focus is on something whose words hold `words`. */
  async tabTo(words: string | RegExp): Promise<void> {
    await this.tabUntil((stop) => says(stop.words, words), words);
  }

  /** Tabs to a link or button and presses it. */
  async go(words: string | RegExp): Promise<void> {
    await this.tabUntil((stop) => (stop.kind === 'link' || stop.kind === 'button') && says(stop.words, words), words);
    await this.enter();
  }

  /** Tabs to a button, past links of the same words, and presses it. */
  async push(words: string | RegExp): Promise<void> {
    await this.tabUntil((stop) => stop.kind === 'button' && says(stop.words, words), words);
    await this.enter();
  }

  /** Tabs to a field and writes over what it holds. */
  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.tabUntil((stop) => stop.kind === 'field' && says(stop.words, label), label);
    await this.press('Control+a');
    await this.write(text);
  }

  /** Tabs to a date and writes it: `on('Agreed on', '1 3 2099')`. */
  async on(legend: string, date: string): Promise<void> {
    const [day = '', month = '', year = ''] = date.split(' ');
    await this.tabUntil((stop) => stop.words === 'Day' && says(stop.group, legend), legend);
    for (const [part, at] of [[day, 0], [month, 1], [year, 2]] as const) {
      if (at > 0) await this.press('Tab');
      await this.write(part);
    }
  }

  /** Tabs to a question and takes an answer with the arrows. */
  async choose(question: string | RegExp, answer: string | RegExp): Promise<void> {
    let stop = await this.tabUntil((one) => one.kind === 'radio' && says(one.group, question), question);
    if (says(stop.words, answer)) return this.press('Space');
    const passed: string[] = [];
    while (!says(stop.words, answer)) {
      passed.push(stop.words);
      if (passed.length > 20) throw new Error(`"${question}" has no answer "${answer}", only: ${passed.join('; ')}`);
      await this.press('ArrowDown');
      stop = await stopOf(this.page);
    }
  }

  /** Tabs to a tick box and ticks it. */
  async tick(label: string | RegExp): Promise<void> {
    await this.tabUntil((stop) => stop.kind === 'checkbox' && says(stop.words, label), label);
    await this.press('Space');
  }

  /** Tabs to a list that drops down and goes on in it until it shows the option. */
  async pick(label: string | RegExp, option: string | RegExp): Promise<void> {
    let stop = await this.tabUntil((one) => one.kind === 'select' && says(one.words, label), label);
    await this.press('Home');
    for (let downs = 0; downs < 200; downs += 1) {
      stop = await stopOf(this.page);
      if (says(stop.value, option)) return;
      await this.press('ArrowDown');
    }
    throw new Error(`"${label}" has no option "${option}"`);
  }

  /** Tabs to a box that finds while one types, writes a few letters and takes what they find. */
  async find(label: string | RegExp, letters: string, option: string | RegExp): Promise<void> {
    await this.tabUntil((stop) => stop.kind === 'combobox' && says(stop.words, label), label);
    await this.write(letters, { counted: true });
    const wanted = this.page.locator('ul').getByRole('option', { name: option });
    await wanted.first().waitFor();
    for (let downs = 0; (await wanted.first().getAttribute('aria-selected')) !== 'true'; downs += 1) {
      if (downs > 12) throw new Error(`The arrows never came to "${option}" of "${label}"`);
      await this.press('ArrowDown');
    }
    await this.press('Enter');
  }

  /** Presses Enter; what it opens beneath has opened before the next key, as it has for hands that are not a machine's. */
  private async enter(): Promise<void> {
    const opens = await this.page.evaluate(() => document.activeElement?.getAttribute('aria-expanded') === 'false');
    await this.press('Enter');
    if (opens) await this.page.waitForFunction(() => document.activeElement?.getAttribute('aria-expanded') === 'true');
  }

  private async tabUntil(isThere: (stop: Stop) => boolean, wanted: string | RegExp): Promise<Stop> {
    const passed: string[] = [];
    let rounds = 0;
    for (let at = 0; at < mostStops && rounds < 3; at += 1) {
      const stop = await stopOf(this.page);
      if (isThere(stop)) return stop;
      if (stop.words === 'nothing') rounds += 1;
      passed.push([stop.kind, stop.group, stop.words].filter(Boolean).join(' | '));
      await this.press('Tab');
    }
    throw new Error(`Tab never came to "${wanted}". It passed:\n${passed.join('\n')}`);
  }
}
