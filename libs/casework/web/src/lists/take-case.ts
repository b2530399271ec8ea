import { afterNextRender, DOCUMENT, effect, inject, Injectable, Injector, signal } from '@angular/core';
import { ApiClient, type ApiView } from '@accord/platform/web';
import { Done } from '@accord/platform/contract';
import { stayAt } from './stay-at';

/** Takes a case that nobody has, says what came of it in the page's status line, and reads the list again. */
@Injectable()
export class TakeCase {
  private readonly api = inject(ApiClient);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private readonly line = signal('');
  readonly said = this.line.asReadonly();

  /** The focus stays by the row taken, though its button goes, and often the row with it. */
  async run({ id, reference }: { readonly id: string; readonly reference: string }, list: Pick<ApiView<unknown>, 'loading' | 'reload'>): Promise<void> {
    const stay = stayAt(this.document);
    const answer = await this.api.post(`/api/cases/${id}/take`, {}, Done);
    this.line.set(answer.ok ? `You have ${reference} now.` : answer.problem.detail);
    list.reload();
    const reading = effect(() => {
      if (list.loading()) return;
      reading.destroy();
      afterNextRender(stay, { injector: this.injector });
    }, { injector: this.injector });
  }
}
