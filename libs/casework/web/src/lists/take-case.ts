import { inject, Injectable, signal } from '@angular/core';
import { ApiClient } from '@accord/platform/web';
import { Done } from '@accord/platform/contract';

/** Takes a case that nobody has, and says what came of it in the page's status line. */
@Injectable()
export class TakeCase {
  private readonly api = inject(ApiClient);
  private readonly line = signal('');
  readonly said = this.line.asReadonly();

  async run({ id, reference }: { readonly id: string; readonly reference: string }): Promise<void> {
    const answer = await this.api.post(`/api/cases/${id}/take`, {}, Done);
    this.line.set(answer.ok ? `You have ${reference} now.` : answer.problem.detail);
  }
}
