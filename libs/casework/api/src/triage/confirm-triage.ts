import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import type { ConfirmTriage as Request, Triaged } from '@accord/casework/contract';
import { factsOfTriage, triageResult, triageResultNames, whyNot } from '@accord/casework/rules';
import type { Missing } from '@accord/casework/rules';
import { badInput, found } from '@accord/platform/api';
import { conflictWith, isRefused } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles, standingOf } from '../case-files';
import { AfterTriage } from './after-triage';
import { answersOf, detailsOf, triageFactsOf } from './read-triage';
import { TriageQueries } from './triage.queries';
import { WhatHolds } from './what-holds';
import { WriteTriage } from './write-triage';

/** Confirms a walked path: the contact becomes what the path says and keeps its history and its one reference. */
@Injectable()
export class ConfirmTriage {
  constructor(
    private readonly holds: WhatHolds,
    private readonly files: CaseFiles,
    private readonly triage: TriageQueries,
    private readonly writeTriage: WriteTriage,
    private readonly after: AfterTriage,
    private readonly audit: Audit,
  ) {}

  /** Bad input names each field; a colleague's earlier triage is a conflict that holds their path. */
  async run(id: string, said: Request, me: Staff): Promise<Triaged | Refusal | Conflict> {
    const file = found(await this.files.byId(id));
    if (file.version !== said.version) return this.lost(id);
    const refusal = whyNot('triage', standingOf(file), me.roles);
    if (refusal) return refusal;
    const details = detailsOf(said);
    const facts = triageFactsOf(file, details, await this.holds.of(id));
    const result = triageResult(answersOf(said), details, facts);
    if (!result.kind || result.missing.length > 0) throw missing(result.missing);
    const attached = result.kind === 'attached' && details.attachTo ? await this.triage.openComplaint(details.attachTo) : null;
    if (result.kind === 'attached' && (!attached || attached.id === id)) throw missing([{ path: 'attachTo', message: 'Choose an open complaint' }]);
    if (!(await this.writeTriage.run(file, result, details))) return this.lost(id);
    const recorded = await this.after.run({ file, result, facts: factsOfTriage(result.kind, details, facts), attached: attached ?? null, grading: said.grading });
    if (isRefused(recorded)) return recorded;
    this.audit.changed({ action: 'contact.triaged', caseId: id, subjectKind: 'case', subjectId: id, facts: { result: result.kind, decidedBy: result.decidedBy, alerts: result.alerts } });
    return { caseId: id, kind: result.kind, sentence: result.sentence, version: file.version + 1 };
  }

  private async lost(id: string): Promise<Conflict> {
    const [file, path] = [await this.files.byId(id), await this.triage.latest(id)];
    const said = path ? `A colleague triaged this: ${triageResultNames[path.result]}.` : 'A colleague changed this contact.';
    return conflictWith({ version: file?.version, path, said });
  }
}

const missing = (fields: readonly Missing[]) => badInput(fields.map(({ path, message }) => ({ path: path.split('.'), message })));
