import { InjectionToken } from '@angular/core';

/** How a session that ended under a page is renewed. The room of sign-in answers; this room only asks. */
export interface SignInAgain {
  /** Resolves to true when the same person is signed in again. */
  ask(): Promise<boolean>;
}

export const SIGN_IN_AGAIN = new InjectionToken<SignInAgain>('how an ended session is renewed', {
  providedIn: 'root',
  factory: () => ({ ask: () => Promise.resolve(false) }),
});
