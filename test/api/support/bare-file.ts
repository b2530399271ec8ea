import { randomUUID } from 'node:crypto';
import type { TestOrganisation, World } from './world';

/** What a spec may ask of a file besides its day. */
export interface BareFile {
  /** `YYYY-MM-DD`; it came at ten in the morning, see `cameAt`. */
  readonly receivedOn: string;
  readonly ownerId?: string | null;
  readonly nation?: 'england' | 'scotland' | 'wales' | 'northern-ireland';
  readonly type?: 'complaint' | 'concern';
  readonly title?: string;
  readonly siteId?: string;
  readonly serviceId?: string;
}

/** When what was received on a day came: at ten, or just now where it is not yet ten today. */
export function cameAt(receivedOn: string): Date {
  const [ten, now] = [new Date(`${receivedOn}T10:00:00Z`), new Date()];
  return now < ten && now.toISOString().startsWith(receivedOn) ? now : ten;
}

/** The row of an open file with nothing in it, straight into the table: other rooms fill the rest. Answers its id. */
export async function bareFile(world: World, organisation: TestOrganisation, file: BareFile): Promise<string> {
  const { receivedOn, ownerId = null, nation = 'england', type = 'complaint', title = 'Waiting', siteId = null, serviceId = null } = file;
  const id = randomUUID();
  await world.db.run({ organisationId: organisation.id, staffId: null, requestId: 'test' }, () =>
    world.db.change(
      `INSERT INTO accord.case_file (organisation_id, id, reference, type, state, title, nation, channel, made_orally, received_at, received_on, urgency, what_happened, wants, site_id, service_id, owner_id, created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'open', $5, $6, 'letter', false, $7::timestamptz, $8::date, 'soon', 'Waited', '{}', $9, $10, $11, $7::timestamptz, $7::timestamptz)`,
      [organisation.id, id, `${organisation.code}-${id.slice(0, 8)}`, type, title, nation, cameAt(receivedOn), receivedOn, siteId, serviceId, ownerId],
    ),
  );
  return id;
}

/** A date of a file, straight into the table: for lists of dates, whatever facts would give. */
export async function bareDate(world: World, organisation: TestOrganisation, caseId: string, date: { dueOn: string; actBy?: string; state?: string; ruleId?: string; what?: string }): Promise<void> {
  const { dueOn, actBy = dueOn, state = 'running', ruleId = 'E-ACK', what = 'Acknowledge' } = date;
  await world.db.run({ organisationId: organisation.id, staffId: null, requestId: 'test' }, () =>
    world.db.change(
      `INSERT INTO accord.commitment (organisation_id, case_id, code, id, rule_id, rule_version, what, started_on, original_due_on, due_on, act_by, state, provisional, policy, superseded)
       VALUES ($1, $2, $3, $4, $3, 1, $5, $6, $6, $6, $7, $8, false, false, '[]')`,
      [organisation.id, caseId, ruleId, randomUUID(), what, dueOn, actBy, state],
    ),
  );
}
