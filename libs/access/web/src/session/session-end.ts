import { inject, Injectable, signal } from '@angular/core';
import type { SignInAgain } from '@accord/platform/web';
import { Session } from './session';

/** A session that ended under a page: the person signs in again over it, and what was typed is still there. */
@Injectable({ providedIn: 'root' })
export class SessionEnd implements SignInAgain {
  private readonly session = inject(Session);
  private readonly asking = signal(false);
  private waiting?: { readonly promise: Promise<boolean>; readonly resolve: (signedIn: boolean) => void };
  readonly isAsking = this.asking.asReadonly();

  ask(): Promise<boolean> {
    if (!this.session.me()) return Promise.resolve(false);
    if (!this.waiting) {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      this.waiting = { promise, resolve };
      this.asking.set(true);
    }
    return this.waiting.promise;
  }

  signedInAgain(): void {
    this.asking.set(false);
    this.waiting?.resolve(true);
    this.waiting = undefined;
  }
}
