import type { Routes } from '@angular/router';

const queue = () => import('./queue-page').then((page) => page.QueuePage);

export const inboundRoutes: Routes = [
  { path: 'mail', title: 'To sort', loadComponent: queue },
  { path: 'mail/:id', title: 'To sort: a message', loadComponent: queue },
  { path: 'cases/:caseId/mail', title: 'E-mails', loadComponent: () => import('./case-mail-page').then((page) => page.CaseMailPage) },
  { path: 'cases/:caseId/mail/:id', title: 'E-mail', loadComponent: () => import('./case-message-page').then((page) => page.CaseMessagePage) },
  { path: 'demo/mail', title: 'Caught mail', loadComponent: () => import('./demo/caught-page').then((page) => page.CaughtPage) },
  { path: 'demo/mail/write', title: 'Write in', loadComponent: () => import('./demo/write-in-page').then((page) => page.WriteInPage) },
  { path: 'demo/mail/:id', title: 'Caught mail: one', loadComponent: () => import('./demo/caught-one-page').then((page) => page.CaughtOnePage) },
];
