import { Injectable } from '@nestjs/common';

/** What a room above keeps that follows from facts, and can be worked out again: what is next on a case, for one. */
export interface StoredPart {
  readonly room: string;
  /** Ids of cases that it keeps something of, or should, in order of id; up to `size` after one. */
  cases(after: string, size: number): Promise<readonly string[]>;
  /** Of these cases, by id, the names of what is stored otherwise than it follows. */
  differing(caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Stores it as it follows. */
  mend(caseId: string): Promise<void>;
}

/** Upper rooms register what they keep when their module starts; the nightly check compares it with the dates, and mends it with them. */
@Injectable()
export class StoredParts {
  private readonly parts: StoredPart[] = [];

  register(part: StoredPart): void {
    if (this.parts.some(({ room }) => room === part.room)) throw new Error(`The room ${part.room} has told what it keeps already`);
    this.parts.push(part);
  }

  all(): readonly StoredPart[] {
    return this.parts;
  }
}
