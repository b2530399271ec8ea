import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import { dayInLondon } from '@accord/calendar/rules';
import { CaseFiles } from '@accord/casework/api';
import { Clock, Database, found } from '@accord/platform/api';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { MediationRow } from '../rows/mediation.entity';
import type { MediationRecord } from '../way/mediation.record';
import { Mediations } from '../way/mediations';

const next = `
  INSERT INTO accord.mediation_counter (organisation_id, year, last) VALUES ($1, $2, 1)
  ON CONFLICT (organisation_id, year) DO UPDATE SET last = mediation_counter.last + 1 RETURNING last`;

/** The open mediation of a case, begun now if there is none. One at a time: the database keeps to it. */
@Injectable()
export class BeginMediation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly files: CaseFiles,
    private readonly mediations: Mediations,
  ) {}

  async run(caseId: string): Promise<MediationRecord | Refusal> {
    const file = found(await this.mediations.caseById(caseId));
    if (!file.open) return refuse('case-open', 'This complaint is closed. Open it again first.');
    await this.files.hold(caseId);
    const open = await this.mediations.openOf(caseId);
    if (open) return found(await this.mediations.byId(open.id));
    const { organisationId } = this.db.acting;
    const now = this.clock.now();
    const id = randomUUID();
    const reference = await this.newReference(organisationId, now);
    await this.db.insert(MediationRow, {
      organisationId, id, caseId, reference, state: 'begun', summary: '', offeredOn: null, offeredBy: null, leaflet: null, replyBy: null, reply: null,
      mediatorId: null, endedAt: null, version: 1, createdAt: now, updatedAt: now,
    });
    this.audit.changed({ action: 'mediation.begun', caseId, subjectKind: 'mediation', subjectId: id });
    return found(await this.mediations.byId(id));
  }

  /** `M-26-0031`: a number of its own, so that the complaint's reference need not be said aloud. */
  private async newReference(organisationId: string, now: Date): Promise<string> {
    const { year } = dayInLondon(now);
    const counted = await this.db.one<{ last: number }>(next, [organisationId, year]);
    return `M-${String(year).slice(2)}-${String(counted?.last ?? 1).padStart(4, '0')}`;
  }
}
