import { BoardFilter } from '@accord/reporting/contract';

export type Words = Readonly<Record<string, string>>;
export type MaybeWords = Readonly<Record<string, string | undefined>>;

/** What is given, without what is not. */
export const wordsOf = (values: MaybeWords): Words => Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1])));

/** What the board can be narrowed by, without words that its contract does not know. */
export const knownWords = (values: MaybeWords): Words => Object.fromEntries(Object.entries(wordsOf(values)).filter(([key, value]) => BoardFilter.safeParse({ [key]: value }).success));

/** The query of an address, with its question mark; nothing when nothing is given. */
export function asQuery(values: MaybeWords): string {
  const query = new URLSearchParams(wordsOf(values)).toString();
  return query && `?${query}`;
}

/** Every key of a filter in the address, so that one view replaces another whole. */
export function paramsOf({ state, owner, service, nation, rule, sort }: BoardFilter): Readonly<Record<string, string | null>> {
  return { state: state ?? null, owner: owner ?? null, service: service ?? null, nation: nation ?? null, rule: rule ?? null, sort: sort === '-due' ? sort : null, after: null };
}
