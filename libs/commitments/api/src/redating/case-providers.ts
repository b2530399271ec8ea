import type { OldDateLetter } from '@accord/commitments/contract';
import { Injectable } from '@nestjs/common';

/** The dates of one case that would move, `YYYY-MM-DD`. */
export interface DatesOfOneCase {
  readonly caseId: string;
  readonly dates: readonly string[];
}

/** What rooms above know of cases: their references (casework), and the letters that went out with a date (correspondence). */
export interface CaseProvider {
  readonly room: string;
  references?(caseIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Sent letters of each case that name one of its dates, newest first. */
  lettersNaming?(cases: readonly DatesOfOneCase[]): Promise<ReadonlyMap<string, readonly OldDateLetter[]>>;
}

/** Upper rooms register what they know when their module starts; a preview asks in its own transaction. */
@Injectable()
export class CaseProviders {
  private readonly providers: CaseProvider[] = [];

  register(provider: CaseProvider): void {
    if (this.providers.some(({ room }) => room === provider.room)) throw new Error(`The room ${provider.room} tells of its cases already`);
    this.providers.push(provider);
  }

  async references(caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const asked = this.providers.find(({ references }) => references);
    return caseIds.length > 0 ? ((await asked?.references?.(caseIds)) ?? new Map()) : new Map();
  }

  async lettersNaming(cases: readonly DatesOfOneCase[]): Promise<ReadonlyMap<string, readonly OldDateLetter[]>> {
    const asked = this.providers.find(({ lettersNaming }) => lettersNaming);
    return cases.length > 0 ? ((await asked?.lettersNaming?.(cases)) ?? new Map()) : new Map();
  }
}
