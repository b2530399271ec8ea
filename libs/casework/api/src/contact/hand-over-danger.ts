import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import type { HandOver } from '@accord/casework/contract';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { DangerHandOverRow } from './danger-hand-over.entity';

/** Keeps that somebody in danger was handed to those who act at once (Martha's Rule: PALS never holds this). */
@Injectable()
export class HandOverDanger {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async run(caseId: string, { toWhom, at }: HandOver): Promise<void> {
    const { organisationId, staffId } = this.db.acting;
    const id = randomUUID();
    await this.db.insert(DangerHandOverRow, { organisationId, id, caseId, toWhom, handedAt: new Date(at), recordedBy: staffId });
    this.audit.changed({ action: 'danger.handed-over', caseId, subjectKind: 'hand-over', subjectId: id });
  }
}
