import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer, serverIsFresh } from '../../apps/cli/build/server.mjs';
import { LetterPortal, until } from '../faults/letter-portal.mjs';
import { Dovecot } from '../runner/dovecot.mjs';

const plain = 300;
const kills = 4;

/** A real IMAP server, a mailbox of ugly mail, and a worker that dies while it reads. */
export const promises = [
  {
    promise: `Mail is fetched from Debian's Dovecot over TLS: nothing lost, nothing twice, nothing marked, though the worker was killed ${kills} times and the server restarted`,
    prove: (bench) => bench.withDatabase((superuserUrl) => fetchUnderKills(bench, superuserUrl)),
  },
];

async function fetchUnderKills(bench, superuserUrl) {
  if (!serverIsFresh(bench.root)) await buildServer(bench.root);
  const ugly = uglyMail(bench.root);
  const dovecot = await Dovecot.open(bench);
  const settings = { IMAP_URL: dovecot.url, IMAP_POLL_SECONDS: '0.5', NODE_EXTRA_CA_CERTS: dovecot.certificate };
  const portal = await LetterPortal.open({ superuserUrl, settings, cases: 0 });
  try {
    dovecot.deliver([...ugly.map(({ name, raw }) => [`1.${name}`, raw]), ...Array.from({ length: plain }, (_, n) => [`2.${n}`, plainMail(n)])]);
    const stored = async () => (await portal.query('SELECT sha256 FROM accord.inbound_message')).map(({ sha256 }) => sha256);
    const named = new Map([...ugly.filter(({ isNew }) => isNew).map(({ name, raw }) => [hashOf(asServed(raw)), name]), ...Array.from({ length: plain }, (_, n) => [hashOf(plainMail(n)), `letter ${n}`])]);
    const wanted = [...named.keys()];
    for (let kill = 1; kill <= kills; kill += 1) {
      await portal.startWorker();
      await until(async () => (await stored()).length >= (wanted.length * kill) / (kills + 1), 'a share of the mail', 120_000);
      if (kill === 2) await dovecot.stop();
      await portal.killWorker();
      if (kill === 2) await dovecot.start();
    }
    await portal.startWorker();
    const place = async () => Number((await portal.query('SELECT last_uid FROM accord.imap_place'))[0]?.last_uid ?? 0);
    await until(async () => (await place()) >= ugly.length + plain, 'the end of the mailbox', 120_000);
    return verdict({ stored: await stored(), wanted, named, dovecot, all: ugly.length + plain });
  } finally {
    await portal.close();
    await dovecot.close();
  }
}

function verdict({ stored, wanted, named, dovecot, all }) {
  const lost = wanted.filter((hash) => !stored.includes(hash));
  const strange = stored.filter((hash) => !wanted.includes(hash)).length;
  const twice = stored.length - new Set(stored).size;
  const { messages, marked } = dovecot.state();
  const figure = `${all} messages in the mailbox, ${all - wanted.length} of them known duplicates; ${stored.length} stored, ${lost.length} lost${lost.map((hash) => ` ${named.get(hash)}`).join('')}, ${twice} twice, ${strange} not expected; ${messages} still there, ${marked} marked`;
  return { passed: lost.length + strange + twice + marked === 0 && messages === all, figure };
}

/** One message for two organisations: here there is only one, so its second copy is a duplicate. */
const secondCopy = '081-two-organisations-copy-nsb.eml';

/** The ugly messages of test/fixtures/mail that are a file each; `isNew` false for those that say again what another said. */
function uglyMail(root) {
  const folder = join(root, 'test/fixtures/mail');
  const expected = readFileSync(join(folder, 'expected.ndjson'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const names = readdirSync(join(folder, 'ugly')).filter((name) => name.endsWith('.eml')).sort();
  return names.map((name) => ({ name, raw: readFileSync(join(folder, 'ugly', name)), isNew: name !== secondCopy && expected.some(({ file, result }) => file === name && result !== 'duplicate') }));
}

const plainMail = (n) => Buffer.from(`Message-ID: <plain-${n}@post.example>\r\nFrom: Kim Rowe <kim${n}@post.example>\r\nTo: complaints@faults.example\r\nSubject: Letter ${n}\r\n\r\nI waited ${n} hours.\r\n`);
const hashOf = (raw) => createHash('sha256').update(raw).digest('hex');

// A mail server ends every line as IMAP wants it, and hands out no NUL.
function asServed(raw) {
  return Buffer.from(raw.toString('latin1').replaceAll(/(?<!\r)\n/g, '\r\n').replaceAll('\0', '\x80'), 'latin1');
}
