import { Audit } from '@accord/access/api';
import { may } from '@accord/access/rules';
import { MediationDates } from '@accord/commitments/api';
import type { MediationView } from '@accord/mediation/contract';
import { openSteps, summaryMayBeShared } from '@accord/mediation/rules';
import { Clock } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { factsOf } from '../way/mediation.record';
import { OpenMediation } from '../way/open-mediation';
import type { Asking } from '../way/open-mediation';
import { MediationParts } from './mediation-parts.queries';
import { Parties, withoutNames } from './parties.queries';
import { SessionViews } from './session-views.queries';

/** One mediation for its coordinator or its mediator, who is told names only after the declaration is clear or waived. */
@Injectable()
export class ShowMediation {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly open: OpenMediation,
    private readonly parts: MediationParts,
    private readonly parties: Parties,
    private readonly sessions: SessionViews,
    private readonly dates: MediationDates,
  ) {}

  async run(id: string, me: Asking): Promise<MediationView> {
    const record = await this.open.toSee(id, me);
    const { caseId, reference, state, version, offeredOn, mediator, safeguards, summary } = record;
    const facts = factsOf(record, this.clock.now());
    const clear = facts.independence === 'clear' || facts.independence === 'waived';
    const named = await this.parties.of(id);
    const parties = clear || may(me.roles, 'mediation.arrange') ? named : withoutNames(named);
    this.audit.read({ action: 'mediation.read', caseId, subjectKind: 'mediation', subjectId: id, shown: parties.map((party) => party.id) });
    return {
      id, caseId, reference, state, version, offeredOn, parties, safeguards: [...safeguards],
      needs: clear || may(me.roles, 'mediation.arrange') ? await this.parties.needs(id) : [],
      summary: clear && summaryMayBeShared(record.parties) ? summary : null,
      mediator: mediator && { id: mediator.id, name: mediator.name }, declaration: await this.parts.declaration(id), independence: facts.independence,
      sessions: await this.sessions.of(id, new Map(parties.map((party) => [party.id, party.name]))),
      result: await this.parts.result(id), steps: openSteps(facts, me.roles), dates: await this.dates.of(caseId),
    };
  }
}
