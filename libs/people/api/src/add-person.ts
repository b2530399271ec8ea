import { randomUUID } from 'node:crypto';
import type { NeedInput, PersonDetails } from '@accord/people/contract';
import { nameWords } from '@accord/people/rules';
import type { PersonRole, Relation } from '@accord/people/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { NeedRow } from './need.entity';
import { PersonRow } from './person.entity';
import { personRowOf } from './person-row-of';

/** Somebody of a case, as said. */
export interface Somebody {
  readonly roles: readonly PersonRole[];
  readonly relation: Relation | null;
  readonly details: PersonDetails;
  readonly needs: readonly NeedInput[];
}

const forgetNames = 'DELETE FROM accord.person_name WHERE organisation_id = $1 AND person_id = $2';
const nameAgain = `
  INSERT INTO accord.person_name (organisation_id, word, person_id, case_id, received_at)
  SELECT f.organisation_id, word, $2, f.id, f.received_at FROM accord.case_file f, unnest($4::text[]) AS word
  WHERE f.organisation_id = $1 AND f.id = $3 ON CONFLICT DO NOTHING`;
const forgetNeeds = `DELETE FROM accord.need WHERE organisation_id = $1 AND person_id = $2`;

/** Writes down a person of a case and what they need. The caller records the change, with the case it belongs to. */
@Injectable()
export class AddPerson {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the new person */
  async run(caseId: string, { roles, relation, details, needs }: Somebody): Promise<string> {
    const { organisationId } = this.db.acting;
    const id = randomUUID();
    const createdAt = this.clock.now();
    await this.db.insert(PersonRow, { organisationId, id, caseId, roles: [...roles], relation, ...personRowOf(details, needs), version: 1, createdAt });
    await this.indexName(caseId, id, details.name);
    await this.addNeeds(caseId, id, needs, createdAt);
    return id;
  }

  /** @returns false when a colleague saved first */
  async change(caseId: string, id: string, version: number, { roles, relation, details, needs }: Somebody): Promise<boolean> {
    const { organisationId } = this.db.acting;
    if (!(await this.db.update(PersonRow, id, version, { roles: [...roles], relation, ...personRowOf(details, needs) }))) return false;
    await this.db.change(forgetNames, [organisationId, id]);
    await this.indexName(caseId, id, details.name);
    await this.db.change(forgetNeeds, [organisationId, id]);
    await this.addNeeds(caseId, id, needs, this.clock.now());
    return true;
  }

  private async indexName(caseId: string, personId: string, name: string): Promise<void> {
    const words = nameWords(name);
    if (words.length > 0) await this.db.change(nameAgain, [this.db.acting.organisationId, personId, caseId, words]);
  }

  private async addNeeds(caseId: string, personId: string, needs: readonly NeedInput[], createdAt: Date): Promise<void> {
    const { organisationId } = this.db.acting;
    if (needs.length === 0) return;
    await this.db.insert(NeedRow, needs.map(({ kind, detail }) => ({ organisationId, id: randomUUID(), caseId, personId, kind, detail, createdAt })));
  }
}
