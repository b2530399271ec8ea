import type { RecordChecked, RecordView } from '@accord/access/contract';
import { Database, SETTINGS } from '@accord/platform/api';
import type { Settings } from '@accord/platform/api';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Inject, Injectable } from '@nestjs/common';
import { Client } from 'pg';
import { anchorFolder } from './anchor-keeper';
import { anchorsKept } from './anchors';
import { Audit } from './audit';
import { verifyRecord } from './verify-record';

const size = 'SELECT coalesce(sum(seq), 0)::int AS rows, count(*)::int AS chains FROM accord.audit_chain WHERE organisation_id = $1 AND seq > 0';
const last = `
  SELECT e.at, coalesce(s.name, 'Accord') AS by, e.facts FROM accord.audit_entry e
  LEFT JOIN accord.staff s ON s.organisation_id = e.organisation_id AND s.id = e.staff_id
  WHERE e.organisation_id = $1 AND e.action = 'record.verified' ORDER BY e.at DESC LIMIT 1`;

/** The record of the own organisation: its size, and the check of every row against its chain and the anchors. */
@Injectable()
export class CheckRecord {
  private checking = false;

  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async view(): Promise<RecordView> {
    const { organisationId } = this.db.acting;
    const { rows, chains } = (await this.db.one<{ rows: number; chains: number }>(size, [organisationId])) ?? { rows: 0, chains: 0 };
    const check = await this.db.one<{ at: Date; by: string; facts: string }>(last, [organisationId]);
    const kept = await anchorsKept(anchorFolder(this.settings));
    return { rows, chains, anchors: kept.count, lastAnchorAt: kept.lastAt, lastCheck: check ? { at: check.at.toISOString(), by: check.by, ...found(check.facts) } : null };
  }

  /** Reads every row, so one check runs at a time; the outcome is itself a line of the record. */
  async run(): Promise<RecordChecked | Refusal> {
    if (this.checking) return refuse('already-checking', 'A check is running. Look again in a minute.');
    this.checking = true;
    const client = new Client({ connectionString: this.settings.DATABASE_URL });
    try {
      await client.connect();
      const check = await verifyRecord(client, anchorFolder(this.settings), this.db.acting.organisationId);
      this.audit.changed({ action: 'record.verified', subjectKind: 'record', facts: { rows: check.rows, faults: check.faults.length } });
      return { ...check, faults: [...check.faults] };
    } finally {
      this.checking = false;
      await client.end();
    }
  }
}

function found(facts: string): { rows: number; faults: number } {
  const { rows, faults } = JSON.parse(facts) as { rows: number; faults: number };
  return { rows, faults };
}
