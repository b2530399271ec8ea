import { checksOfEveryLetter } from '@accord/correspondence/rules';
import type { LetterCheck } from '@accord/correspondence/rules';
import { Injectable } from '@nestjs/common';
import type { CaseRecord } from './case-record';
import type { LetterRow } from './letter.entity';
import { LetterTemplates } from './letter-templates';

/** What is checked before a letter goes, by the record as it is now. */
@Injectable()
export class LetterChecks {
  constructor(private readonly templates: LetterTemplates) {}

  async of(letter: LetterRow, record: CaseRecord): Promise<readonly LetterCheck[]> {
    const { body, format, kind } = letter;
    const { recipient } = record;
    const every = checksOfEveryLetter({ body, format, recipient, needs: recipient?.needs ?? [] });
    const own = (await this.templates.of(kind)?.checks(record, letter)) ?? [];
    return [...every, ...own].sort((one, other) => order[one.mark] - order[other.mark]);
  }
}

const order = { stop: 0, read: 1, fine: 2 } as const;
