import { OrganisationCalendar } from '@accord/calendar/api';
import { isAfter } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';
import { CaseFacts, OrganisationKnowledge } from '@accord/commitments/api';
import { commitmentsOf, waitedForOf } from '@accord/commitments/rules';
import type { ExplainingRecord, SixMonths as Standing } from '@accord/outcomes/rules';
import { Injectable } from '@nestjs/common';

/** Which dates say when an answer is expected, the surest first. */
const answerRules = ['BY-HAND', 'P-HAND', 'E-PERIOD'];

/** How the six months of a case stand, what it waited for, and when an answer is expected after all. */
@Injectable()
export class SixMonths {
  constructor(
    private readonly facts: CaseFacts,
    private readonly knowledge: OrganisationKnowledge,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async of(caseId: string): Promise<Pick<ExplainingRecord, 'waitedFor' | 'answerOn'> & { readonly sixMonths: Standing | null; readonly today: Temporal.PlainDate }> {
    const log = await this.facts.of(caseId);
    const today = this.calendar.today();
    const commitments = commitmentsOf(log, await this.knowledge.load());
    const ahead = commitments.filter(({ id, state, dueOn }) => (state === 'running' || state === 'waiting') && isAfter(dueOn, today) && !id.startsWith('BY-HAND-ACK'));
    const answer = answerRules.map((rule) => ahead.find((one) => one.rule.id === rule)).find((one) => one !== undefined);
    return { today, sixMonths: commitments.find(({ rule }) => rule.id === 'E-6M') ?? null, waitedFor: waitedForOf(log), answerOn: answer?.dueOn ?? null };
  }
}
