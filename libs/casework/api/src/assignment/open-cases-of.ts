import { WorkInHand } from '@accord/access/api';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';

const count = 'SELECT count(*)::int AS cases FROM accord.case_file WHERE organisation_id = $1 AND owner_id = $2 AND closed_at IS NULL';

/** Tells whoever switches an account off how many open cases it still has. */
@Injectable()
export class OpenCasesOf implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly inHand: WorkInHand,
  ) {}

  onModuleInit(): void {
    this.inHand.register(async (staffId) => (await this.db.one<{ cases: number }>(count, [this.db.acting.organisationId, staffId]))?.cases ?? 0);
  }
}
