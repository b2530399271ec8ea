import type { Page } from 'playwright-core';
import { focusOn } from './browser';

/** Hands on a keyboard: every key is counted, so that a journey can say how many it takes. */
export class Hands {
  keys = 0;

  constructor(private readonly page: Page) {}

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

  /** Tabs on until the focus is on something whose words hold `words`; fails after 60 stops. */
  async tabTo(words: string): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < 60; stop += 1) {
      const now = await focusOn(this.page);
      if (now.includes(words)) return;
      passed.push(now);
      await this.press('Tab');
    }
    throw new Error(`Tab never came to "${words}". It passed:\n${passed.join('\n')}`);
  }
}
