import { OrganisationCalendar } from '@accord/calendar/api';
import { day } from '@accord/calendar/rules';
import type { AgreePeriod, AskMoreTime, CaseDates, CorrectFact, SetDateByHand, StrikeOut } from '@accord/commitments/contract';
import { isRefused } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { LongerSixMonths } from './longer-six-months';
import { WhoGranted } from './who-granted';
import { WriteFacts } from './write-facts';

type Changed = Promise<CaseDates | Refusal | Conflict>;

/** What a handler does on the dates page: each is a fact, and the answer is the case's dates as they then stand. */
@Injectable()
export class ChangeDates {
  constructor(
    private readonly write: WriteFacts,
    private readonly calendar: OrganisationCalendar,
    private readonly granted: WhoGranted,
    private readonly longer: LongerSixMonths,
  ) {}

  /** `setBy` is the name of the person who vouches for the date. */
  setByHand(caseId: string, { what, due, source, reason, version }: SetDateByHand, setBy: string): Changed {
    return this.write.run(caseId, version, { fact: { kind: 'date-set-by-hand', what, due: day(due), source, setBy, reason, happenedOn: this.calendar.today() } });
  }

  /** Where we fixed the period, the day of the letter that says so is a fact of its own (E09 reg 13(8)); beyond the six months, an agreement lengthens them. */
  async agreePeriod(caseId: string, { agreedOn, agreedBy, period, letterSentOn, reason, version }: AgreePeriod): Changed {
    const agreed = 'until' in period ? { until: day(period.until) } : period;
    const fixed = { fact: { kind: 'period-agreed', period: agreed, agreedBy, reason, happenedOn: day(agreedOn) }, fields: { happenedOn: 'agreedOn' } } as const;
    if (agreedBy !== 'body' || !letterSentOn) return this.write.run(caseId, version, fixed, ...(await this.longer.by(fixed.fact, caseId, 'period')));
    return this.write.run(caseId, version, fixed, { fact: { kind: 'explained', about: 'period', happenedOn: day(letterSentOn) }, fields: { happenedOn: 'letterSentOn' } });
  }

  /** `code` is the commitment's own, for example `E-6M`. */
  async askMoreTime(caseId: string, code: string, { until, agreedOn, grantedBy, grantedById, how, reason, version }: AskMoreTime): Changed {
    const granter = await this.granted.run(caseId, code, { grantedBy, grantedById });
    if (isRefused(granter)) return granter;
    const fact = { kind: 'extended', commitmentId: code, until: day(until), grantedBy, ...granter, how, reason, happenedOn: day(agreedOn) } as const;
    return this.write.run(caseId, version, { fact, fields: { happenedOn: 'agreedOn' } }, ...(await this.longer.by(fact, caseId, 'until')));
  }

  correct(caseId: string, factId: string, { happenedOn, reason, version }: CorrectFact): Changed {
    return this.write.run(caseId, version, { fact: { kind: 'corrected', factId, nowHappenedOn: day(happenedOn), reason, happenedOn: this.calendar.today() } });
  }

  strikeOut(caseId: string, factId: string, { reason, version }: StrikeOut): Changed {
    return this.write.run(caseId, version, { fact: { kind: 'struck-out', factId, reason, happenedOn: this.calendar.today() } });
  }
}
