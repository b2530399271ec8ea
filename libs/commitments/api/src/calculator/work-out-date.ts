import { day, dayInRowWithYear, londonDay, Temporal, type CalendarChange } from '@accord/calendar/rules';
import type { CalculatorAnswer, CalculatorRules, WorkedOutDate, WorkOutDate } from '@accord/commitments/contract';
import { hasFurthest, jurisdictionWords, reasoningOf, ruleNote, ruleTable, startWords, takesEvent, workOut, type Answer, type Question } from '@accord/commitments/rules';
import { refuse, type Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';

/** A date and its proof without a case: nothing is read of one, nothing is kept, so nothing is recorded. */
@Injectable()
export class WorkOutOneDate {
  run(asked: WorkOutDate): CalculatorAnswer | Refusal {
    const { length, unit } = asked;
    if ((length === undefined) !== (unit === undefined)) return { ...refuse('half-a-period', 'Give both a number and days or months.'), field: length === undefined ? 'length' : 'unit' };
    const both = asked.addHolidays?.find((date) => asked.workHolidays?.includes(date));
    if (both) return { ...refuse('holiday-and-worked', `${dayInRowWithYear(day(both))} is both a holiday and worked: say one.`), field: 'workHolidays' };
    const answers = workOut(questionOf(asked));
    if (!('refused' in answers)) return { dates: answers.map(view), none: null };
    if (answers.because) return { dates: [], none: { sentence: answers.refused, instead: answers.instead ?? null } };
    return { ...refuse('not-for-this-rule', answers.refused), field: answers.field ?? 'rule' };
  }

  /** Every rule of the book, in its order. */
  rules(): CalculatorRules {
    return {
      items: ruleTable.map((rule) => ({
        id: rule.id,
        what: rule.what,
        place: jurisdictionWords[rule.jurisdiction],
        start: startWords[rule.startsAt],
        agreed: rule.length.kind === 'agreed',
        event: takesEvent(rule),
        furthest: rule.extension.kind === 'limit' && hasFurthest(rule),
        note: ruleNote(rule, (wire) => dayInRowWithYear(day(wire))),
      })),
    };
  }
}

function questionOf({ rule, start, calendar, length, unit, extended, addHolidays = [], workHolidays = [], eventDate }: WorkOutDate): Question {
  return {
    ruleId: rule,
    start: start.includes('T') ? londonDay(Temporal.Instant.from(start)) : day(start),
    changes: [...addHolidays.map(change('closed', 'Holiday added')), ...workHolidays.map(change('worked', 'Holiday worked'))],
    ...(calendar ? { calendar } : {}),
    ...(length !== undefined && unit ? { agreed: { length, unit } } : {}),
    ...(extended ? { extended } : {}),
    ...(eventDate ? { eventDate: day(eventDate) } : {}),
  };
}

const change = (kind: CalendarChange['kind'], title: string) => (date: string): CalendarChange => ({ kind, date, title });

function view(answer: Answer): WorkedOutDate {
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
    calendar: calendar.name,
    source: rule.source,
    evidence: rule.evidence,
  };
}
