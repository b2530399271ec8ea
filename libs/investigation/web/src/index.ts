import type { Routes } from '@angular/router';

/** The closer look: evidence and findings of a case. */
export const routes: Routes = [
  { path: 'cases/:id/findings', title: 'Findings', loadComponent: () => import('./findings-page').then((page) => page.FindingsPage) },
  { path: 'cases/:id/findings/considered', title: 'How it was considered', loadComponent: () => import('./considered-page').then((page) => page.ConsideredPage) },
  { path: 'cases/:id/findings/:issueId', title: 'Finding', loadComponent: () => import('./finding-page').then((page) => page.FindingPage) },
  { path: 'cases/:id/findings/:issueId/evidence', title: 'Add evidence', loadComponent: () => import('./evidence-page').then((page) => page.EvidencePage) },
];
