import type { Page } from 'playwright-core';

/** What has the focus, as somebody hears it who cannot see it. */
export interface Stop {
  readonly kind: 'link' | 'button' | 'field' | 'radio' | 'checkbox' | 'select' | 'combobox' | 'other';
  /** Its own name. */
  readonly words: string;
  /** The questions around it, outermost first. */
  readonly group: string;
  /** What it holds now; of a list that drops down, the words of its option. */
  readonly value: string;
}

/** Where the focus is now. */
export function stopOf(page: Page): Promise<Stop> {
  return page.evaluate((): Stop => {
    const element = document.activeElement;
    if (!element || element === document.body) return { kind: 'other', words: 'nothing', group: '', value: '' };
    const tidy = (text: string | null | undefined) => (text ?? '').trim().replace(/\s+/g, ' ').slice(0, 160);
    const groups: string[] = [];
    for (let up = element.parentElement; up; up = up.parentElement) {
      const named = up.getAttribute('aria-labelledby');
      if (up.tagName === 'FIELDSET') groups.unshift(tidy(up.querySelector('legend')?.textContent));
      else if (up.getAttribute('role') === 'group' && named) groups.unshift(tidy(document.getElementById(named)?.textContent));
    }
    const input = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? element : undefined;
    const label = input?.labels?.[0]?.textContent;
    const kindOf = (): Stop['kind'] => {
      if (element.getAttribute('role') === 'combobox') return 'combobox';
      if (element instanceof HTMLSelectElement) return 'select';
      if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) return element.type;
      if (input) return 'field';
      return element.tagName === 'A' ? 'link' : element.tagName === 'BUTTON' || element.tagName === 'SUMMARY' ? 'button' : 'other';
    };
    const value = element instanceof HTMLSelectElement ? tidy(element.selectedOptions[0]?.textContent) : (input?.value ?? '');
    return { kind: kindOf(), words: tidy(element.getAttribute('aria-label') ?? label ?? element.textContent), group: groups.join(', '), value };
  });
}
