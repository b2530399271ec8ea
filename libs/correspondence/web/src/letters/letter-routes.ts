import type { Routes } from '@angular/router';

/** The letters of a case. */
export const letterRoutes: Routes = [
  { path: 'cases/:id/letters', title: 'Letters', loadComponent: () => import('./letters-page').then((page) => page.LettersPage) },
  { path: 'cases/:id/letters/:letterId', title: 'Letter', loadComponent: () => import('./letter-page').then((page) => page.LetterPage) },
  { path: 'cases/:id/letters/:letterId/doubt', title: 'A letter in doubt', loadComponent: () => import('./doubt-page').then((page) => page.DoubtPage) },
  { path: 'cases/:id/letters/:letterId/send-again', title: 'Send a letter again', loadComponent: () => import('./send-again-page').then((page) => page.SendAgainPage) },
];
