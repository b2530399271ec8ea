import { randomUUID } from 'node:crypto';
import { Audit, Drafts } from '@accord/access/api';
import type { Logged, LogContact as LogRequest } from '@accord/casework/contract';
import { Clock, Database } from '@accord/platform/api';
import { isRefused, refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { DangerHandOverRow } from './danger-hand-over.entity';
import { notesSaid } from './notes-said';
import { OpenFile } from './open-file';
import { PlaceSaid } from './place-said';

/** Logs a contact: a file from its first save, with its people, needs, dates and one reference, waiting for triage. */
@Injectable()
export class LogContact {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly drafts: Drafts,
    private readonly places: PlaceSaid,
    private readonly openFile: OpenFile,
  ) {}

  async run(said: LogRequest): Promise<Logged | Refusal> {
    const refusal = refusalOf(said, this.clock.now());
    if (refusal) return refusal;
    const place = await this.places.of(said);
    if (isRefused(place)) return place;
    const ownerId = said.assignToMe ? this.db.acting.staffId : null;
    const file = await this.openFile.run(said, { type: 'contact', place, ownerId, closedAs: null });
    if (said.handOver) await this.handOver(file.id, said.handOver);
    if (said.draftId) await this.drafts.discard(said.draftId);
    this.audit.changed({ action: 'contact.logged', caseId: file.id, subjectKind: 'case', subjectId: file.id, facts: { channel: said.channel, urgency: said.urgency, anonymous: said.anonymous } });
    return { id: file.id, reference: file.reference, notes: [...notesSaid(said.caller), ...notesSaid(said.patient)] };
  }

  private async handOver(caseId: string, { toWhom, at }: NonNullable<LogRequest['handOver']>): Promise<void> {
    const { organisationId, staffId } = this.db.acting;
    const id = randomUUID();
    await this.db.insert(DangerHandOverRow, { organisationId, id, caseId, toWhom, handedAt: new Date(at), recordedBy: staffId });
    this.audit.changed({ action: 'danger.handed-over', caseId, subjectKind: 'hand-over', subjectId: id });
  }
}

/** Why what was said cannot be logged as it is; null when it can. */
export function refusalOf({ receivedAt, anonymous, caller }: Pick<LogRequest, 'receivedAt' | 'anonymous' | 'caller'>, now: Date): Refusal | null {
  // A minute's grace: the browser's clock is seldom exactly ours.
  if (receivedAt && new Date(receivedAt).getTime() > now.getTime() + 60_000) return refuse('in-the-future', 'That time has not come yet. Enter when it reached us.');
  const named = caller !== null && Object.values(caller).some((value) => value !== '');
  return anonymous && named ? refuse('anonymous-with-name', 'An anonymous caller has no name or number. Empty them, or untick anonymous.') : null;
}
