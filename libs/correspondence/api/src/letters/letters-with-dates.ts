import { CaseProviders, type DatesOfOneCase } from '@accord/commitments/api';
import type { OldDateLetter } from '@accord/commitments/contract';
import { day, dayInLondon, dayInSentence } from '@accord/calendar/rules';
import { kindsOfLetter, letterKinds } from '@accord/correspondence/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';

/** Letters write a date as `Friday 26 June 2026` (`words`). */
const naming = `
  SELECT l.id, l.case_id AS "caseId", l.kind, l.sent_at AS "sentAt", w.date
  FROM jsonb_to_recordset($2) AS w (case_id uuid, date text, words text)
  JOIN accord.letter l ON l.organisation_id = $1 AND l.case_id = w.case_id AND l.state IN ('sent', 'bounced') AND strpos(l.body::text, w.words) > 0
  ORDER BY l.sent_at DESC`;

interface LetterRow {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly sentAt: Date;
  readonly date: string;
}

/** Tells the room of dates which letters went out with a date. */
@Injectable()
export class LettersWithDates implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly providers: CaseProviders,
  ) {}

  onModuleInit(): void {
    this.providers.register({ room: 'correspondence', lettersNaming: (cases) => this.naming(cases) });
  }

  private async naming(cases: readonly DatesOfOneCase[]): Promise<ReadonlyMap<string, readonly OldDateLetter[]>> {
    const wanted = cases.flatMap(({ caseId, dates }) => dates.map((date) => ({ case_id: caseId, date, words: dayInSentence(day(date)) })));
    const rows = await this.db.query<LetterRow>(naming, [this.db.acting.organisationId, JSON.stringify(wanted)]);
    const letters = new Map<string, OldDateLetter[]>();
    for (const row of rows) letters.set(row.caseId, [...(letters.get(row.caseId) ?? []), viewOf(row)]);
    return letters;
  }
}

function viewOf({ id, kind, sentAt, date }: LetterRow): OldDateLetter {
  const known = letterKinds.find((one) => one === kind);
  return { id, name: known ? kindsOfLetter[known].name : 'Letter', sentOn: dayInLondon(sentAt).toString(), date };
}
