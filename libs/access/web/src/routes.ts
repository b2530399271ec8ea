import type { Routes } from '@angular/router';
import { signedOut } from './session/guards';

/** The pages before signing in. */
export const routes: Routes = [
  { path: 'sign-in', title: 'Sign in', canActivate: [signedOut], loadComponent: () => import('./pages/sign-in-page').then((page) => page.SignInPage) },
  { path: 'forgotten-password', title: 'Forgotten password', loadComponent: () => import('./pages/forgotten-password-page').then((page) => page.ForgottenPasswordPage) },
  { path: 'set-password', title: 'Choose your password', loadComponent: () => import('./pages/set-password-page').then((page) => page.SetPasswordPage) },
];
