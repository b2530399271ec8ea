import { Clock, Database } from '@accord/platform/api';
import type { Done, DraftSaved, DraftView, SaveDraft } from '@accord/platform/contract';
import { conflictWith } from '@accord/platform/rules';
import type { Conflict } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Audit } from '../record/audit';

const drafts = `
  SELECT d.id, d.kind, d.case_id AS "caseId", c.reference, d.body, d.version, d.updated_at AS "updatedAt"
  FROM accord.draft d LEFT JOIN accord.case_file c ON c.organisation_id = d.organisation_id AND c.id = d.case_id
  WHERE d.organisation_id = $1 AND d.staff_id = $2`;
const mine = `${drafts} ORDER BY d.updated_at DESC LIMIT 50`;
const one = `${drafts} AND d.id = $3`;
const first = `
  INSERT INTO accord.draft (organisation_id, staff_id, id, kind, case_id, body, version, updated_at) VALUES ($1, $2, $3, $4, $5, $6, 1, $7)
  ON CONFLICT DO NOTHING`;
const again = `
  UPDATE accord.draft SET body = $5, version = version + 1, updated_at = $6
  WHERE organisation_id = $1 AND staff_id = $2 AND id = $3 AND version = $4`;

type DraftRow = Omit<DraftView, 'updatedAt'> & { readonly updatedAt: Date };

/** Half-written forms of the signed-in person, seen by nobody else. */
@Injectable()
export class Drafts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async mine(): Promise<DraftView[]> {
    const rows = await this.db.query<DraftRow>(mine, this.me);
    if (rows.length > 0) this.audit.read({ action: 'drafts.listed', subjectKind: 'draft', shown: rows.map((row) => row.id) });
    return rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
  }

  /** Saves over the version the browser last saw; version 0 makes the draft. Another machine's newer text is a conflict. */
  async save(id: string, { kind, caseId, body, version }: SaveDraft): Promise<DraftSaved | Conflict> {
    const now = this.clock.now();
    const text = JSON.stringify(body);
    const saved =
      version === 0
        ? await this.db.change(first, [...this.me, id, kind, caseId, text, now])
        : await this.db.change(again, [...this.me, id, version, text, now]);
    if (saved === 0) return conflictWith((await this.db.one<DraftRow>(one, [...this.me, id])) ?? {});
    return { version: version + 1, savedAt: now.toISOString() };
  }

  async discard(id: string): Promise<Done> {
    await this.db.change('DELETE FROM accord.draft WHERE organisation_id = $1 AND staff_id = $2 AND id = $3', [...this.me, id]);
    return { done: true };
  }

  private get me(): [string, string | null] {
    return [this.db.acting.organisationId, this.db.acting.staffId];
  }
}
