import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { Session } from '@accord/access/web';

/** My work, logging, lists and search. A role without cases has the home page of the app instead. */
export const contactRoutes: Routes = [
  { path: '', pathMatch: 'full', title: 'Home', canMatch: [() => inject(Session).may('work.read')], loadComponent: () => import('./home/work-home').then((page) => page.WorkHome) },
  { path: 'home', pathMatch: 'full', redirectTo: '' },
  { path: 'contacts', pathMatch: 'full', title: 'Contacts', data: { listed: 'contacts' }, loadComponent: () => import('./lists/contacts-page').then((page) => page.ContactsPage) },
  { path: 'contacts/new', title: 'Log a contact', loadComponent: () => import('./log/log-page').then((page) => page.LogPage) },
  { path: 'contacts/:id', pathMatch: 'full', redirectTo: 'cases/:id' },
  { path: 'cases', pathMatch: 'full', title: 'Cases', data: { listed: 'complaints' }, loadComponent: () => import('./lists/contacts-page').then((page) => page.ContactsPage) },
  { path: 'calendar', pathMatch: 'full', title: 'Calendar', loadComponent: () => import('./due-calendar/calendar-page').then((page) => page.CalendarPage) },
  { path: 'search', title: 'Search', loadComponent: () => import('./search/search-page').then((page) => page.SearchPage) },
];
