import { Injectable } from '@angular/core';

type Work = () => Promise<void>;

/** What must be done before the page is left for good: drafts are kept before the session ends. */
@Injectable({ providedIn: 'root' })
export class Leaving {
  private readonly works = new Set<Work>();

  /** Registers work; the answer takes it back. */
  before(work: Work): () => void {
    this.works.add(work);
    return () => this.works.delete(work);
  }

  /** Whether this page keeps anything half-written. */
  keepsSomething(): boolean {
    return this.works.size > 0;
  }

  async all(): Promise<void> {
    await Promise.all([...this.works].map((work) => work()));
  }
}
