import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import type { ConfirmTriage, TriagePage, TriagePreview } from '@accord/casework/contract';
import { arrivalOf, factsOfTriage, triageResult, triageResultNames, whyNot } from '@accord/casework/rules';
import type { TriageDetails, TriageFacts, TriageResultKind } from '@accord/casework/rules';
import { dayInRow, Temporal } from '@accord/calendar/rules';
import { commitmentsOf } from '@accord/commitments/rules';
import { found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseFiles, standingOf } from '../case-files';
import { answersOf, detailsOf, triageFactsOf } from './read-triage';
import { TriageQueries } from './triage.queries';
import { WhatHolds } from './what-holds';
import type { Holds } from './what-holds';

/** The page of triage, and what would come of the answers given so far. */
@Injectable()
export class ShowTriage {
  constructor(
    private readonly files: CaseFiles,
    private readonly triage: TriageQueries,
    private readonly holds: WhatHolds,
    private readonly audit: Audit,
  ) {}

  async page(id: string, me: Staff): Promise<TriagePage> {
    const file = found(await this.files.byId(id));
    const openComplaints = await this.triage.openComplaintsOfSamePeople(id);
    const facts = triageFactsOf(file, file, await this.holds.of(id));
    const refusal = whyNot('triage', standingOf(file), me.roles);
    this.audit.read({ action: 'triage.read', caseId: id, subjectKind: 'case', subjectId: id, shown: openComplaints.map((one) => one.id) });
    if (openComplaints.length > 0) this.audit.read({ action: 'contact.similar', subjectKind: 'case', shown: openComplaints.map((one) => one.id) });
    return {
      caseId: id, reference: file.reference, title: file.title, version: file.version, state: file.state, whatHappened: file.whatHappened, spoken: file.madeOrally,
      receivedOn: file.receivedOn, today: facts.today.toString(), nation: file.nation, funding: file.funding, watchedUntil: facts.watchedUntil?.toString() ?? null, byHand: [...facts.byHand],
      openComplaints, path: await this.triage.latest(id), refusal: refusal && { code: refusal.refused, because: refusal.because },
    };
  }

  /** Nothing is stored. */
  async preview(id: string, said: ConfirmTriage): Promise<TriagePreview> {
    const file = found(await this.files.byId(id));
    const details = detailsOf(said);
    const holds = await this.holds.of(id);
    const facts = triageFactsOf(file, details, holds);
    const result = triageResult(answersOf(said), details, facts);
    this.audit.read({ action: 'triage.previewed', caseId: id, subjectKind: 'case', subjectId: id });
    const rest = { notNeeded: [...result.notNeeded], missing: [...result.missing] };
    if (!result.kind) return { kind: null, name: '', sentence: '', starts: [], ...rest };
    return { kind: result.kind, name: triageResultNames[result.kind], sentence: result.sentence, starts: this.starts(result.kind, details, facts, holds), ...rest };
  }

  private starts(kind: TriageResultKind, details: TriageDetails, facts: TriageFacts, { knowledge, known }: Holds): TriagePreview['starts'] {
    const recordedAt = Temporal.Instant.fromEpochMilliseconds(0);
    const log = [arrivalOf(facts), ...factsOfTriage(kind, details, facts)].map((fact, index) => ({
      ...fact, id: `${index}`, place: index + 1, recordedAt, knew: known.upTo, recordedBy: '', evidenceId: null, reason: null,
    }));
    const open = commitmentsOf(log, knowledge).filter(({ state }) => state === 'running' || state === 'waiting');
    return open.map(({ id: code, what, dueOn, actBy }) => ({ code, what, dueOn: dueOn.toString(), actBy: actBy.toString(), words: `${what} by ${dayInRow(actBy)}` }));
  }
}
