import { computed, signal, type Signal } from '@angular/core';
import type { BoardRow, PreviewGiving, SeenCase } from '@accord/reporting/contract';

/**
 * What is ticked on the board: rows of this page and of pages before it, or everything the filter finds. Ticks outlive a
 * page turn and a refresh; a row that was read again is given with the version it was read with last.
 */
export class Selection {
  private readonly ticked = signal<ReadonlyMap<string, SeenCase>>(new Map());
  readonly everything = signal(false);
  readonly count: Signal<number>;
  /** How much of the page is ticked: the box in the head shows `some` as mixed. */
  readonly ofPage: Signal<'none' | 'some' | 'all'>;

  constructor(
    private readonly rows: Signal<readonly BoardRow[]>,
    private readonly all: Signal<number>,
  ) {
    this.count = computed(() => (this.everything() ? this.all() : this.ticked().size));
    this.ofPage = computed(() => {
      const count = this.rows().filter(({ id }) => this.has(id)).length;
      return count === 0 ? 'none' : count === this.rows().length ? 'all' : 'some';
    });
  }

  has(id: string): boolean {
    return this.everything() || this.ticked().has(id);
  }

  tick(row: BoardRow, isTicked: boolean): void {
    this.change([row], isTicked);
  }

  /** The box in the head takes this page only. */
  tickPage(isTicked: boolean): void {
    this.change(this.rows(), isTicked);
  }

  clear(): void {
    this.everything.set(false);
    this.ticked.set(new Map());
  }

  /** What to ask for: the filter when everything is selected, else the cases, each once. */
  asked<F>(filter: F): Pick<PreviewGiving, 'cases'> | { readonly filter: F } {
    if (this.everything()) return { filter };
    const now = new Map(this.rows().map(({ id, caseId, version }) => [id, { caseId, version }]));
    const cases = [...this.ticked()].map(([id, seen]) => now.get(id) ?? seen);
    return { cases: [...new Map(cases.map((seen) => [seen.caseId, seen])).values()] };
  }

  private change(rows: readonly BoardRow[], isTicked: boolean): void {
    const kept = this.everything() ? new Map(this.rows().map((row) => [row.id, seenOf(row)])) : new Map(this.ticked());
    this.everything.set(false);
    for (const row of rows) {
      if (isTicked) kept.set(row.id, seenOf(row));
      else kept.delete(row.id);
    }
    this.ticked.set(kept);
  }
}

const seenOf = ({ caseId, version }: BoardRow): SeenCase => ({ caseId, version });
