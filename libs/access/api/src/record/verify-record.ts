import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { readAnchors } from './anchors';
import type { Anchor } from './anchors';

/** What the check of the record found. `faults` is empty when every row stands as it was written. */
export interface RecordCheck {
  readonly rows: number;
  readonly chains: number;
  readonly anchors: number;
  /** Rows written since the last anchor: changes there are seen after the next one. */
  readonly sinceAnchor: number;
  readonly faults: readonly string[];
}

interface Row {
  readonly chain: string;
  readonly seq: string;
  readonly parts: readonly (string | null)[];
  readonly prev: string;
  readonly hash: string;
}

const page = `
  SELECT chain, seq, encode(prev_hash, 'hex') AS prev, encode(hash, 'hex') AS hash,
    ARRAY[organisation_id::text, chain, seq::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), staff_id::text, action,
      case_id::text, subject_kind, subject_id::text, array_to_string(shown, ','), facts] AS parts
  FROM accord.audit_entry WHERE organisation_id = $1 AND ($2::text IS NULL OR (chain, seq) > ($2, $3::bigint)) ORDER BY chain, seq LIMIT 5000`;
const mostFaults = 50;

/**
 * Checks every row of the record against its chain and every chain against the anchors: altered, removed, reordered,
 * inserted and cut-off rows are found. `only` keeps to one organisation by its id. Plain SQL and hashing, no ORM, so that a trust can read all of it.
 */
export async function verifyRecord(client: Client, anchorFolder: string, only?: string): Promise<RecordCheck> {
  const { anchors, faults } = await readAnchors(anchorFolder);
  const found = [...faults];
  const heads = anchors.map((anchor) => ({ ...anchor, heads: anchor.heads.filter(({ organisationId }) => only === undefined || organisationId === only) }));
  const anchored = byChain(heads, found);
  const totals = { rows: 0, chains: 0, sinceAnchor: 0 };
  const organisations = await client.query<{ organisationId: string }>('SELECT "organisationId" FROM accord.organisations()');
  const known = [...organisations.rows, ...heads.flatMap((anchor) => anchor.heads)].map(({ organisationId }) => organisationId);
  for (const organisationId of new Set(only === undefined ? known : [only])) {
    await checkOrganisation(client, organisationId, anchored, totals, found);
  }
  return { ...totals, anchors: anchors.length, faults: found.slice(0, mostFaults) };
}

type Anchored = Map<string, Map<number, string>>;
const keyOf = (organisationId: string, chain: string): string => `${organisationId}/${chain}`;

function byChain(anchors: readonly Anchor[], faults: string[]): Anchored {
  const all: Anchored = new Map();
  for (const { heads } of anchors) {
    for (const { organisationId, chain, seq, hash } of heads) {
      const key = keyOf(organisationId, chain);
      const marks = all.get(key) ?? new Map<number, string>();
      // The first anchor of a row counts: a later one that says otherwise was made after the row was rewritten.
      if (marks.has(seq) && marks.get(seq) !== hash) faults.push(`chain ${chain}, row ${seq}: two anchors disagree, so it was rewritten`);
      else marks.set(seq, hash);
      all.set(key, marks);
    }
  }
  return all;
}

async function checkOrganisation(client: Client, organisationId: string, anchored: Anchored, totals: { rows: number; chains: number; sinceAnchor: number }, faults: string[]): Promise<void> {
  const ends = new Map<string, { seq: number; hash: string }>();
  // Colleagues go on working meanwhile: rows and heads are those of one moment.
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  await client.query(`SELECT set_config('accord.organisation_id', $1, true), set_config('accord.staff_id', '', true)`, [organisationId]);
  let place: readonly [string | null, string | null] = [null, null];
  for (;;) {
    const { rows } = await client.query<Row>(page, [organisationId, ...place]);
    for (const row of rows) checkRow(organisationId, row, ends, anchored, faults);
    totals.rows += rows.length;
    const last = rows.at(-1);
    if (!last) break;
    place = [last.chain, last.seq];
  }
  const heads = await client.query<{ chain: string; seq: string; hash: string }>(
    `SELECT chain, seq, encode(hash, 'hex') AS hash FROM accord.audit_chain WHERE organisation_id = $1 AND seq > 0`, [organisationId]);
  await client.query('COMMIT');
  const headed = new Set(heads.rows.map(({ chain }) => chain));
  for (const chain of ends.keys()) if (!headed.has(chain)) faults.push(`chain ${chain}: it has rows and no head`);
  for (const head of heads.rows) {
    const end = ends.get(head.chain);
    if (end?.seq !== Number(head.seq) || end.hash !== head.hash) faults.push(`chain ${head.chain}: the last row is not where its head says (${head.seq})`);
  }
  for (const [key, marks] of anchored) {
    if (!key.startsWith(`${organisationId}/`)) continue;
    const chain = key.slice(organisationId.length + 1);
    const furthest = Math.max(...marks.keys());
    const end = ends.get(chain)?.seq ?? 0;
    if (end < furthest) faults.push(`chain ${chain}: rows ${end + 1} to ${furthest} are missing`);
  }
  totals.chains += ends.size;
  for (const [chain, end] of ends) totals.sinceAnchor += end.seq - Math.max(0, ...(anchored.get(keyOf(organisationId, chain))?.keys() ?? []));
}

function checkRow(organisationId: string, row: Row, ends: Map<string, { seq: number; hash: string }>, anchored: Anchored, faults: string[]): void {
  const seq = Number(row.seq);
  const before = ends.get(row.chain) ?? { seq: 0, hash: '' };
  const say = (what: string) => faults.push(`chain ${row.chain}, row ${seq}: ${what}`);
  if (seq !== before.seq + 1) say(`row ${before.seq + 1} is missing`);
  if (row.prev !== before.hash) say('it does not follow the row before it');
  if (hashOf(row) !== row.hash) say('it was changed');
  const mark = anchored.get(keyOf(organisationId, row.chain))?.get(seq);
  if (mark !== undefined && mark !== row.hash) say('it is not the row that was anchored');
  ends.set(row.chain, { seq, hash: row.hash });
}

/** The same canonical form as the database's: each part with its length in bytes, `-` where there is none. */
function hashOf({ prev, parts }: Row): string {
  const text = parts.map((part) => (part === null ? '-' : `${Buffer.byteLength(part)}:${part}`)).join('');
  return createHash('sha256').update(Buffer.from(prev, 'hex')).update(`accord-audit-1${text}`).digest('hex');
}
