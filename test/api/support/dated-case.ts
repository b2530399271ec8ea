import type { Role } from '@accord/access/rules';
import { day } from '@accord/calendar/rules';
import { RecordFact } from '@accord/commitments/api';
import type { NewFact } from '@accord/commitments/api';
import type { Jurisdiction } from '@accord/commitments/rules';
import { bareFile } from './bare-file';
import type { BareFile } from './bare-file';
import type { TestOrganisation, World } from './world';

interface DatedCase extends BareFile {
  readonly jurisdiction?: Jurisdiction;
  /** Who writes down that it reached us, and when, if not now: a date follows what was known then. */
  readonly by?: Role;
  readonly at?: Date;
}

/** A file with nothing but its dates: unless said otherwise a complaint in England that reached us on a day. Answers its id. */
export async function datedCase(world: World, organisation: TestOrganisation, { jurisdiction = 'england-nhs', by = 'complaints-officer', at, ...file }: DatedCase): Promise<string> {
  const happenedOn = day(file.receivedOn);
  return world.db.run(organisation.acting(by, at), async () => {
    const id = await bareFile(world, organisation, file);
    await record(world, id, { kind: 'jurisdiction-set', jurisdiction, happenedOn }, { kind: 'received', happenedOn });
    return id;
  });
}

/** Records facts as the complaints officer, at the time that it is. Throws when they are refused. */
export async function recordFacts(world: World, organisation: TestOrganisation, caseId: string, ...facts: readonly NewFact[]): Promise<void> {
  await world.db.run(organisation.acting('complaints-officer'), () => record(world, caseId, ...facts));
}

async function record(world: World, caseId: string, ...facts: readonly NewFact[]): Promise<void> {
  const recorded = await world.app.get(RecordFact).run(caseId, ...facts);
  if ('because' in recorded) throw new Error(recorded.because);
}
