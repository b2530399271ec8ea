import { AlertPortal } from './alert-portal.mjs';
import { CountingPostOffice } from './counting-post-office.mjs';
import { until } from './letter-portal.mjs';

const open = `SELECT count(*)::int AS count FROM accord.promise WHERE kind IN ('alert.raise', 'alert.send') AND state IN ('waiting', 'claimed') AND due_at < '2029-01-01'`;
const due = `SELECT count(*)::int AS count FROM accord.promise WHERE kind IN ('alert.raise', 'alert.send') AND state IN ('waiting', 'claimed') AND due_at <= $1`;
const unraised = `SELECT count(*)::int AS count FROM accord.alert WHERE state = 'planned'`;
const blocked = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ILIKE $1`;
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens a worker's world for one trial and takes it down again, whatever happened in it. */
async function inWorld({ superuserUrl, redis, at, colleagues = 20, leaseSeconds = 120, sweepSeconds = 30, answersAfter = 0 }, trial) {
  const office = await CountingPostOffice.open(answersAfter);
  const settings = { SMTP_URL: office.url, PROMISE_LEASE_SECONDS: String(leaseSeconds), PROMISE_SWEEP_SECONDS: String(sweepSeconds), ...(redis ? { REDIS_URL: redis.url } : {}) };
  const portal = await AlertPortal.openAt({ superuserUrl, settings, colleagues, at });
  try {
    return await trial({ portal, office });
  } finally {
    await portal.close();
    await office.close();
  }
}

const emptyQueue = ({ portal, redis }) => (redis ? redis.flush() : portal.query('DELETE FROM bullmq.job'));
const allKept = (portal, seconds) =>
  until(async () => (await portal.query(open))[0].count === 0, 'the end of every promise', seconds * 1000).catch(async (fault) => {
    const left = await portal.query(`SELECT kind, state, last_error AS because, count(*)::int, min(due_at) AS due, min(claimed_at) AS claimed FROM accord.promise WHERE state IN ('waiting', 'claimed') AND due_at < '2029-01-01' GROUP BY 1, 2, 3`);
    throw new Error(`${fault.message}: ${JSON.stringify(left)} at ${portal.now.toISOString()}`);
  });

/**
 * Many alerts due in one minute, as at the opening of a working day, while `stored` promises wait for other days; where
 * `emptied`, the queue is emptied a second before.
 * @returns counts, and in seconds after their minute: `raised` when all alerts were claimed and committed, `mailed` when all mails were at the server
 */
export function alertsOfOneMinute(plan) {
  return inWorld({ ...plan, at: '2026-12-01T09:00:00Z', colleagues: 200 }, async ({ portal, office }) => {
    if (plan.stored) await portal.storePromises(plan.stored);
    await portal.startWorker();
    // Long enough for the sweep to have queued the minute before it comes.
    const due = portal.now.getTime() + (plan.sweepSeconds + 3 + plan.alerts / 500) * 1000;
    await portal.promise(plan.alerts, new Date(due).toISOString());
    while (portal.now.getTime() < due - 1000) await sleep(50);
    if (plan.emptied) await emptyQueue({ portal, redis: plan.redis });
    const after = () => (portal.now.getTime() - due) / 1000;
    await until(async () => (await portal.query(unraised))[0].count === 0, 'every alert raised', 300_000);
    const raised = after();
    await until(() => office.taken.size >= plan.alerts, 'every mail at the server', 600_000);
    const mailed = after();
    await allKept(portal, 60);
    return { ...(await portal.count(office.taken)), raised, mailed };
  });
}

/** Under load the worker is killed at four points in turn; in the middle the queue is emptied. */
export function alertsUnderKills(plan) {
  return inWorld({ ...plan, at: '2026-12-01T09:00:00Z' }, async ({ portal, office }) => {
    await portal.startWorker();
    const died = {};
    const names = Object.keys(points);
    const share = Math.ceil(plan.alerts / (plan.kills + 1));
    let promised = 0;
    const promiseSome = async () => {
      const some = Math.min(share, plan.alerts - promised);
      promised += some;
      await portal.promise(some, portal.now.toISOString());
    };
    for (let kill = 0; kill < plan.kills; kill += 1) {
      const point = names[kill % names.length];
      await Promise.all([points[point]({ portal, office }), promiseSome()]);
      died[point] = (died[point] ?? 0) + 1;
      if (kill === Math.floor(plan.kills / 2)) await emptyQueue({ portal, redis: plan.redis });
      await portal.startWorker();
    }
    await promiseSome();
    await allKept(portal, plan.leaseSeconds + 4 * plan.sweepSeconds + plan.alerts + 60);
    return { ...(await portal.count(office.taken)), kills: died };
  });
}

/** The four points at which a worker dies, as for letters (letters-under-kills.mjs). */
const points = {
  'before the claim': async ({ portal }) => {
    const holder = await portal.superuser();
    portal.worker.kill('SIGSTOP');
    try {
      await holder.query('BEGIN');
      await until(async () => (await holder.query(`SELECT FROM accord.promise WHERE kind = 'alert.raise' AND state = 'waiting' FOR UPDATE`)).rowCount > 0, 'a promise that waits');
      portal.worker.kill('SIGCONT');
      await until(async () => (await portal.query(blocked, [`%UPDATE accord.promise SET state = 'claimed'%`]))[0].count > 0, 'the claim that waits');
      await portal.killWorker();
    } finally {
      await holder.query('ROLLBACK').catch(() => undefined);
      await holder.end();
    }
  },
  'after the claim': ({ portal, office }) => office.next('begun', () => portal.killWorker()),
  'after the server took it': ({ portal, office }) => office.next('taken', () => portal.killWorker()),
  'before the mark': async ({ portal, office }) => {
    const holder = await portal.superuser();
    try {
      await office.next('taken', async (messageId) => {
        await holder.query('BEGIN');
        await holder.query(`SELECT FROM accord.alert_notice WHERE id = (SELECT subject_id FROM accord.promise WHERE id = $1) FOR UPDATE`, [messageId.slice('<accord-'.length).split('@')[0]]);
      });
      await until(async () => (await portal.query(blocked, ['%UPDATE accord.alert_notice SET mail%']))[0].count > 0, 'the mark that waits');
      await portal.killWorker();
    } finally {
      await holder.query('ROLLBACK').catch(() => undefined);
      await holder.end();
    }
  },
};

/** Alerts of the Friday before and the Monday after a change of the clocks; the worker sees each one's own moment, and one of every half hour in between (`stepMinutes`). */
export function alertsOverClockChange(plan, change) {
  const { friday, monday, firesAt } = change;
  return inWorld({ ...plan, at: `${friday}T06:30:00Z` }, async ({ portal, office }) => {
    await portal.promise(plan.alerts, firesAt[0], 'F');
    await portal.promise(plan.alerts, firesAt[1], 'M');
    await portal.startWorker();
    // Some were planned for moments outside working time (a policy of before): they wait for the next.
    await portal.promise(plan.alerts, `${friday}T23:30:00.000Z`, 'N');
    const moments = new Set(firesAt.map(Date.parse));
    for (let at = Date.parse(`${friday}T06:30:00Z`); at <= Date.parse(`${monday}T09:30:00Z`); at += (plan.stepMinutes ?? 30) * 60_000) moments.add(at);
    for (const at of [...moments].sort((one, other) => one - other)) {
      await portal.setClock(new Date(at).toISOString());
      await sleep(plan.stepMilliseconds);
      // A busy machine may need longer for what is due at this moment. A clock that jumps while a mail is under way would
      // make its claim look like a dead worker's, and leave a doubt that nobody asked about.
      await until(async () => (await portal.query(due, [portal.now]))[0].count === 0, `what is due at ${portal.now.toISOString()}`, 30_000);
    }
    await allKept(portal, 60);
    return portal.count(office.taken);
  });
}

export const clockChanges = {
  'forward, 29 March 2026': { friday: '2026-03-27', monday: '2026-03-30', firesAt: ['2026-03-27T08:00:00.000Z', '2026-03-30T07:00:00.000Z'] },
  'back, 25 October 2026': { friday: '2026-10-23', monday: '2026-10-26', firesAt: ['2026-10-23T07:00:00.000Z', '2026-10-26T08:00:00.000Z'] },
};

/** The machine sleeps from Tuesday evening to Thursday at dawn and wakes; alerts of Wednesday come on Thursday at the opening, and say that they are late. */
export function alertsAfterSleep(plan) {
  return inWorld({ ...plan, at: '2026-12-01T19:00:00Z' }, async ({ portal, office }) => {
    await portal.promise(plan.alerts, '2026-12-02T08:00:00.000Z', 'W');
    await portal.startWorker();
    await sleep(plan.stepMilliseconds);
    portal.worker.kill('SIGSTOP');
    await portal.setClock('2026-12-03T05:00:00Z');
    portal.worker.kill('SIGCONT');
    await sleep(4 * plan.stepMilliseconds);
    const before = office.taken.size;
    await portal.setClock('2026-12-03T08:00:01Z');
    await allKept(portal, 60);
    return { ...(await portal.count(office.taken)), beforeOpening: before };
  });
}

/** The queue as it was is brought back after its jobs were done: an old snapshot of Redis, old rows of the queue's tables. */
export function oldQueueRestored(plan) {
  return inWorld({ ...plan, at: '2026-12-01T09:00:00Z' }, async ({ portal, office }) => {
    await portal.promise(plan.alerts, portal.now.toISOString());
    await portal.startWorker();
    // Some mails are done, some are under way and some wait in the queue when the snapshot is taken.
    await until(() => office.taken.size >= plan.alerts / 4, 'the first mails at the server');
    const restore = plan.redis ? await plan.redis.snapshot() : await queueRows(portal);
    await allKept(portal, 120);
    await restore();
    await sleep(plan.stepMilliseconds * 6);
    await allKept(portal, 60);
    return portal.count(office.taken);
  });
}

async function queueRows(portal) {
  await portal.query('CREATE TABLE public.old_jobs AS SELECT * FROM bullmq.job');
  return async () => {
    await portal.query('DELETE FROM bullmq.job');
    await portal.query('INSERT INTO bullmq.job SELECT * FROM public.old_jobs');
  };
}

/** Whether the promise holds: none twice, none silently lost, every doubt flagged, none outside working hours. */
export const alertsHold = (found, alerts) =>
  found.alerts === alerts && found.twice === 0 && found.lost === 0 && found.raisedTwice === 0 && found.neitherSentNorInDoubt === 0 && found.outsideHours === 0;
