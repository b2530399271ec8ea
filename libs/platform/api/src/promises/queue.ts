import { createPostgresBackend, Queue, Worker, withBackend } from 'bullmq';
import type { Processor } from 'bullmq';
import { Redis } from 'ioredis';
import type { RedisOptions } from 'ioredis';
import type { Log } from '../log';
import type { Settings } from '../settings';

const name = 'accord-promises';

export interface WakeUp {
  readonly id: string;
  readonly organisationId: string;
}

/** A wake-up on its way: after `delay` milliseconds, once for a `jobId` that still waits. */
export interface QueuedWakeUp extends WakeUp {
  readonly delay: number;
  readonly jobId?: string;
}

export interface WakeQueue {
  addAll(wakeUps: readonly QueuedWakeUp[]): Promise<unknown>;
  close(): Promise<void>;
}

/** The queue that wakes workers: Redis when REDIS_URL is set, else PostgreSQL. Adding fails fast when it is down. */
export function openQueue(settings: Settings, log: Log): WakeQueue {
  const redis = redisOf(settings, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  const queue = redis ? new Queue<WakeUp>(name, { connection: redis }) : new (postgres().Queue)<WakeUp>(name, { connection: settings.DATABASE_URL });
  queue.on('error', () => log.warn('the queue does not answer', {}));
  // Ids only in what is queued, no personal data.
  const jobOf = ({ id, organisationId, delay, jobId }: QueuedWakeUp) => ({
    name: 'keep', data: { id, organisationId }, opts: { jobId: jobId ?? id, delay, removeOnComplete: true, removeOnFail: true },
  });
  // In bulk the PostgreSQL backend wants to create a sequence, which the runtime role may not; one by one it does not.
  const addAll = (wakeUps: readonly QueuedWakeUp[]): Promise<unknown> =>
    redis ? queue.addBulk(wakeUps.map(jobOf)) : Promise.all(wakeUps.map(jobOf).map(({ name: word, data, opts }) => queue.add(word, data, opts)));
  return { addAll, close: () => closed(queue, redis) };
}

/** A worker of that queue; `keep` must be safe to run twice. */
export function openWorker(settings: Settings, log: Log, keep: (wakeUp: WakeUp) => Promise<void>): { close(): Promise<void> } {
  const process: Processor<WakeUp> = (job) => keep(job.data);
  const options = { concurrency: 4, maxStalledCount: 50, runRetryDelay: 1000 };
  const redis = redisOf(settings, { maxRetriesPerRequest: null });
  const worker = redis
    ? new Worker<WakeUp>(name, process, { ...options, connection: redis })
    : new (postgres().Worker)<WakeUp>(name, process, { ...options, connection: settings.DATABASE_URL });
  worker.on('error', () => log.warn('the queue does not answer', {}));
  worker.on('failed', (job) => log.warn('a wake-up failed; the sweeper will try again', { promise: job?.data.id }));
  return { close: () => closed(worker, redis) };
}

const redisOf = ({ REDIS_URL }: Settings, options: RedisOptions): Redis | undefined => (REDIS_URL ? new Redis(REDIS_URL, options) : undefined);

/** BullMQ leaves a connection it was given open; a process with one open never ends by itself. */
async function closed(part: { close(): Promise<void> }, redis: Redis | undefined): Promise<void> {
  await part.close().finally(() => redis?.disconnect());
}

const postgres = () => withBackend(createPostgresBackend);
