import type { PersonView } from '@accord/people/contract';
import { inOrderOfHarm, needWords, nhsNumber, phoneKey } from '@accord/people/rules';
import type { NeedKind } from '@accord/people/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const needs = `(
  SELECT coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'detail', n.detail) ORDER BY n.created_at, n.id), '[]')
  FROM accord.need n WHERE n.organisation_id = p.organisation_id AND n.case_id = p.case_id AND n.person_id = p.id)`;
const ofCase = `
  SELECT p.id, p.roles, p.name, p.relation, p.born_on AS "bornOn", p.died_on AS "diedOn", coalesce(p.nhs_number, '') AS "nhsNumber",
    coalesce(p.email, '') AS email, coalesce(p.phone, '') AS phone, coalesce(p.address, '') AS address, p.note, p.version, ${needs} AS needs
  FROM accord.person p WHERE p.organisation_id = $1 AND p.case_id = $2 ORDER BY p.created_at, p.id`;
interface Kept extends Omit<PersonView, 'needs' | 'notes'> {
  readonly note: string;
  readonly needs: { id: string; kind: NeedKind; detail: string }[];
}

/** The people of a case, read with the case: the caller of these records what was shown. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly db: Database) {}

  async ofCase(caseId: string): Promise<PersonView[]> {
    return (await this.db.query<Kept>(ofCase, [this.db.acting.organisationId, caseId])).map(viewOf);
  }
}

function viewOf({ note, needs: kept, ...person }: Kept): PersonView {
  const notes = [phoneKey(person.phone).note, nhsNumber(person.nhsNumber).note, note || null].filter((said) => said !== null);
  return { ...person, notes, needs: [...kept].sort(inOrderOfHarm).map((need) => ({ ...need, words: needWords(need.kind, need.detail) })) };
}
