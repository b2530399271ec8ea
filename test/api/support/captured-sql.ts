import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { PoolClient } from 'pg';

/** One statement as the product sent it. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Notes every statement that this process sends while `work` runs: the product's own SQL, word for word. */
export async function captured(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const query = pg.Client.prototype.query;
  const spy = function (this: unknown, ...words: unknown[]) {
    const [first, second] = words;
    const asked = first as string | { text: string; values?: unknown[]; asked?: readonly Sent[] };
    if (typeof asked !== 'string' && asked?.asked) sent.push(...asked.asked.map(({ text, values }) => ({ text, values })));
    else if (typeof asked === 'string') sent.push({ text: asked, values: (second as unknown[] | undefined) ?? [] });
    else if (asked?.text) sent.push({ text: asked.text, values: asked.values ?? (Array.isArray(second) ? second : []) });
    return Reflect.apply(query, this, words);
  };
  pg.Client.prototype.query = spy as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  const begins = sent.findLastIndex(({ text }) => text === 'BEGIN');
  return sent.slice(begins).filter(({ text }) => text !== 'COMMIT');
}

/** What begins the transaction and tells it for whom, apart from what is asked in it. */
export function parted(sent: readonly Sent[]): { readonly opens: readonly Sent[]; readonly asks: readonly Sent[] } {
  const opens = sent.filter(({ text }) => text === 'BEGIN' || text.includes('accord.enter(') || text.includes(`set_config('accord.organisation_id'`));
  return { opens, asks: sent.filter((one) => !opens.includes(one)) };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Sends the same transaction straight by pg: context, the product's statements prepared, the record, commit. Ids and
 * references that the product made up are made up anew, so that a write can be repeated.
 */
export function replay(statements: readonly Sent[], given: ReadonlySet<string>): (client: PoolClient) => Promise<void> {
  const { opens, asks } = parted(statements);
  const named = asks.map(({ text, values }) => ({ name: createHash('sha1').update(text).digest('base64url'), text, values }));
  return async (client) => {
    const anew = new Map<string, string>();
    const fresh = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(fresh);
      if (typeof value !== 'string' || given.has(value)) return value;
      if (!uuid.test(value) && !/^[A-Z0-9]+-\d\d-\d{5,}$/.test(value)) return value.startsWith('{') || value.startsWith('[') ? inside(value) : value;
      if (!anew.has(value)) anew.set(value, uuid.test(value) ? randomUUID() : `X-26-${Math.floor(Math.random() * 1e12)}`);
      return anew.get(value);
    };
    const inside = (text: string) => text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (found) => String(fresh(found)));
    for (const { text, values } of opens) await client.query({ text, values: [...values] });
    for (const { name, text, values } of named) await client.query({ name, text, values: values.map(fresh) });
    await client.query('COMMIT');
  };
}
