import type { Routes } from '@angular/router';

/** The pages about accounts, promises and the record, for whoever is signed in with the role for it. */
export const officeRoutes: Routes = [
  { path: 'admin/people', title: 'People', loadComponent: () => import('./people/people-page').then((page) => page.PeoplePage) },
  { path: 'admin/people/new', title: 'Invite somebody', loadComponent: () => import('./people/invite-page').then((page) => page.InvitePage) },
  { path: 'admin/people/:staffId', title: 'Account', loadComponent: () => import('./people/account-page').then((page) => page.AccountPage) },
  { path: 'promises', title: 'Promises', loadComponent: () => import('./promises/promises-page').then((page) => page.PromisesPage) },
  { path: 'promises/:promiseId', title: 'Settle a promise', loadComponent: () => import('./promises/settle-promise-page').then((page) => page.SettlePromisePage) },
  { path: 'record', title: 'Record checks', loadComponent: () => import('./record/record-page').then((page) => page.RecordPage) },
  { path: 'keyboard-help', title: 'Keyboard help', loadComponent: () => import('./keys/keyboard-help-page').then((page) => page.KeyboardHelpPage) },
  { path: 'settings', title: 'My settings', loadComponent: () => import('./pages/settings-page').then((page) => page.SettingsPage) },
];
