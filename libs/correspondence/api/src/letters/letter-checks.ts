import { checksOfEveryLetter } from '@accord/correspondence/rules';
import type { LetterCheck } from '@accord/correspondence/rules';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { CaseRecord } from './case-record';
import type { LetterRow } from './letter.entity';
import { LetterTemplates } from './letter-templates';
import { checkView } from './letter-view';

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

  /** The first thing that keeps the letter back, and where it is mended; null when it can go. */
  async whyNotReady(letter: LetterRow, record: CaseRecord): Promise<Refusal | null> {
    const first = (await this.of(letter, record)).find(({ mark }) => mark === 'stop');
    return first ? refuse('not-ready', `This cannot go yet: ${first.what}.`, checkView(first, letter).goTo ?? undefined) : null;
  }
}

const order = { stop: 0, read: 1, fine: 2 } as const;
