import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: 'board', title: 'Board', loadComponent: () => import('./board/board-page').then((page) => page.BoardPage) },
  { path: 'reports', pathMatch: 'full', redirectTo: 'reports/on-time' },
  { path: 'reports/on-time', title: 'Dates kept', loadComponent: () => import('./on-time/on-time-page').then((page) => page.OnTimePage) },
];
