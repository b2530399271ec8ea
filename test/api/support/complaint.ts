import { randomUUID } from 'node:crypto';
import { day } from '@accord/calendar/rules';
import { RecordFact } from '@accord/commitments/api';
import { isRefused } from '@accord/platform/rules';
import type { TestOrganisation, World } from './world';

/** The day so many days before today, as `YYYY-MM-DD`. */
export const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** A written complaint received on a day, with its dates; nobody's unless an owner is given. */
export async function aComplaint(world: World, organisation: TestOrganisation, receivedOn: string, ownerId: string | null = null): Promise<string> {
  const id = randomUUID();
  const at = new Date(`${receivedOn}T10:00:00Z`);
  await world.db.run(organisation.acting('pals-officer', at), async () => {
    await world.db.change(
      `INSERT INTO accord.case_file (organisation_id, id, reference, type, state, title, nation, channel, made_orally, received_at, received_on, urgency, what_happened, wants, site_id, service_id, owner_id, created_at, updated_at)
       VALUES ($1, $2, $3, 'complaint', 'open', 'Waiting in A&E', 'england', 'letter', false, $4::timestamptz, $5, 'soon', 'Waited', '{}', $6, $7, $8, $4::timestamptz, $4::timestamptz)`,
      [organisation.id, id, `${organisation.code}-${id.slice(0, 8)}`, at, receivedOn, organisation.siteId, organisation.serviceId, ownerId],
    );
    const recorded = await world.app.get(RecordFact).run(id, { kind: 'jurisdiction-set', jurisdiction: 'england-nhs', happenedOn: day(receivedOn) }, { kind: 'received', happenedOn: day(receivedOn) });
    if (isRefused(recorded)) throw new Error(recorded.because);
  });
  return id;
}

/** Shuts everybody out of a case but the person of the role. */
export async function forNamedPeopleOnly(world: World, organisation: TestOrganisation, caseId: string, staffIds: readonly (string | undefined)[]): Promise<void> {
  await world.db.run(organisation.acting('pals-officer'), async () => {
    for (const staffId of staffIds) await world.db.change(`INSERT INTO accord.case_named_person (organisation_id, case_id, staff_id) VALUES ($1, $2, $3)`, [organisation.id, caseId, staffId]);
    await world.db.change(`INSERT INTO accord.case_restriction (organisation_id, case_id, reason, review_on, set_by, set_at) VALUES ($1, $2, 'staff', '2027-01-01', $3, $4)`, [organisation.id, caseId, staffIds[0], new Date()]);
  });
}
