import type { Staff } from '@accord/access/api';
import { CaseRecords, LetterQueries, ShowLetters } from '@accord/correspondence/api';
import type { LetterBlock } from '@accord/correspondence/contract';
import type { SignOffView } from '@accord/outcomes/contract';
import { whyNotSign } from '@accord/outcomes/rules';
import { found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { DueDays } from './due-days';
import { LetterReadings } from './letter-readings';
import { ResponseRecords } from './response-records';

/** What a sign-off page reads beside the letter. */
@Injectable()
export class SignOffParts {
  constructor(
    readonly readings: LetterReadings,
    readonly dueDays: DueDays,
  ) {}
}

/** One letter that waits for a signature, beside its findings and what changed since it was read. */
@Injectable()
export class ShowSignOff {
  constructor(
    private readonly letters: LetterQueries,
    private readonly show: ShowLetters,
    private readonly records: CaseRecords,
    private readonly responses: ResponseRecords,
    private readonly parts: SignOffParts,
  ) {}

  /** Opening is reading: from now on this version counts as read by the signed-in person. */
  async one(id: string, me: Staff): Promise<SignOffView> {
    const letter = found(await this.letters.byId(id));
    const before = await this.parts.readings.mine(id);
    const record = found(await this.records.of(letter.caseId));
    const { issues } = await this.responses.of(record);
    await this.parts.readings.keep(letter);
    const changed = before && before.version !== letter.version ? before : undefined;
    return {
      letter: await this.show.one(id, me),
      issues: issues.map(({ number, text, finding }) => ({ number, text, finding })),
      dueOn: (await this.parts.dueDays.of([letter.caseId])).get(letter.caseId)?.dueOn ?? null,
      lastRead: changed ? { at: changed.at.toISOString(), body: changed.body as LetterBlock[] } : null,
      cannotSign: whyNotSign(letter, me.staffId, letter.version)?.because ?? null,
    };
  }
}
