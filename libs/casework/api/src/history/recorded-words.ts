import { Injectable } from '@nestjs/common';

type Facts = Readonly<Record<string, unknown>>;
/** What an act is called in a case's own history: words, or words made of what was recorded with it. */
export type Wording = string | ((facts: Facts) => string);

/** The words of every recorded act. Rooms that stand on casework add theirs when their module starts. */
@Injectable()
export class RecordedWords {
  private readonly words = new Map<string, Wording>();

  register(words: Readonly<Record<string, Wording>>): void {
    for (const [action, wording] of Object.entries(words)) {
      if (this.words.has(action)) throw new Error(`The act ${action} has words already`);
      this.words.set(action, wording);
    }
  }

  has(action: string): boolean {
    return this.words.has(action);
  }

  /** An act without words of its own is told by its code, so that none is left out. */
  of(action: string, facts: Facts): string {
    const wording = this.words.get(action) ?? action.replace('.', ': ').replaceAll('-', ' ');
    return typeof wording === 'string' ? wording : wording(facts);
  }
}

/** Acts that only look, as PostgreSQL and JavaScript both read it. */
export const lookingPattern = '[.-](read|shown|listed|searched|found|similar|previewed|printed|exported|downloaded)$';
const looking = new RegExp(lookingPattern);

/** Whether an act only looked. */
export const isLooking = (action: string): boolean => looking.test(action);
