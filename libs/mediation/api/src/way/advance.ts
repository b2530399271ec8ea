import { Audit } from '@accord/access/api';
import type { Stepped } from '@accord/mediation/contract';
import { hasEnded, takeStep } from '@accord/mediation/rules';
import type { MediationFacts, Step } from '@accord/mediation/rules';
import { Clock, Database } from '@accord/platform/api';
import { conflictWith, isRefused } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { MediationRow } from '../rows/mediation.entity';
import { factsOf } from './mediation.record';
import type { MediationRecord } from './mediation.record';

export interface Taking {
  readonly step: Step;
  readonly roles: readonly string[];
  /** Facts that the step itself brings, like the result that is being recorded. */
  readonly over?: Partial<MediationFacts>;
  /** When the meeting begins that the step is about. */
  readonly startsAt?: Date;
  readonly changes?: QueryDeepPartialEntity<MediationRow>;
}

/** Takes one step of the way through: asks the table, saves the state under its version, and notes it in the record. */
@Injectable()
export class Advance {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async run(record: MediationRecord, taking: Taking): Promise<Stepped | Refusal | Conflict> {
    const now = this.clock.now();
    const sessionAhead = taking.startsAt === undefined || taking.startsAt > now;
    const taken = takeStep(taking.step, factsOf(record, now, { sessionAhead, ...taking.over }), taking.roles);
    if (isRefused(taken)) return taken;
    const endedAt = hasEnded(taken.to) ? now : null;
    const saved = await this.db.update(MediationRow, record.id, record.version, { ...taking.changes, state: taken.to, endedAt, updatedAt: now });
    if (!saved) return conflictWith({ state: record.state, version: record.version });
    this.audit.changed({ action: `mediation.${taking.step}`, caseId: record.caseId, subjectKind: 'mediation', subjectId: record.id, facts: { state: taken.to } });
    return { id: record.id, state: taken.to, version: record.version + 1 };
  }

  /** A meeting was cancelled, or is over. With none left ahead the mediation has met, or needs another time. */
  pastMeeting(record: MediationRecord, roles: readonly string[]): Promise<Stepped | Refusal | Conflict> {
    if (record.state !== 'scheduled' || record.sessionsAhead > 0) return this.stay(record);
    return this.run(record, { step: record.sessionsHeld > 0 ? 'meet' : 'cancel-last-session', roles });
  }

  /** Saves a change that takes no step, under the same version. */
  async stay(record: MediationRecord, changes: QueryDeepPartialEntity<MediationRow> = {}): Promise<Stepped | Conflict> {
    const saved = await this.db.update(MediationRow, record.id, record.version, { ...changes, updatedAt: this.clock.now() });
    if (!saved) return conflictWith({ state: record.state, version: record.version });
    return { id: record.id, state: record.state, version: record.version + 1 };
  }
}
