import { Injectable } from '@nestjs/common';

type Answer = (caseIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** What a case is called. The room of the case file, which stands above, answers; it registers when its module starts. */
@Injectable()
export class CaseReferences {
  private answer: Answer | undefined;

  register(answer: Answer): void {
    this.answer = answer;
  }

  /** References by case; a case that is hidden from whoever asks has none. */
  of(caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.answer && caseIds.length > 0 ? this.answer(caseIds) : Promise.resolve(new Map());
  }
}
