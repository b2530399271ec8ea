import { randomUUID } from 'node:crypto';
import { buildServer, serverIsFresh } from '../../apps/cli/build/server.mjs';
import { LetterPortal, until } from '../faults/letter-portal.mjs';
import { durablePostgres } from '../runner/durable-postgres.mjs';

const writers = 8;
const crashes = 5;
const betweenCrashes = 3_000;

/** Staff save contacts while the database is stopped at once, again and again, with no time to tidy up. */
export const promises = [
  { promise: `What was saved survives a crash of the database: ${writers} writers, ${crashes} immediate stops; nothing missing, and what was sent again is there once`, prove },
];

async function prove({ root }) {
  if (!serverIsFresh(root)) await buildServer(root);
  const database = await durablePostgres();
  const portal = await LetterPortal.open({ superuserUrl: database.url, settings: {}, cases: 0 });
  try {
    const settings = await portal.query(`SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`);
    const saved = [];
    const answers = { again: 0 };
    let isOver = false;
    const writing = Array.from({ length: writers }, async () => {
      while (!isOver) saved.push(await saveOne(portal, answers));
    });
    for (let crash = 1; crash <= crashes; crash += 1) {
      const before = saved.length;
      await Promise.all([until(() => saved.length > before + writers, 'writing', 60_000), new Promise((resolve) => setTimeout(resolve, betweenCrashes))]);
      await database.crash();
    }
    isOver = true;
    await Promise.all(writing);
    return verdict({ saved, stored: await portal.query('SELECT id, what_happened AS story FROM accord.case_file'), settings: settings[0], answers });
  } finally {
    await portal.close();
    await database.stop();
  }
}

/** Saves a contact, sending it again with the same key until it is answered, as the browser does. */
async function saveOne(portal, answers) {
  const story = `Contact ${randomUUID()}`;
  const key = randomUUID();
  const headers = { 'x-accord': '1', 'content-type': 'application/json', cookie: portal.cookie, 'idempotency-key': key };
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${portal.port}/api/contacts`, { method: 'POST', headers, body: JSON.stringify({ whatHappened: story, anonymous: true }) }).catch(() => undefined);
    if (answer?.ok) return { id: (await answer.json()).id, story };
    if (answer && answer.status < 500 && answer.status !== 409) throw new Error(`A contact was refused: ${answer.status} ${await answer.text()}`);
    answers.again += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('A contact was never answered.');
}

function verdict({ saved, stored, settings, answers }) {
  const missing = saved.filter(({ id }) => !stored.some((row) => row.id === id)).length;
  const stories = stored.map(({ story }) => story);
  const twice = stories.length - new Set(stories).size;
  const unasked = stored.length - saved.length;
  const durable = settings.fsync === 'on' && settings.commit === 'on';
  return {
    passed: missing + twice === 0 && unasked === 0 && durable && answers.again > 0,
    figure: `${saved.length} contacts saved, ${missing} missing, ${twice} twice, ${unasked} that nobody was told of; ${answers.again} tries failed and were sent again; fsync ${settings.fsync}, synchronous_commit ${settings.commit}`,
  };
}
