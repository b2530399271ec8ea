import { Injectable, signal } from '@angular/core';

/** Whether the last request reached the server. The shell shows the sentence; drafts wait for `lost` to end. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly state = signal(false);
  readonly lost = this.state.asReadonly();
  readonly words = 'No connection. We keep what you type and save it when it is back.';

  isLost(): void {
    this.state.set(true);
  }

  isBack(): void {
    this.state.set(false);
  }
}
