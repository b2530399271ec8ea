import { CountingPostOffice } from './counting-post-office.mjs';
import { LetterPortal, until } from './letter-portal.mjs';

const blocked = `
  SELECT count(*)::int AS count FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ILIKE $1`;
const open = `SELECT count(*)::int AS count FROM accord.promise WHERE kind = 'letter.send' AND state IN ('waiting', 'claimed')`;
const outcomes = `
  SELECT l.message_id AS "messageId", l.state, p.state AS promise,
    EXISTS (SELECT FROM accord.commitment c WHERE c.case_id = l.case_id AND c.rule_id = 'E-ACK' AND c.state = 'met') AS met
  FROM accord.letter l JOIN LATERAL (SELECT state FROM accord.promise WHERE subject_id = l.id ORDER BY created_at DESC LIMIT 1) p ON true`;

/**
 * Sends letters while the worker is killed again and again, in turn: before it claims, after it claimed, after the mail
 * server took the message, and before the mark is committed. In the middle the queue is emptied and, where
 * `restartDatabase` is given, the database restarted.
 * @param {{ superuserUrl: string, redis?: { url: string, flush: () => Promise<void> }, mails: number, kills: number,
 *   leaseSeconds: number, sweepSeconds: number, answersAfter: number, restartDatabase?: () => Promise<void> }} plan
 * @returns {Promise<object>} counts: what was taken, sent, in doubt, twice, lost
 */
export async function lettersUnderKills({ superuserUrl, redis, mails, kills, leaseSeconds, sweepSeconds, answersAfter, restartDatabase }) {
  const office = await CountingPostOffice.open(answersAfter);
  const settings = { SMTP_URL: office.url, PROMISE_LEASE_SECONDS: String(leaseSeconds), PROMISE_SWEEP_SECONDS: String(sweepSeconds), ...(redis ? { REDIS_URL: redis.url } : {}) };
  const portal = await LetterPortal.open({ superuserUrl, settings, cases: mails });
  try {
    await portal.startWorker();
    const died = await killInTurn({ portal, office, kills, inTheMiddle: () => trouble({ portal, redis, restartDatabase }) });
    await until(async () => (await portal.query(open))[0].count === 0, 'the end of every promise', (leaseSeconds + 4 * sweepSeconds + mails) * 1000 + 60_000);
    return { ...count(await portal.query(outcomes), office.taken), kills: died };
  } finally {
    await portal.close();
    await office.close();
  }
}

/** Sends some of the letters, three at a time, as three colleagues would. */
async function sendSome(portal, caseIds) {
  const left = [...caseIds];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) await portal.send(next);
  };
  await Promise.all([lane(), lane(), lane()]);
}

/** One kill while each share of the letters is being sent, and a last share in peace. */
async function killInTurn({ portal, office, kills, inTheMiddle }) {
  const done = {};
  const names = Object.keys(points);
  const share = Math.ceil(portal.caseIds.length / (kills + 1));
  for (let kill = 0; kill < kills; kill += 1) {
    const point = names[kill % names.length];
    const dying = points[point]({ portal, office });
    await Promise.all([dying, sendSome(portal, portal.caseIds.slice(kill * share, (kill + 1) * share))]);
    done[point] = (done[point] ?? 0) + 1;
    if (kill === Math.floor(kills / 2)) await inTheMiddle();
    await portal.startWorker();
  }
  await sendSome(portal, portal.caseIds.slice(kills * share));
  return done;
}

/** The four points at which a worker dies; each is told before the letters of its turn are sent. */
const points = {
  'before the claim': ({ portal }) => claimBlocked(portal),
  'after the claim': ({ portal, office }) => office.next('begun', () => portal.killWorker()),
  'after the server took it': ({ portal, office }) => office.next('taken', () => portal.killWorker()),
  'before the mark': ({ portal, office }) => markBlocked(portal, office),
};

/** The worker sleeps until a promise waits and is held; it wakes, cannot claim, and there it dies. */
async function claimBlocked(portal) {
  const holder = await portal.superuser();
  portal.worker.kill('SIGSTOP');
  try {
    await holder.query('BEGIN');
    await until(async () => (await holder.query(`SELECT FROM accord.promise WHERE kind = 'letter.send' AND state = 'waiting' FOR UPDATE`)).rowCount > 0, 'a promise that waits');
    portal.worker.kill('SIGCONT');
    await until(async () => (await portal.query(blocked, [`%UPDATE accord.promise SET state = 'claimed'%`]))[0].count > 0, 'the claim that waits');
    await portal.killWorker();
  } finally {
    await holder.query('ROLLBACK').catch(() => undefined);
    await holder.end();
  }
}

/** The server answers while the letter's row is held: the mark cannot be written, and there the worker dies. */
async function markBlocked(portal, office) {
  const holder = await portal.superuser();
  try {
    await office.next('taken', async (messageId) => {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM accord.letter WHERE message_id = $1 FOR UPDATE', [messageId]);
    });
    await until(async () => (await portal.query(blocked, ['%UPDATE accord.letter SET state%']))[0].count > 0, 'the mark that waits');
    await portal.killWorker();
  } finally {
    await holder.query('ROLLBACK').catch(() => undefined);
    await holder.end();
  }
}

async function trouble({ portal, redis, restartDatabase }) {
  if (redis) await redis.flush();
  else await portal.query('DELETE FROM bullmq.job');
  if (restartDatabase) await restartDatabase();
}

function count(letters, taken) {
  const at = ({ messageId }) => taken.get(messageId) ?? 0;
  const those = (fits) => letters.filter(fits).length;
  return {
    letters: letters.length,
    taken: [...taken.values()].reduce((sum, times) => sum + times, 0),
    sent: those(({ state }) => state === 'sent'),
    doubts: those(({ state }) => state === 'doubt'),
    doubtsThatWent: those((letter) => letter.state === 'doubt' && at(letter) === 1),
    twice: those((letter) => at(letter) > 1),
    lost: those((letter) => at(letter) === 0 && letter.state !== 'doubt'),
    neitherSentNorInDoubt: those(({ state }) => state !== 'sent' && state !== 'doubt'),
    sentWithoutFact: those(({ state, met }) => state === 'sent' && !met),
    metWithoutSending: those(({ state, met }) => state !== 'sent' && met),
  };
}

/** Whether the promise holds: none twice, none silently lost, every doubt flagged, every date met by a sending alone. */
export const holds = (found, mails) =>
  found.letters === mails && found.twice === 0 && found.lost === 0 && found.neitherSentNorInDoubt === 0 && found.sentWithoutFact === 0 && found.metWithoutSending === 0;
