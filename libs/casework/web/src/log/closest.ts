import { plainLetters } from '@accord/people/rules';
import type { Option } from '@accord/design-system/web';

const most = 8;

/** The options whose words begin with what was typed, in their order, beginnings of the name first; eight at most. `w7` finds Ward 7. */
export function closest(options: readonly Option[], typed: string): readonly Option[] {
  const words = plainLetters(typed).split(/\s+/).filter((word) => word !== '');
  const scored = options.map((option) => ({ option, rank: rankOf(plainLetters(option.label), words) })).filter(({ rank }) => rank < never);
  return scored.toSorted((one, other) => one.rank - other.rank).slice(0, most).map(({ option }) => option);
}

const never = 9;

function rankOf(label: string, typed: readonly string[]): number {
  const parts = label.split(/[^\p{L}\p{N}]+/u);
  if (typed.length === 0 || typed.every((word) => parts.some((part) => part.startsWith(word)))) return label.startsWith(typed[0] ?? '') ? 0 : 1;
  // `w7`: the first letters of the words, numbers whole.
  const initials = parts.map((part) => (/^\d+$/.test(part) ? part : part.slice(0, 1))).join('');
  return typed.length === 1 && initials.startsWith(typed[0] ?? '') ? 2 : never;
}
