import { CaseReferences } from '@accord/commitments/api';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';

const references = `SELECT id, reference FROM accord.case_file WHERE organisation_id = $1 AND id = ANY ($2::uuid[])`;

/** Tells the room of dates below what a case is called, for its lists. */
@Injectable()
export class NameCases implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly asked: CaseReferences,
  ) {}

  onModuleInit(): void {
    this.asked.register(async (caseIds) => {
      const rows = await this.db.query<{ id: string; reference: string }>(references, [this.db.acting.organisationId, [...caseIds]]);
      return new Map(rows.map(({ id, reference }) => [id, reference]));
    });
  }
}
