import type { Routes } from '@angular/router';

/** Triage, and the pages of a case that this room owns. */
export const caseRoutes: Routes = [
  { path: 'contacts/:id/triage', title: 'Triage', loadComponent: () => import('../triage/triage-page').then((page) => page.TriagePage) },
  { path: 'cases/:id', title: 'Case', loadComponent: () => import('./overview-page').then((page) => page.OverviewPage) },
  { path: 'cases/:id/people', title: 'People and consent', loadComponent: () => import('../people/people-page').then((page) => page.PeoplePage) },
  { path: 'cases/:id/people/new', title: 'Add a person', loadComponent: () => import('../people/person-page').then((page) => page.PersonPage) },
  { path: 'cases/:id/people/:personId', title: 'Change a person', loadComponent: () => import('../people/person-page').then((page) => page.PersonPage) },
  { path: 'cases/:id/coding', title: 'Codes of the case', loadComponent: () => import('../people/coding-page').then((page) => page.CodingPage) },
  { path: 'cases/:id/issues', title: 'Issues', loadComponent: () => import('../issues/issues-page').then((page) => page.IssuesPage) },
  { path: 'cases/:id/issues/new', title: 'Add an issue', loadComponent: () => import('../issues/issue-page').then((page) => page.IssuePage) },
  { path: 'cases/:id/issues/agree', title: 'Issues agreed', loadComponent: () => import('../issues/agree-page').then((page) => page.AgreePage) },
  { path: 'cases/:id/issues/:issueId', title: 'Change an issue', loadComponent: () => import('../issues/issue-page').then((page) => page.IssuePage) },
  { path: 'cases/:id/issues/:issueId/state', title: 'Withdraw an issue', loadComponent: () => import('../issues/settle-page').then((page) => page.SettlePage) },
  { path: 'cases/:id/history', title: 'History', loadComponent: () => import('../history/history-page').then((page) => page.HistoryPage) },
  { path: 'cases/:id/who-looked', title: 'Who looked', data: { show: 'reads' }, loadComponent: () => import('../history/history-page').then((page) => page.HistoryPage) },
  { path: 'cases/:id/note', title: 'Add a note', loadComponent: () => import('../course/note-page').then((page) => page.NotePage) },
  { path: 'cases/:id/assign', title: 'Give to a colleague', loadComponent: () => import('../course/assign-page').then((page) => page.AssignPage) },
  { path: 'cases/:id/make-complaint', title: 'Make it a complaint', loadComponent: () => import('../course/make-complaint-page').then((page) => page.MakeComplaintPage) },
  { path: 'cases/:id/escalate', title: 'Move to stage 2', loadComponent: () => import('../course/escalate-page').then((page) => page.EscalatePage) },
  { path: 'cases/:id/complexity', title: 'Complexity', loadComponent: () => import('../course/complexity-page').then((page) => page.ComplexityPage) },
  { path: 'cases/:id/grading', title: 'Grading', loadComponent: () => import('../course/grading-page').then((page) => page.GradingPage) },
  { path: 'cases/:id/close', title: 'Close', loadComponent: () => import('../course/close-page').then((page) => page.ClosePage) },
  { path: 'cases/:id/reopen', title: 'Open again', loadComponent: () => import('../course/reopen-page').then((page) => page.ReopenPage) },
  { path: 'cases/:id/restrict', title: 'Restrict to named people', loadComponent: () => import('../course/restrict-page').then((page) => page.RestrictPage) },
];
