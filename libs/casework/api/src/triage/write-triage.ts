import { randomUUID } from 'node:crypto';
import { fileAfter } from '@accord/casework/rules';
import type { TriageDetails, TriageResult } from '@accord/casework/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseFileRow } from '../case-file.entity';
import type { KnownFile } from '../case-files';
import { TriageAnswerRow, TriagePathRow } from './triage.entities';

const lastNumber = 'SELECT coalesce(max(number), 0) AS last FROM accord.triage_path WHERE organisation_id = $1 AND case_id = $2';

/** Turns the contact into what the path says and writes the path down, with every answer that counted. */
@Injectable()
export class WriteTriage {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** False when a colleague saved first: nothing was written. */
  async run(file: KnownFile, result: TriageResult, details: TriageDetails): Promise<boolean> {
    if (!(await this.turn(file, result, details))) return false;
    await this.write(file, result, details);
    return true;
  }

  private turn(file: KnownFile, { kind }: TriageResult, { nation, funding, stage, complexity }: TriageDetails): Promise<boolean> {
    const now = this.clock.now();
    const { type, state, closedAs } = fileAfter[kind];
    return this.db.update(CaseFileRow, file.id, file.version, {
      type: type ?? file.type, state, closedAs, closedAt: state === 'closed' ? now : null, nation, funding, stage: kind === 'formal-complaint' ? stage : null, complexity: kind === 'formal-complaint' ? complexity : null, updatedAt: now,
    });
  }

  private async write(file: KnownFile, result: TriageResult, details: TriageDetails): Promise<void> {
    const { organisationId } = this.db.acting;
    const byId = this.db.acting.staffId ?? '';
    const [pathId, at, caseId] = [randomUUID(), this.clock.now(), file.id];
    const number = ((await this.db.one<{ last: number }>(lastNumber, [organisationId, caseId]))?.last ?? 0) + 1;
    const decided = (letter: string) => result.decidedBy === letter;
    await this.db.insert(TriagePathRow, {
      organisationId, caseId, id: pathId, number, result: result.kind, decidedBy: result.decidedBy, sentence: result.sentence, nation: details.nation,
      funding: details.funding ?? 'nhs', stage: details.stage, straightBecause: details.straightBecause, raisedBecause: details.raisedBecause,
      attachedTo: decided('E') ? details.attachTo : null,
      settledOn: decided('G') ? (details.settled?.on.toString() ?? null) : null, settledHow: decided('G') ? (details.settled?.how ?? null) : null,
      offeredOn: decided('H') ? (details.offer?.on.toString() ?? null) : null, offerAnswer: decided('H') ? (details.offer?.answer ?? null) : null,
      passedTo: decided('I') ? (details.transfer?.to ?? null) : null, answerGiven: decided('J') ? details.answerGiven : null,
      notNeeded: result.notNeeded.map(({ letter }) => letter), byId, at,
    });
    const answers = result.answered.map(({ letter, answer, note, told }) => ({
      organisationId, caseId, pathId, letter, answer, note, toldWho: told?.who ?? null, toldAt: told ? new Date(told.at) : null, toldReference: told?.reference ?? null,
      byId, at, version: file.version,
    }));
    await this.db.insert(TriageAnswerRow, answers);
  }
}
