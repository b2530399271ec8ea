import type { ActView } from '@accord/commitments/contract';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { portal } from '../facts/case-facts';

const size = 20;
const page = `
  SELECT k.id, k.number, k.kind, k.title, k.reason, s.name AS "recordedBy", k.recorded_at AS "recordedAt", r.state AS redating
  FROM accord.knowledge_change k
  LEFT JOIN accord.staff s ON s.organisation_id = k.organisation_id AND s.id = k.recorded_by
  LEFT JOIN accord.redating r ON r.organisation_id = k.organisation_id AND r.number = k.number
  WHERE k.organisation_id = $1 AND k.kind = $2 AND k.number < $3 ORDER BY k.number DESC LIMIT $4`;

interface ActRow extends Omit<ActView, 'recordedAt' | 'recordedBy'> {
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
}

/** What was changed about calendar or rules, newest first. */
@Injectable()
export class Acts {
  constructor(private readonly db: Database) {}

  /** 20 at a time; the cursor is the number before which to go on. */
  async page(kind: ActView['kind'], cursor: string | undefined): Promise<{ items: ActView[]; next: string | null }> {
    const before = /^\d{1,9}$/.test(cursor ?? '') ? Number(cursor) : 2_147_483_647;
    const rows = await this.db.query<ActRow>(page, [this.db.acting.organisationId, kind, before, size + 1]);
    const items = rows.slice(0, size).map(viewOf);
    return { items, next: rows.length > size ? String(items.at(-1)?.number ?? 0) : null };
  }

  /** All of them: an organisation changes its rules a few times a year. */
  async all(kind: ActView['kind']): Promise<ActView[]> {
    const rows = await this.db.query<ActRow>(page, [this.db.acting.organisationId, kind, 2_147_483_647, 1000]);
    return rows.map(viewOf);
  }
}

const viewOf = (row: ActRow): ActView => ({ ...row, recordedBy: row.recordedBy ?? portal, recordedAt: row.recordedAt.toISOString() });
