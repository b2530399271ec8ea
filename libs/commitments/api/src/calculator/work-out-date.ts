import { day, dayInRowWithYear, londonDay, Temporal, type CalendarChange } from '@accord/calendar/rules';
import type { CalculatorAnswer, CalculatorRules, WorkedOutDate, WorkOutDate } from '@accord/commitments/contract';
import { calendarName, hasFurthest, isSwitchedOff, jurisdictionWords, reasoningOf, ruleNote, startWords, switchedOffWords, takesEvent, workOut, type Answer, type Knowledge, type Question, type Rule } from '@accord/commitments/rules';
import { refuse, type Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Acts } from '../calendars/acts';
import { OrganisationKnowledge } from '../organisation-knowledge';

/** A date and its proof without a case, by the organisation's own rules: nothing is read of a case or kept, so nothing is recorded. */
@Injectable()
export class WorkOutOneDate {
  constructor(
    private readonly knowledge: OrganisationKnowledge,
    private readonly acts: Acts,
  ) {}

  async run(asked: WorkOutDate): Promise<CalculatorAnswer | Refusal> {
    const { length, unit } = asked;
    if (length === undefined && unit !== undefined) return { ...refuse('half-a-period', 'Enter how long was agreed'), field: 'length' };
    if (length !== undefined && unit === undefined) return { ...refuse('half-a-period', 'Choose days or months'), field: 'unit' };
    const both = asked.addHolidays?.find((date) => asked.workHolidays?.includes(date));
    if (both) return { ...refuse('holiday-and-worked', `${dayInRowWithYear(day(both))} is both a holiday and worked: say one.`), field: 'workHolidays' };
    const known = await this.knowledge.load();
    const question = questionOf(asked, known);
    const answers = workOut(question, lawOf(known));
    if (!('refused' in answers)) return { dates: answers.map((answer) => view(answer, question.keptBy !== undefined)), none: null };
    if (answers.switchedOff) return { dates: [], none: { sentence: switchedOffWords(answers.switchedOff, await this.whoSwitched(answers.switchedOff, known)), instead: null } };
    if (answers.because) return { dates: [], none: { sentence: answers.refused, instead: answers.instead ?? null } };
    return { ...refuse('not-for-this-rule', answers.refused), field: answers.field ?? 'rule' };
  }

  private async whoSwitched(rule: Rule, { book }: Knowledge): Promise<string | undefined> {
    const number = book.adopted.find((one) => one.rule === rule)?.number;
    return number === undefined ? undefined : (await this.acts.all('rule')).find((act) => act.number === number)?.recordedBy;
  }

  /** Every rule of the book, in its order. */
  async rules(): Promise<CalculatorRules> {
    const rows = lawOf(await this.knowledge.load());
    const newest = new Map(rows.map((rule) => [rule.id, rule]));
    return {
      items: [...newest.values()].map((rule) => ({
        id: rule.id,
        what: rule.what,
        place: jurisdictionWords[rule.jurisdiction],
        start: startWords[rule.startsAt],
        agreed: rule.length.kind === 'agreed',
        event: takesEvent(rule),
        furthest: rule.extension.kind === 'limit' && hasFurthest(rule),
        note: isSwitchedOff(rule, rows) ? offFrom(rule) : ruleNote(rule, inRow),
      })),
    };
  }
}

const inRow = (wire: string) => dayInRowWithYear(day(wire));
const offFrom = ({ validFrom }: Rule) => (validFrom ? `off from ${inRow(validFrom)}` : 'off');

/** Every version of every rule that is law or agreed, not the local targets. */
const lawOf = ({ book }: Knowledge): readonly Rule[] => book.rows.filter(({ id, policy }) => !policy && id !== 'BY-HAND');

function questionOf({ rule, start, calendar, length, unit, extended, addHolidays = [], workHolidays = [], eventDate }: WorkOutDate, { calendars }: Knowledge): Question {
  return {
    ruleId: rule,
    start: start.includes('T') ? londonDay(Temporal.Instant.from(start)) : day(start),
    changes: [...addHolidays.map(change('holiday', 'Holiday added')), ...workHolidays.map(change('worked', 'Holiday worked'))],
    ...(calendar === undefined || calendar === 'ours' ? { keptBy: calendars } : {}),
    ...(calendar ? { calendar: calendar === 'ours' ? calendars.nation : calendar } : {}),
    ...(length !== undefined && unit ? { agreed: { length, unit } } : {}),
    ...(extended ? { extended } : {}),
    ...(eventDate ? { eventDate: day(eventDate) } : {}),
  };
}

const change = (kind: CalendarChange['kind'], title: string) => (date: string): CalendarChange => ({ kind, date, title });

function view(answer: Answer, keptByUs: boolean): WorkedOutDate {
  const { rule, due, actBy, status, provisional, calendar } = answer;
  const { sentences, days } = reasoningOf(answer);
  return {
    ruleId: rule.id,
    version: rule.version,
    what: rule.what,
    due: due.toString(),
    actBy: actBy.toString(),
    status,
    provisional,
    countConfirmed: rule.countConfirmed,
    sentences: [...sentences],
    days: days.map((row) => ({ date: row.date.toString(), counted: row.counted, mark: row.mark ?? false, because: row.because })),
    calendar: keptByUs && calendar.countedClosures.size === 0 ? `${calendar.name}, as we keep it` : calendarName(calendar),
    source: rule.source,
    evidence: rule.evidence,
  };
}
