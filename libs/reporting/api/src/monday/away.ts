import type { Temporal } from '@accord/calendar/rules';
import type { MondayRow } from '@accord/reporting/contract';
import type { DaysAway } from '@accord/reporting/rules';
import { Injectable } from '@nestjs/common';

/** Who is away, and when. */
@Injectable()
export class Away {
  /** Of one colleague, in sentences: what lies ahead of a day. */
  sentencesOf(_staffId: string): Promise<string[]> {
    return Promise.resolve([]);
  }

  /** How many are away on a day; null where absences are not kept. */
  countToday(_today: Temporal.PlainDate): Promise<number | null> {
    return Promise.resolve(null);
  }

  rowsToday(_today: Temporal.PlainDate): Promise<MondayRow[]> {
    return Promise.resolve([]);
  }

  /** Absences that touch the days between `from` and `to`, by person. */
  between(_from: Temporal.PlainDate, _to: Temporal.PlainDate): Promise<ReadonlyMap<string, readonly DaysAway[]>> {
    return Promise.resolve(new Map());
  }
}
