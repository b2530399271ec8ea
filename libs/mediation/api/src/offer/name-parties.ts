import { randomUUID } from 'node:crypto';
import type { Offer } from '@accord/mediation/contract';
import type { ConsentItem, Side } from '@accord/mediation/rules';
import { Database } from '@accord/platform/api';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { MediationRecord } from '../way/mediation.record';

const peopleOfCase = `SELECT id, 'patient' = ANY (roles) AS "isPatient" FROM accord.person WHERE organisation_id = $1 AND case_id = $2 AND died_on IS NULL AND id = ANY ($3)`;
const colleagues = `SELECT id FROM accord.staff WHERE organisation_id = $1 AND disabled_at IS NULL AND id = ANY ($2)`;

/** Makes the parties of an offer, each a person of the case, a colleague or a named member of staff, and nobody twice. */
@Injectable()
export class NameParties {
  constructor(private readonly db: Database) {}

  async run({ id: mediationId, caseId }: MediationRecord, { personIds, staff, authorityChecked }: Offer) {
    const staffIds = staff.flatMap(({ staffId }) => staffId ?? []);
    if (new Set([...personIds, ...staffIds]).size < personIds.length + staffIds.length) return refuse('party-twice', 'Somebody is named twice. Name each person once.');
    const { organisationId } = this.db.acting;
    const people = await this.db.query<{ id: string; isPatient: boolean }>(peopleOfCase, [organisationId, caseId, personIds]);
    if (people.length < personIds.length) return refuse('not-of-this-case', 'Choose the patient side from the people of this case.');
    const known = await this.db.query(colleagues, [organisationId, staffIds]);
    if (known.length < staffIds.length) return refuse('no-such-colleague', 'Choose a colleague from the list, or enter a name.');
    const row = { organisationId, mediationId, caseId, ...nothingYet };
    return [
      ...people.map((person) => ({ ...row, id: randomUUID(), side: 'patient' as Side, personId: person.id, forSomebody: !person.isPatient, authorityChecked })),
      ...staff.map(({ name, email, ...one }) => ({ ...row, ...one, id: randomUUID(), side: 'staff' as Side, ...(one.staffId ? {} : { name, email }) })),
    ];
  }
}

const nothingYet = {
  personId: null as string | null, staffId: null as string | null, name: '', email: '', part: '', forSomebody: false, authorityChecked: false, managerTold: false, supportOffered: false,
  answer: null, answeredOn: null, answeredBy: null, consents: [] as ConsentItem[], reason: null,
};

type Named = Exclude<Awaited<ReturnType<NameParties['run']>>, Refusal>;
export type NewPartyRow = Named[number];
