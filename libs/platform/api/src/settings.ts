import * as z from 'zod';

/** An address of one of these kinds; anything else is named at the start, not found out by the first mail. */
const address = (kinds: RegExp, like: string) => z.string().refine((text) => text === '' || (URL.canParse(text) && kinds.test(new URL(text).protocol)), `write it like ${like}`).optional();
/** A number in these bounds, in words that a person who sets it understands. */
const number = (least: number, most: number) => z.coerce.number(`use a number from ${least} to ${most}`).min(least, `use a number from ${least} to ${most}`).max(most, `use a number from ${least} to ${most}`);
const count = (least: number, most: number) => number(least, most).int(`use a whole number from ${least} to ${most}`);

const flag = z.enum(['0', '1']).default('0').transform((value) => value === '1');

/** Everything that the environment decides, read once at start; see the settings table of the README. */
export const Settings = z.object({
  DATABASE_URL: z.string('missing, give the address of the database').min(1, 'missing, give the address of the database'),
  REDIS_URL: address(/^rediss?:$/, 'redis://host:6379'),
  SMTP_URL: address(/^smtps?:$/, 'smtp://user:password@host:587'),
  IMAP_URL: z.string().optional(),
  /** How often the mailbox is looked at. */
  IMAP_POLL_SECONDS: number(0.1, 3600).default(60),
  PORT: count(0, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: address(/^https?:$/, 'https://accord.trust.example'),
  /** Whose X-Forwarded-For to believe: a word (loopback, uniquelocal) or addresses, as Fastify takes them. */
  TRUST_PROXY: z.string().default('loopback'),
  DATA_DIR: z.string().default('.accord'),
  ANCHOR_DIR: z.string().optional(),
  WEB_DIR: z.string().optional(),
  ACCORD_SECRET: z.string('missing, give 32 random characters or more').min(32, 'too short, give 32 random characters or more'),
  ACCORD_DEMO: flag,
  NODE_ENV: z.string().default('development'),
  /** How long a request may wait for a connection, in milliseconds, before it is told to try again. */
  DATABASE_WAIT_MS: count(100, 60_000).default(2_000),
  DATABASE_POOL: count(1, 200).default(16),
  /** The demo is filled without a queue: what it promises is kept as it goes. */
  ACCORD_QUIET: flag,
  /** How often what the queue lost is looked for. */
  PROMISE_SWEEP_SECONDS: number(0.1, 3600).default(30),
  /** A claim this old was left by a worker that died. Longer than any attempt (60 s), or one promise could be tried twice. */
  PROMISE_LEASE_SECONDS: number(1, 3600).default(120),
  LOG_LEVEL: z.string().default('info'),
});
export type Settings = z.infer<typeof Settings>;

/** The settings of this process. Throws one sentence that names each setting to mend. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = Settings.safeParse(environment);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
}

/** The address people use, without a slash at its end. */
export const publicUrl = (settings: Settings): string => (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, '');

/** Injection token of the settings. */
export const SETTINGS = Symbol('SETTINGS');
