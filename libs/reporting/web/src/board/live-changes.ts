import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { ApiClient } from '@accord/platform/web';
import { BoardChanges } from '@accord/reporting/contract';
import type { BoardPage } from '@accord/reporting/contract';

const everyMs = 30_000;
const londonTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });

/**
 * When the board was read, and how many dates changed since: asked every half minute and when the window comes back to the
 * front. The rows stay as they are until somebody presses.
 */
@Component({
  selector: 'accord-live-changes',
  template: `
    <p class="accord-board__live" role="status">
      Updated {{ time() }}.
      @if (changes() > 0) {
        {{ words() }}
        <button type="button" class="accord-link-button" (click)="show.emit()">Show {{ changes() === 1 ? 'it' : 'them' }}</button>
      }
    </p>
  `,
})
export class LiveChanges {
  readonly page = input.required<BoardPage>();
  readonly filter = input.required<Readonly<Record<string, string>>>();
  readonly show = output<void>();
  /** Ids of rows on the screen that are no longer as they are shown. */
  readonly changed = output<readonly string[]>();
  private readonly api = inject(ApiClient);
  private readonly found = signal<{ readonly mark: string; readonly changes: number }>({ mark: '', changes: 0 });
  protected readonly changes = computed(() => (this.found().mark === this.page().mark ? this.found().changes : 0));
  protected readonly words = computed(() => `${this.changes() >= 100 ? 'More than 100 changes' : this.changes() === 1 ? '1 change' : `${this.changes()} changes`}.`);
  protected readonly time = computed(() => londonTime.format(new Date(this.page().asAt)));

  constructor() {
    const look = () => void this.look();
    const timer = setInterval(look, everyMs);
    window.addEventListener('focus', look);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    });
  }

  // A failed look is no news: the next one is half a minute away.
  private async look(): Promise<void> {
    if (document.hidden) return;
    const { mark, items } = this.page();
    const { sort: _sort, ...filter } = this.filter();
    const answer = await this.api.post('/api/board/changes', { ...filter, mark, shown: items.map(({ id }) => id) }, BoardChanges);
    if (!answer.ok || mark !== this.page().mark) return;
    this.found.set({ mark, changes: answer.value.changes });
    this.changed.emit(answer.value.rows);
  }
}
