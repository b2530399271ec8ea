import type { LetterBody, LetterCheck, LetterFormat, LetterKind } from '@accord/correspondence/rules';
import { Injectable } from '@nestjs/common';
import type { Temporal } from '@accord/calendar/rules';
import type { FactDetail } from '@accord/commitments/rules';
import type { CaseRecord } from './case-record';

export interface CheckedLetter {
  readonly id: string;
  readonly body: LetterBody;
  readonly format: LetterFormat;
}

/** Who knows the words of one kind of letter, and what must be right before it goes. Upper rooms register theirs. */
export interface LetterTemplate {
  readonly kind: LetterKind;
  /** Why this letter is not offered now, in a sentence; null when it is. */
  notOffered(record: CaseRecord): Promise<string | null>;
  /** Seldom due: the list of a case names it only where it is offered, not with why it is not. */
  readonly isSeldom?: boolean;
  /** Whether what it is for has been done already, by a call or by another letter. */
  isDone?(record: CaseRecord): Promise<boolean>;
  write(record: CaseRecord): Promise<LetterBody>;
  /** Checks beside those of every letter. */
  checks(record: CaseRecord, letter: CheckedLetter): Promise<readonly LetterCheck[]>;
  /** The words as they would be if it went on another day than the one it was signed for; null: no day in them counts from the sending. */
  onAnotherDay?(record: CaseRecord, body: LetterBody, days: { readonly signedFor: Temporal.PlainDate; readonly sentOn: Temporal.PlainDate }): Promise<LetterBody | null>;
  /** What its accepted sending means for the case beside the letter's own fact. */
  alsoSent?(record: CaseRecord): readonly FactDetail[];
}

/** The templates of the house, by kind. */
@Injectable()
export class LetterTemplates {
  private readonly byKind = new Map<LetterKind, LetterTemplate>();

  register(template: LetterTemplate): void {
    if (this.byKind.has(template.kind)) throw new Error(`Two rooms write letters of kind ${template.kind}`);
    this.byKind.set(template.kind, template);
  }

  all(): readonly LetterTemplate[] {
    return [...this.byKind.values()];
  }

  of(kind: LetterKind): LetterTemplate | undefined {
    return this.byKind.get(kind);
  }
}
