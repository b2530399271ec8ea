import { OrganisationCalendar } from '@accord/calendar/api';
import { day } from '@accord/calendar/rules';
import type { AgreePeriod, AskMoreTime, CaseDates, CorrectFact, SetDateByHand } from '@accord/commitments/contract';
import { found } from '@accord/platform/api';
import { isRefused, type Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFacts } from '../facts/case-facts';
import type { NewFact } from '../facts/new-fact';
import { RecordFact } from '../record-fact';
import { DatesOfCase } from './dates-of-case';

/** What a handler does on the dates page: each is a fact, and the answer is the case's dates as they then stand. */
@Injectable()
export class ChangeDates {
  constructor(
    private readonly recordFact: RecordFact,
    private readonly dates: DatesOfCase,
    private readonly facts: CaseFacts,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** `setBy` is the name of the person who vouches for the date. */
  setByHand(caseId: string, { what, due, source, reason }: SetDateByHand, setBy: string): Promise<CaseDates | Refusal> {
    return this.record(caseId, { kind: 'date-set-by-hand', what, due: day(due), source, setBy, reason, happenedOn: this.calendar.today() });
  }

  agreePeriod(caseId: string, { agreedOn, agreedBy, period, reason }: AgreePeriod): Promise<CaseDates | Refusal> {
    const agreed = 'until' in period ? { until: day(period.until) } : period;
    return this.record(caseId, { kind: 'period-agreed', period: agreed, agreedBy, reason, happenedOn: day(agreedOn) });
  }

  /** `code` is the commitment's own, for example `E-6M`. */
  askMoreTime(caseId: string, code: string, { until, agreedOn, reason }: AskMoreTime): Promise<CaseDates | Refusal> {
    return this.record(caseId, { kind: 'extended', commitmentId: code, until: day(until), reason, happenedOn: day(agreedOn) });
  }

  correct(caseId: string, factId: string, { happenedOn, reason }: CorrectFact): Promise<CaseDates | Refusal> {
    return this.record(caseId, { kind: 'corrected', factId, nowHappenedOn: day(happenedOn), reason, happenedOn: this.calendar.today() });
  }

  private async record(caseId: string, fact: NewFact): Promise<CaseDates | Refusal> {
    // Found first: a case that is missing or hidden answers 404 before anything else.
    found((await this.facts.of(caseId))[0]);
    const recorded = await this.recordFact.run(caseId, fact);
    return isRefused(recorded) ? { ...recorded, field: fieldOf(fact, recorded.field) } : this.dates.run(caseId);
  }
}

/** The day of an agreement stands in the form as `agreedOn`. */
function fieldOf({ kind }: NewFact, field = 'happenedOn'): string {
  return field === 'happenedOn' && (kind === 'period-agreed' || kind === 'extended') ? 'agreedOn' : field;
}
