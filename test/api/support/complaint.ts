import { cameAt } from './bare-file';
import { datedCase } from './dated-case';
import type { TestOrganisation, World } from './world';

/** The day so many days before today, as `YYYY-MM-DD`. */
export const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** A written complaint received on a day, at the organisation's ward, with its dates; nobody's unless an owner is given. */
export function aComplaint(world: World, organisation: TestOrganisation, receivedOn: string, ownerId: string | null = null): Promise<string> {
  const { siteId, serviceId } = organisation;
  return datedCase(world, organisation, { receivedOn, ownerId, title: 'Waiting in A&E', siteId, serviceId, by: 'pals-officer', at: cameAt(receivedOn) });
}

/** Shuts everybody out of a case but the person of the role. */
export async function forNamedPeopleOnly(world: World, organisation: TestOrganisation, caseId: string, staffIds: readonly (string | undefined)[]): Promise<void> {
  await world.db.run(organisation.acting('pals-officer'), async () => {
    for (const staffId of staffIds) await world.db.change(`INSERT INTO accord.case_named_person (organisation_id, case_id, staff_id) VALUES ($1, $2, $3)`, [organisation.id, caseId, staffId]);
    await world.db.change(`INSERT INTO accord.case_restriction (organisation_id, case_id, reason, review_on, set_by, set_at) VALUES ($1, $2, 'staff', '2027-01-01', $3, $4)`, [organisation.id, caseId, staffIds[0], new Date()]);
  });
}
