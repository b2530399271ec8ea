import { StoredParts, type StoredPart } from '@accord/commitments/api';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';

/** Open files, and whatever has a row of them: a row of a closed file should not be there. */
const kept = `
  SELECT id FROM (
    (SELECT id FROM accord.case_file WHERE organisation_id = $1 AND id > $2 AND closed_at IS NULL ORDER BY id LIMIT $3)
    UNION (SELECT case_id FROM accord.case_next WHERE organisation_id = $1 AND case_id > $2 ORDER BY case_id LIMIT $3)
    UNION (SELECT DISTINCT case_id FROM accord.case_for_lead WHERE organisation_id = $1 AND case_id > $2 ORDER BY case_id LIMIT $3)) ids
  ORDER BY id LIMIT $3`;

const nextRow = 'case_id, owner_id, received_at, urgent, due_on, act_by, waiting';
const leadRow = 'case_id, lead, received_at';
const apart = (one: string, other: string): string => `(${one} EXCEPT ${other}) UNION ALL (${other} EXCEPT ${one})`;
const said = `(SELECT x.detail ->> 'complexity' FROM accord.case_fact x WHERE x.organisation_id = f.organisation_id AND x.case_id = f.id AND x.kind = 'complexity-set' ORDER BY x.place DESC LIMIT 1)`;

const handedOn = '(c.owner_id, c.nation, c.service_id, c.complexity) IS DISTINCT FROM (f.owner_id, f.nation, f.service_id, f.complexity)';

/** `$2` the cases. The functions of the database say what the two tables must hold; the facts say how complex a case is. */
const differing = `
  SELECT 'next' AS name, case_id AS id FROM (${apart(`SELECT ${nextRow} FROM accord.case_next WHERE organisation_id = $1 AND case_id = ANY ($2)`, `SELECT ${nextRow} FROM accord.next_of($1, $2)`)}) n GROUP BY case_id
  UNION ALL
  SELECT 'leads', case_id FROM (${apart(`SELECT ${leadRow} FROM accord.case_for_lead WHERE organisation_id = $1 AND case_id = ANY ($2)`, `SELECT ${leadRow} FROM accord.leads_of($1, $2)`)}) l GROUP BY case_id
  UNION ALL
  SELECT 'complexity', f.id FROM accord.case_file f WHERE f.organisation_id = $1 AND f.id = ANY ($2) AND f.complexity IS DISTINCT FROM ${said}
  UNION ALL
  SELECT DISTINCT 'handed', f.id FROM accord.case_file f JOIN accord.commitment c ON c.organisation_id = f.organisation_id AND c.case_id = f.id
  WHERE f.organisation_id = $1 AND f.id = ANY ($2) AND ${handedOn}`;
const mendHanded = `
  UPDATE accord.commitment c SET owner_id = f.owner_id, nation = f.nation, service_id = f.service_id, complexity = f.complexity
  FROM accord.case_file f WHERE f.organisation_id = $1 AND f.id = $2 AND c.organisation_id = $1 AND c.case_id = $2 AND ${handedOn}`;
const mendTables = 'SELECT accord.reckon_next($1, ARRAY[$2::uuid]), accord.reckon_leads($1, ARRAY[$2::uuid])';
const mendComplexity = `UPDATE accord.case_file f SET complexity = ${said}, version = version + 1 WHERE f.organisation_id = $1 AND f.id = $2 AND f.complexity IS DISTINCT FROM ${said}`;

/** Hands what is stored of a case besides its dates to the nightly check: what is next, which leads it waits for, how complex it is, and what its dates are found by. */
@Injectable()
export class CheckStored implements StoredPart, OnModuleInit {
  readonly room = 'casework';

  constructor(
    private readonly db: Database,
    private readonly parts: StoredParts,
  ) {}

  onModuleInit(): void {
    this.parts.register(this);
  }

  async cases(after: string, size: number): Promise<readonly string[]> {
    return (await this.db.query<{ id: string }>(kept, [this.db.acting.organisationId, after, size])).map(({ id }) => id);
  }

  async differing(caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.db.query<{ name: string; id: string }>(differing, [this.db.acting.organisationId, [...caseIds]]);
    const found = new Map<string, string[]>();
    for (const { name, id } of rows) found.set(id, [...(found.get(id) ?? []), name]);
    return found;
  }

  async mend(caseId: string): Promise<void> {
    const values = [this.db.acting.organisationId, caseId];
    await this.db.change(mendComplexity, values);
    await this.db.change(mendHanded, values);
    await this.db.query(mendTables, values);
  }
}
