import { randomUUID } from 'node:crypto';
import { CaseFileRow } from '@accord/casework/api';
import { NeedRow, PersonRow } from '@accord/people/api';
import type { TestOrganisation, World } from './world';

export interface CaseOptions {
  readonly nation?: CaseFileRow['nation'];
  readonly stage?: 1 | 2 | null;
  readonly type?: CaseFileRow['type'];
  readonly receivedOn?: string;
  readonly whatHappened?: string;
  readonly ownerId?: string | null;
  /** The one person of the case, patient and complainant; null leaves it anonymous. */
  readonly person?: { readonly name: string; readonly email: string | null; readonly address?: string | null; /** Formats that were asked for. */ readonly needs?: readonly string[] } | null;
}

export interface TestCase {
  readonly id: string;
  readonly personId: string;
}

let counted = 0;

/** Puts one case with one person straight into the tables, for rooms above casework that only need one to stand on. */
export async function aCase(world: World, organisation: TestOrganisation, options: CaseOptions = {}): Promise<TestCase> {
  const { nation = 'england', stage = null, type = 'complaint', receivedOn = '2026-11-20', whatHappened = 'Mum waited nine hours and nobody told us why.', ownerId = null } = options;
  const person = options.person === undefined ? { name: 'Ama Mensah', email: 'ama.mensah@mail.example' } : options.person;
  const organisationId = organisation.id;
  const [id, personId] = [randomUUID(), randomUUID()];
  const at = new Date(`${receivedOn}T10:00:00Z`);
  await world.db.run({ organisationId, staffId: null, requestId: 'test' }, async () => {
    await world.db.insert(CaseFileRow, {
      organisationId, id, reference: `AC-26-${String(++counted).padStart(5, '0')}`, type, state: 'open', title: 'Waiting', nation, funding: 'nhs', stage, channel: 'e-mail', madeOrally: false,
      receivedAt: at, receivedOn, urgency: 'not-urgent', whatHappened, wants: ['explanation'], wantNote: '', anonymous: person === null, siteId: organisation.siteId, serviceId: organisation.serviceId,
      ownerId, ageBand: null, complainantStatus: null, outcome: null, closedAt: null, closedAs: null, nextStep: '', nextOn: null, takenBy: null, version: 1, createdAt: at, updatedAt: at,
    });
    if (!person) return;
    await world.db.insert(PersonRow, {
      organisationId, id: personId, caseId: id, roles: ['patient', 'complainant'], name: person.name, nameKey: person.name.toLowerCase(), relation: null, bornOn: null, diedOn: null, nhsNumber: null,
      email: person.email, emailKey: person.email?.toLowerCase() ?? null, phone: null, phoneKey: null, address: person.address ?? '1 Mill Lane\nNorthbridge\nNB1 1AA', safeContact: '', version: 1, createdAt: at,
    });
    for (const format of person.needs ?? []) await world.db.insert(NeedRow, { organisationId, id: randomUUID(), caseId: id, personId, kind: 'format', detail: format, createdAt: at });
  });
  return { id, personId };
}
