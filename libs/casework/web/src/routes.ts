import type { Routes } from '@angular/router';
import { caseRoutes } from './case/case-routes';
import { contactRoutes } from './contact-routes';

/** Contacts, triage and the case file. */
export const routes: Routes = [
  ...contactRoutes,
  ...caseRoutes,
  { path: 'admin/grading', title: 'Grading', loadComponent: () => import('./grading/bands-page').then((page) => page.BandsPage) },
];
