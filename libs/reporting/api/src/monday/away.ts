import { Absences } from '@accord/access/api';
import type { KnownAbsence } from '@accord/access/api';
import { awayWords, coverWords, isAway } from '@accord/access/rules';
import { dayInRow, type Temporal } from '@accord/calendar/rules';
import type { MondayRow } from '@accord/reporting/contract';
import type { DaysAway } from '@accord/reporting/rules';
import { Injectable } from '@nestjs/common';

/** Who is away, and when, as the board and the morning tell it. */
@Injectable()
export class Away {
  constructor(private readonly absences: Absences) {}

  /** Of one colleague, in sentences: what lies ahead, so that nobody gives cases to an empty chair. */
  async sentencesOf(staffId: string): Promise<string[]> {
    const words = awayWords(staffId, await this.absences.toCome(), this.absences.today());
    return words === null ? [] : [`${words}.`];
  }

  /** How many are away on a day, and how many absences have a cover who has left. */
  async counts(today: Temporal.PlainDate): Promise<{ away: number; uncovered: number }> {
    const all = await this.absences.toCome();
    return { away: all.filter((absence) => isAway(absence, today)).length, uncovered: all.filter(({ coverLeft }) => coverLeft).length };
  }

  /** Each of them, with the last day and who covers. */
  async rowsToday(today: Temporal.PlainDate): Promise<MondayRow[]> {
    return (await this.absences.toCome()).filter((absence) => isAway(absence, today)).map(rowOf);
  }

  /** Absences, today's and those to come, whose cover has left: somebody has to name another. */
  async rowsUncovered(): Promise<MondayRow[]> {
    return (await this.absences.toCome()).filter(({ coverLeft }) => coverLeft).map(rowOf);
  }

  /** Absences to come, by person. */
  async byPerson(): Promise<ReadonlyMap<string, readonly DaysAway[]>> {
    const people = new Map<string, DaysAway[]>();
    for (const { staffId, from, to } of await this.absences.toCome()) people.set(staffId, [...(people.get(staffId) ?? []), { from, to }]);
    return people;
  }
}

function rowOf({ id, staffName, from, to, ...cover }: KnownAbsence): MondayRow {
  return { id, caseId: null, reference: null, title: staffName, what: `Away until ${dayInRow(to)}, ${coverWords(cover)}`, on: from.toString(), owner: null, to: null };
}
