import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StaffRow } from '@accord/access/api';
import type { Role } from '@accord/access/rules';
import { Database, readSettings } from '@accord/platform/api';
import type { Acting } from '@accord/platform/api';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hash } from '@node-rs/argon2';
import { Client } from 'pg';
import { createApp } from '../../../apps/api/create-app';
import { dropDatabase, freshDatabase } from './database';
import type { TestDatabase } from './database';
import { Visitor } from './visitor';

const password = 'a long test password';
/** At the least cost: a real one takes a tenth of a second at each of hundreds of sign-ins. */
const passwordHash = hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 });

/** One organisation of a test, with a member of staff for each role that was asked for. */
export interface TestOrganisation {
  readonly id: string;
  readonly code: string;
  readonly siteId: string;
  readonly serviceId: string;
  /** Ids of staff by role. */
  readonly staff: Readonly<Partial<Record<Role, string>>>;
  /** The acting of one of them, for use cases called directly; `at` sets the time. */
  acting(role: Role, at?: Date): Acting;
}

/** A whole portal on a database of its own: `await aWorld()` in beforeAll, `await world.end()` in afterAll. */
export class World {
  private rootClient: Promise<Client> | undefined;

  constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    private readonly folder: string,
  ) {}

  get db(): Database {
    return this.app.get(Database);
  }

  /** A new organisation with one site, one ward and staff in the given roles. */
  async organisation({ code = randomCode(), nation = 'england', roles = ['pals-officer', 'complaints-manager'] }: { code?: string; nation?: string; roles?: readonly Role[] } = {}): Promise<TestOrganisation> {
    const id = randomUUID();
    const [siteId, serviceId] = [randomUUID(), randomUUID()];
    const staff: Partial<Record<Role, string>> = {};
    const createdAt = new Date();
    await this.db.run({ organisationId: id, staffId: null, requestId: 'test' }, async () => {
      await this.db.change(
        `INSERT INTO accord.organisation (organisation_id, code, name, nation, kind, mailbox, letterhead, created_at) VALUES ($1, $2, $3, $4, 'demo', $5, $6, $7)`,
        [id, code, `Organisation ${code}`, nation, `complaints@${code.toLowerCase()}.example`, `Organisation ${code}\n1 High Street`, createdAt],
      );
      await this.db.change('INSERT INTO accord.site (organisation_id, id, name) VALUES ($1, $2, $3)', [id, siteId, 'General Hospital']);
      await this.db.change(`INSERT INTO accord.service (organisation_id, id, site_id, name, kind) VALUES ($1, $2, $3, 'Ward 7', 'ward')`, [id, serviceId, siteId]);
      for (const role of roles) {
        const staffId = randomUUID();
        staff[role] = staffId;
        await this.db.insert(StaffRow, {
          organisationId: id, id: staffId, name: `${role} of ${code}`, email: emailOf(role, code), roles: [role], jobTitle: '',
          passwordHash: await passwordHash, demoPassword: false, disabledAt: null, version: 1, createdAt,
        });
      }
    });
    return { id, code, siteId, serviceId, staff, acting: (role, at) => ({ organisationId: id, staffId: staff[role] ?? null, requestId: 'test', ...(at ? { at } : {}) }) };
  }

  /** A browser-like visitor, signed in as the role's person. */
  async signedIn(organisation: TestOrganisation, role: Role): Promise<Visitor> {
    const visitor = this.visitor();
    await visitor.signIn(emailOf(role, organisation.code), password);
    return visitor;
  }

  visitor(): Visitor {
    return new Visitor(this.app);
  }

  /** A connection past every wall, to look at what is stored or to set up what the portal cannot; ended with the world. */
  superuser(): Promise<Client> {
    return (this.rootClient ??= this.connected());
  }

  /** Closes the portal and leaves its database, to be cloned. */
  async close(): Promise<void> {
    await (await this.rootClient)?.end();
    await this.app.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  async end(): Promise<void> {
    await this.close();
    await dropDatabase(this.database);
  }

  private async connected(): Promise<Client> {
    const client = new Client({ connectionString: this.database.superuserUrl });
    await client.connect();
    return client;
  }
}

export const testPassword = password;
export const emailOf = (role: Role, code: string): string => `${role}@${code.toLowerCase()}.staff.example`;
const randomCode = (): string => `T${Math.random().toString(36).slice(2, 7).toUpperCase().padEnd(5, 'X')}`;

/** Starts the portal's API in this process, on a fresh database unless it is given one; nothing listens on a port. */
export async function aWorld(environment: Readonly<Record<string, string>> = {}, given?: TestDatabase): Promise<World> {
  const database = given ?? (await freshDatabase());
  const folder = await mkdtemp(join(tmpdir(), 'accord-test-'));
  const settings = readSettings({
    DATABASE_URL: database.runtimeUrl, ACCORD_SECRET: 'a secret for tests, long enough to be one', DATA_DIR: folder, ANCHOR_DIR: join(folder, 'anchors'),
    ACCORD_QUIET: '1', DATABASE_POOL: '5', DATABASE_WAIT_MS: '20000', PORT: '0', ...environment,
  });
  const app = await createApp(settings);
  await app.getHttpAdapter().getInstance().ready();
  return new World(app, database, folder);
}
