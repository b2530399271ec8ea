import { verifyRecord } from '@accord/access/api';
import { countOf } from '@accord/calendar/rules';
import { Client } from 'pg';

/** `accord audit verify`: exit 0 when the record stands, 1 when something was tampered with, 2 for a wrong call. */
async function main(words: readonly string[]): Promise<number> {
  if (words[0] !== 'verify' || words.length > 1) {
    process.stderr.write('Say: accord audit verify\n');
    return 2;
  }
  const { DATABASE_URL, DATA_DIR = '.accord', ANCHOR_DIR = `${DATA_DIR}/anchors` } = process.env;
  const client = new Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    const check = await verifyRecord(client, ANCHOR_DIR);
    for (const fault of check.faults) process.stdout.write(`${fault}\n`);
    process.stdout.write(`${countOf(check.rows, 'row')} in ${countOf(check.chains, 'chain')}, ${countOf(check.anchors, 'anchor')}, ${countOf(check.sinceAnchor, 'row')} since the last: ${check.faults.length === 0 ? 'the record stands' : 'the record was tampered with'}\n`);
    return check.faults.length === 0 ? 0 : 1;
  } finally {
    await client.end();
  }
}

process.exitCode = await main(process.argv.slice(2));
