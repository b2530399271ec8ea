import { signal } from '@angular/core';

/** Which option of an open list is highlighted; -1 for none. It runs round at both ends. */
export class Highlight {
  private readonly index = signal(-1);
  readonly at = this.index.asReadonly();

  constructor(private readonly length: () => number) {}

  move(by: 1 | -1): void {
    const length = this.length();
    if (length === 0) return;
    const from = this.index() === -1 && by === -1 ? length : this.index();
    this.index.set((from + by + length) % length);
  }

  reset(to: number): void {
    this.index.set(to);
  }
}
