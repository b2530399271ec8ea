import { CaseProviders } from '@accord/commitments/api';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';

const references = `SELECT id, reference FROM accord.case_file WHERE organisation_id = $1 AND id = ANY ($2)`;

/** Tells the room of dates how cases are called. */
@Injectable()
export class CaseReferences implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly providers: CaseProviders,
  ) {}

  onModuleInit(): void {
    this.providers.register({ room: 'casework', references: (caseIds) => this.of(caseIds) });
  }

  private async of(caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.query<{ id: string; reference: string }>(references, [this.db.acting.organisationId, caseIds]);
    return new Map(rows.map(({ id, reference }) => [id, reference]));
  }
}
