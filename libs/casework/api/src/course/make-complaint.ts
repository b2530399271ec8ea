import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { day } from '@accord/calendar/rules';
import type { MakeComplaint as Request, Saved } from '@accord/casework/contract';
import { complaintFacts, missingForComplaint, nationsByHand, whyNot } from '@accord/casework/rules';
import { badInput, found } from '@accord/platform/api';
import { conflictWith } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles, standingOf } from '../case-files';
import { CaseSteps } from '../case-steps';
import { handDateOf } from '../triage/read-triage';
import { WhatHolds } from '../triage/what-holds';

/** A concern becomes a complaint: its dates are counted from its first day, its reference stays. */
@Injectable()
export class MakeComplaint {
  constructor(
    private readonly files: CaseFiles,
    private readonly steps: CaseSteps,
    private readonly holds: WhatHolds,
    private readonly audit: Audit,
  ) {}

  async run(id: string, { version, because, ...said }: Request, me: Staff): Promise<Saved | Refusal | Conflict> {
    const file = found(await this.files.byId(id));
    const refusal = whyNot('make-complaint', standingOf(file), me.roles);
    if (refusal) return refusal;
    const details = { ...said, funding: said.funding ?? file.funding, nation: file.nation, handDate: handDateOf(said.handDate) };
    const holds = await this.holds.of(id);
    const missing = missingForComplaint(details, file.receivedOn, nationsByHand(day(file.receivedOn), holds.knowledge, holds.known));
    if (missing.length > 0) throw badInput(missing.map(({ path, message }) => ({ path: path.split('.'), message })));
    const saved = await this.steps.save.run(file, version, { type: 'complaint', funding: details.funding, stage: details.stage });
    if (saved === null) return conflictWith(found(await this.files.byId(id)));
    const refused = await this.steps.recordFact.run(file, ...complaintFacts(details, holds.today).map((fact) => ({ ...fact, reason: because })));
    if (refused) return refused;
    await this.steps.timeline.add({ caseId: id, kind: 'triage', what: 'Made a formal complaint', detail: because });
    this.audit.changed({ action: 'case.made-complaint', caseId: id, subjectKind: 'case', subjectId: id });
    return { id, version: saved };
  }
}
