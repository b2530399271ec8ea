import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { day, londonDay } from '@accord/calendar/rules';
import type { Suppose, WouldMove } from '@accord/commitments/contract';
import { dateMoves, refusalOf, type Fact } from '@accord/commitments/rules';
import { Database, found } from '@accord/platform/api';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFacts, portal } from '../facts/case-facts';
import { OrganisationKnowledge } from '../organisation-knowledge';
import { CaseProviders } from './case-providers';

/** What one fact would move on one case, before anybody writes it down: a corrected day, consent that arrives. Nothing is stored. */
@Injectable()
export class ShowWouldMove {
  constructor(
    private readonly db: Database,
    private readonly facts: CaseFacts,
    private readonly knowledge: OrganisationKnowledge,
    private readonly calendar: OrganisationCalendar,
    private readonly cases: CaseProviders,
    private readonly audit: Audit,
  ) {}

  async run(caseId: string, supposed: Suppose): Promise<WouldMove | Refusal> {
    const log = await this.facts.of(caseId);
    found(log[0]);
    const known = await this.knowledge.load();
    const fact = this.factOf(supposed, log.length + 1, known.number);
    const refusal = refusalOf(fact, log, known);
    if (refusal) return { refused: refusal.refused, because: refusal.sentence, field: refusal.field };
    this.audit.read({ action: 'dates.supposed', caseId, subjectKind: 'case', subjectId: caseId });
    const moves = dateMoves(log, [fact], known);
    const letters = await this.cases.lettersNaming([{ caseId, dates: moves.flatMap(({ from }) => from?.toString() ?? []) }]);
    return {
      moves: moves.map(({ code, what, state, ...days }) => ({
        code, what, state, from: days.from?.toString() ?? null, to: days.to?.toString() ?? null, actByFrom: days.actByFrom?.toString() ?? null, actByTo: days.actByTo?.toString() ?? null,
      })),
      letters: [...(letters.get(caseId) ?? [])],
    };
  }

  private factOf(supposed: Suppose, place: number, knew: number): Fact {
    const written = { id: 'supposed', place, recordedAt: this.calendar.now(), knew, recordedBy: this.db.acting.staffId ?? portal, evidenceId: null, reason: null };
    if (supposed.kind === 'corrected') return { ...written, kind: 'corrected', factId: supposed.factId, nowHappenedOn: day(supposed.happenedOn), happenedOn: londonDay(this.calendar.now()) };
    return { ...written, kind: 'consent-received', purpose: supposed.purpose, happenedOn: day(supposed.happenedOn) };
  }
}
