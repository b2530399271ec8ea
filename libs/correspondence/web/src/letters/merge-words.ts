import { mergedParts } from '@accord/correspondence/rules';
import type { Clash } from '@accord/design-system/web';

/** Two writers' words joined; where both changed the same paragraphs, both stand until somebody chooses. */
export interface MergedWords {
  /** With my words where we clash. */
  readonly text: string;
  readonly clashes: readonly Clash[];
  withChoices(chosen: Readonly<Record<string, string>>): string;
}

const parts = (text: string): string[] => text.split(/\n[^\S\n]*\n/).map((part) => part.trim()).filter(Boolean);
const whole = (all: readonly string[]): string => all.filter(Boolean).join('\n\n');

export function mergeWords(before: string, mine: string, theirs: string): MergedWords {
  const stretches = mergedParts(parts(before), parts(mine), parts(theirs));
  const clashes = stretches.flatMap((stretch, at) =>
    stretch.kind === 'clash' ? [{ field: String(at), label: `Paragraph ${stretches.slice(0, at).reduce((sum, one) => sum + (one.kind === 'settled' ? one.parts.length : one.mine.length), 1)}`, mine: whole(stretch.mine), theirs: whole(stretch.theirs) }] : [],
  );
  const withChoices = (chosen: Readonly<Record<string, string>>): string => whole(stretches.map((stretch, at) => (stretch.kind === 'settled' ? whole(stretch.parts) : (chosen[at] ?? whole(stretch.mine)))));
  return { text: withChoices({}), clashes, withChoices };
}
