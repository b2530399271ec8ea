import type * as z from 'zod';

export interface FieldIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export type Fit<T> = { readonly fits: true; readonly request: T } | { readonly fits: false; readonly issues: readonly FieldIssue[] };

/**
 * Reads what was typed by the contract of the request. A field left blank is left out where the contract allows that;
 * where it does not, the contract's own words for the blank field stand.
 */
export function fit<S extends z.ZodType>(schema: S, typed: unknown): Fit<z.output<S>> {
  const asTyped = schema.safeParse(typed);
  if (asTyped.success) return { fits: true, request: asTyped.data };
  const blanks = asTyped.error.issues.filter((issue) => isBlank(at(typed, issue.path)));
  const leftOut = schema.safeParse(blanks.reduce((rest, { path }) => without(rest, path), typed));
  if (leftOut.success) return { fits: true, request: leftOut.data };
  const words = new Map(blanks.map((issue) => [key(issue.path), issue.message]));
  return { fits: false, issues: leftOut.error.issues.map(({ path, message }) => ({ path, message: plain(words.get(key(path)) ?? message) })) };
}

const key = (path: readonly PropertyKey[]) => path.map(String).join('.');
const isBlank = (value: unknown) => value === '' || value === null;

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((node, step) => (isTree(node) ? node[step] : undefined), value);
}

function without(value: unknown, [step, ...rest]: readonly PropertyKey[]): unknown {
  if (!isTree(value) || step === undefined) return value;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? without(item, rest) : item));
  if (rest.length > 0) return { ...value, [step]: without(value[step], rest) };
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== step));
}

const isTree = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

// A contract that forgot its words must not speak to a person like a compiler.
const plain = (message: string) => (/^(Invalid|Too (small|big)|Unrecognized|Expected)/.test(message) ? 'Answer this' : message);
