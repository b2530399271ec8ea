/** A stretch of a text that two writers left alike, that one changed, or that both changed differently. */
export type Stretch =
  | { readonly kind: 'settled'; readonly parts: readonly string[] }
  | { readonly kind: 'clash'; readonly mine: readonly string[]; readonly theirs: readonly string[] };

/** One part of a letter beside what it was: kept, added or taken out. */
export interface Compared {
  readonly kind: 'kept' | 'added' | 'taken-out';
  readonly text: string;
}

/** What changed from one text to another, part by part, in reading order. */
export function comparedParts(before: readonly string[], now: readonly string[]): readonly Compared[] {
  const shared = sharedParts(before, now);
  const compared: Compared[] = [];
  let [from, to] = [0, 0];
  for (const [inBefore, inNow] of [...shared, [before.length, now.length] as const]) {
    compared.push(...before.slice(from, inBefore).map((text): Compared => ({ kind: 'taken-out', text })));
    compared.push(...now.slice(to, inNow).map((text): Compared => ({ kind: 'added', text })));
    const kept = now[inNow];
    if (kept !== undefined) compared.push({ kind: 'kept', text: kept });
    [from, to] = [inBefore + 1, inNow + 1];
  }
  return compared;
}

/**
 * Joins what two writers made of the same text. Parts that only one of them changed are settled; parts that both changed
 * differently are a clash for a person. Nothing either of them wrote is lost.
 */
export function mergedParts(before: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly Stretch[] {
  const inMine = new Map(sharedParts(before, mine));
  const inTheirs = new Map(sharedParts(before, theirs));
  const anchors = before.flatMap((_, at) => (inMine.has(at) && inTheirs.has(at) ? [{ at, mine: inMine.get(at) ?? 0, theirs: inTheirs.get(at) ?? 0 }] : []));
  const stretches: Stretch[] = [];
  let [b, m, t] = [0, 0, 0];
  for (const anchor of [...anchors, { at: before.length, mine: mine.length, theirs: theirs.length }]) {
    stretches.push(...between(before.slice(b, anchor.at), mine.slice(m, anchor.mine), theirs.slice(t, anchor.theirs)));
    const alike = before[anchor.at];
    if (alike !== undefined) stretches.push({ kind: 'settled', parts: [alike] });
    [b, m, t] = [anchor.at + 1, anchor.mine + 1, anchor.theirs + 1];
  }
  return joined(stretches);
}

function between(before: readonly string[], mine: readonly string[], theirs: readonly string[]): Stretch[] {
  if (alike(mine, theirs) || alike(before, theirs)) return [{ kind: 'settled', parts: mine }];
  if (alike(before, mine)) return [{ kind: 'settled', parts: theirs }];
  const oneByOne = before.length > 1 && mine.length === before.length && theirs.length === before.length;
  if (oneByOne) return before.flatMap((_, at) => between([before[at] ?? ''], [mine[at] ?? ''], [theirs[at] ?? '']));
  return [{ kind: 'clash', mine, theirs }];
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.reduce<Stretch[]>((done, next) => {
    const last = done.at(-1);
    if (next.kind === 'settled' && next.parts.length === 0) return done;
    if (last?.kind === 'settled' && next.kind === 'settled') done[done.length - 1] = { kind: 'settled', parts: [...last.parts, ...next.parts] };
    else done.push(next);
    return done;
  }, []);
}

const alike = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((part, at) => part === other[at]);

/** Places of the longest common run of parts, in order: pairs of index in `one` and in `other`. */
function sharedParts(one: readonly string[], other: readonly string[]): readonly (readonly [number, number])[] {
  const longest: number[][] = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      const line = longest[row];
      if (line) line[column] = one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [row, column] = [0, 0]; row < one.length && column < other.length; ) {
    if (one[row] === other[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}
