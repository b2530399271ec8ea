import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { CaseRecords, LetterQueries, ShowLetters } from '@accord/correspondence/api';
import type { LetterBlock } from '@accord/correspondence/contract';
import { kindsOfLetter } from '@accord/correspondence/rules';
import type { LettersToSign, SignOffView } from '@accord/outcomes/contract';
import { whyNotSign } from '@accord/outcomes/rules';
import { found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { type DueDay, DueDays } from './due-days';
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

/** What waits for a signature, by the day it must go; one letter beside its findings and what changed since it was read. */
@Injectable()
export class ShowSignOff {
  constructor(
    private readonly audit: Audit,
    private readonly letters: LetterQueries,
    private readonly show: ShowLetters,
    private readonly records: CaseRecords,
    private readonly responses: ResponseRecords,
    private readonly parts: SignOffParts,
  ) {}

  async list(me: Pick<Staff, 'staffId'>): Promise<LettersToSign> {
    const letters = await this.letters.toSign();
    const dueDays = await this.parts.dueDays.of(letters.map((letter) => letter.caseId));
    this.audit.read({ action: 'letters-to-sign.listed', subjectKind: 'letter', shown: letters.flatMap((letter) => [letter.id, letter.caseId]) });
    const items = letters.map((letter) => ({
      id: letter.id, caseId: letter.caseId, reference: letter.reference, name: kindsOfLetter[letter.kind].name, author: letter.author,
      since: letter.updatedAt.toISOString(), ...dueOf(dueDays.get(letter.caseId)), mine: letter.authorId === me.staffId,
    }));
    return { items: items.sort((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999')) };
  }

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

const dueOf = (due: DueDay | undefined) => ({ dueOn: due?.dueOn ?? null, standing: due ? { kind: due.standing.kind, words: due.standing.words } : null });
