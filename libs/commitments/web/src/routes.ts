import type { Routes } from '@angular/router';

/** The calculator; a person's own feed; the dates of a case, the proof of each, and what can be recorded about them. */
export const routes: Routes = [
  { path: 'calendar/subscribe', title: 'Subscribe to your dates', loadComponent: () => import('./calendar-feed/subscribe-page').then((page) => page.SubscribePage) },
  { path: 'calculator', title: 'Work out a date', loadComponent: () => import('./calculator/calculator-page').then((page) => page.CalculatorPage) },
  { path: 'cases/:id/dates', title: 'Dates', loadComponent: () => import('./dates/dates-page').then((page) => page.DatesPage) },
  { path: 'cases/:id/dates/by-hand', title: 'Set a date by hand', loadComponent: () => import('./forms/by-hand-page').then((page) => page.ByHandPage) },
  { path: 'cases/:id/dates/period', title: 'When they will have an answer', loadComponent: () => import('./forms/period-page').then((page) => page.PeriodPage) },
  { path: 'cases/:id/dates/record', title: 'Record a fact', loadComponent: () => import('./forms/record-index-page').then((page) => page.RecordIndexPage) },
  { path: 'cases/:id/dates/record/:kind', title: 'Record a fact', loadComponent: () => import('./forms/record-page').then((page) => page.RecordPage) },
  { path: 'cases/:id/dates/more-time', title: 'Ask for more time', loadComponent: () => import('./forms/more-time-index-page').then((page) => page.MoreTimeIndexPage) },
  { path: 'cases/:id/dates/more-time/:code', title: 'Ask for more time', loadComponent: () => import('./forms/more-time-page').then((page) => page.MoreTimePage) },
  { path: 'cases/:id/dates/facts/:factId', title: 'Correct a fact', loadComponent: () => import('./forms/correct-page').then((page) => page.CorrectPage) },
  { path: 'cases/:id/dates/:commitmentId/proof', title: 'Why this date', loadComponent: () => import('./dates/proof-page').then((page) => page.ProofPage) },
  { path: 'alerts', title: 'Alerts', loadComponent: () => import('./alerts/alerts-page').then((page) => page.AlertsPage) },
  { path: 'alerts/choice', title: 'How alerts come by e-mail', loadComponent: () => import('./alerts/choice-page').then((page) => page.AlertChoicePage) },
  { path: 'alerts/:alertId/rest', title: 'Let an alert rest', loadComponent: () => import('./alerts/rest-page').then((page) => page.RestPage) },
  { path: 'admin/alerts', title: 'When alerts go', loadComponent: () => import('./alerts/policy-page').then((page) => page.AlertPolicyPage) },
];
