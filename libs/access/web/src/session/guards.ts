import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session';

/** Opens a page to whoever is signed in; others sign in first and come back to it. */
export const signedIn: CanActivateFn = async (_route, { url }) => {
  const router = inject(Router);
  const me = await inject(Session).known();
  return me ? true : router.createUrlTree(['/sign-in'], url === '/' ? {} : { queryParams: { to: url } });
};

/** The pages before signing in send those who are signed in to their work. */
export const signedOut: CanActivateFn = async () => {
  const router = inject(Router);
  return (await inject(Session).known()) ? router.createUrlTree(['/']) : true;
};
