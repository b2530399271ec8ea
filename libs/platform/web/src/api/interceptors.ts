import type { HttpInterceptorFn } from '@angular/common/http';
import { HttpErrorResponse } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, tap, throwError } from 'rxjs';
import { Connection } from './connection';
import { SIGN_IN_AGAIN } from './sign-in-again';

/** Marks a request as ours: a form on another site cannot add a header of its own, so a forged request is refused. */
export const markAsOurs: HttpInterceptorFn = (request, next) => next(request.clone({ setHeaders: { 'X-Accord': '1' } }));

const written = /[\s@+]|%20|%40/;

/** Names, words and addresses go by POST: an address ends up in logs and histories. */
export const keepPeopleOutOfAddresses: HttpInterceptorFn = (request, next) => {
  if (written.test(request.urlWithParams)) throw new Error('An address may hold ids, fixed words and codes only');
  return next(request);
};

/** Tells the shell whether the server can be reached. */
export const watchConnection: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  return next(request).pipe(
    tap({
      next: () => connection.isBack(),
      error: (thrown: unknown) => (thrown instanceof HttpErrorResponse && thrown.status === 0 ? connection.isLost() : connection.isBack()),
    }),
  );
};

/** A session that ended is renewed over the page, so that nothing typed is lost; then the request goes again. */
export const signInAgain: HttpInterceptorFn = (request, next) => {
  const again = inject(SIGN_IN_AGAIN);
  return next(request).pipe(
    catchError((thrown: unknown) => {
      if (!(thrown instanceof HttpErrorResponse) || thrown.status !== 401 || request.url === '/api/session') return throwError(() => thrown);
      return from(again.ask()).pipe(switchMap((signedIn) => (signedIn ? next(request) : throwError(() => thrown))));
    }),
  );
};
