import { randomUUID } from 'node:crypto';
import { RecordFact } from '@accord/commitments/api';
import type { NewFact } from '@accord/commitments/api';
import { day } from '@accord/calendar/rules';
import type { TestOrganisation, World } from './world';

/** A file with an owner and nothing but its dates: a complaint in England that reached us on a day. */
export async function datedCase(world: World, organisation: TestOrganisation, { receivedOn, ownerId }: { receivedOn: string; ownerId: string | null }): Promise<string> {
  const id = randomUUID();
  const at = new Date(`${receivedOn}T10:00:00Z`);
  await world.db.run(organisation.acting('complaints-officer'), () =>
    world.db.change(
      `INSERT INTO accord.case_file (organisation_id, id, reference, type, state, title, nation, channel, made_orally, received_at, received_on, urgency,
         what_happened, wants, owner_id, created_at, updated_at)
       VALUES ($1, $2, $3, 'complaint', 'open', 'Waiting', 'england', 'letter', false, $4::timestamptz, $5::date, 'soon', 'Waited', '{}', $6, $4::timestamptz, $4::timestamptz)`,
      [organisation.id, id, `${organisation.code}-26-${id.slice(0, 5)}`, at, receivedOn, ownerId],
    ),
  );
  await recordFacts(world, organisation, id, { kind: 'jurisdiction-set', jurisdiction: 'england-nhs', happenedOn: day(receivedOn) }, { kind: 'received', happenedOn: day(receivedOn) });
  return id;
}

/** Records facts as the complaints officer, at the time that it is. Throws when they are refused. */
export async function recordFacts(world: World, organisation: TestOrganisation, caseId: string, ...facts: readonly NewFact[]): Promise<void> {
  const recorded = await world.db.run(organisation.acting('complaints-officer'), () => world.app.get(RecordFact).run(caseId, ...facts));
  if ('because' in recorded) throw new Error(recorded.because);
}
