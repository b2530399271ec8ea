import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: 'board', title: 'Board', loadComponent: () => import('./board/board-page').then((page) => page.BoardPage) },
  { path: 'monday', title: 'Since you last looked', loadComponent: () => import('./monday/monday-page').then((page) => page.MondayPage) },
  { path: 'reports', pathMatch: 'full', redirectTo: 'reports/on-time' },
  { path: 'reports/on-time', title: 'Dates kept', loadComponent: () => import('./on-time/on-time-page').then((page) => page.OnTimePage) },
  { path: 'reports/performance', title: 'Performance', loadComponent: () => import('./performance/performance-page').then((page) => page.PerformancePage) },
  { path: 'reports/performance/cases', title: 'Cases behind a figure', loadComponent: () => import('./performance/performance-cases-page').then((page) => page.PerformanceCasesPage) },
  { path: 'reports/why-late/:id', title: 'Why a date was late', loadComponent: () => import('./performance/why-late-page').then((page) => page.WhyLatePage) },
];

/** What stands on a manager's home page. */
export const loadMondayBlock = () => import('./monday/monday-block').then((block) => block.MondayBlock);
