import type { Routes } from '@angular/router';

/** Mediation: on the case, the offer, the arrangement, meetings, mediators and rooms. */
export const routes: Routes = [
  { path: 'cases/:id/mediation', title: 'Mediation', loadComponent: () => import('./case/case-mediation-page').then((page) => page.CaseMediationPage) },
  { path: 'cases/:id/mediation/suitability', title: 'Is mediation suitable?', loadComponent: () => import('./offer/suitability-page').then((page) => page.SuitabilityPage) },
  { path: 'mediations', title: 'Your mediations', loadComponent: () => import('./run/mediations-page').then((page) => page.MediationsPage) },
  { path: 'mediations/:id', title: 'Mediation', loadComponent: () => import('./run/mediation-page').then((page) => page.MediationPage) },
  { path: 'mediations/:id/offer', title: 'Offer mediation', loadComponent: () => import('./offer/offer-page').then((page) => page.OfferPage) },
  { path: 'mediations/:id/answers/:partyId', title: 'Record an answer', loadComponent: () => import('./offer/answer-page').then((page) => page.AnswerPage) },
  { path: 'mediations/:id/withdraw', title: 'Withdraw from mediation', loadComponent: () => import('./offer/withdraw-page').then((page) => page.WithdrawPage) },
  { path: 'mediations/:id/mediator', title: 'Choose a mediator', loadComponent: () => import('./run/choose-mediator-page').then((page) => page.ChooseMediatorPage) },
  { path: 'mediations/:id/declaration', title: 'Declare links', loadComponent: () => import('./run/declaration-page').then((page) => page.DeclarationPage) },
  { path: 'mediations/:id/waivers/:partyId', title: 'Record a waiver', loadComponent: () => import('./run/waiver-page').then((page) => page.WaiverPage) },
  { path: 'mediations/:id/sessions/find', title: 'Find a time', loadComponent: () => import('./sessions/find-time-page').then((page) => page.FindTimePage) },
  { path: 'mediations/:id/sessions/:sessionId/move', title: 'Move the meeting', loadComponent: () => import('./sessions/move-page').then((page) => page.MovePage) },
  { path: 'mediations/:id/sessions/:sessionId/cancel', title: 'Cancel the meeting', loadComponent: () => import('./sessions/cancel-page').then((page) => page.CancelPage) },
  { path: 'mediations/:id/sessions/:sessionId/outcome', title: 'How the meeting went', loadComponent: () => import('./sessions/session-outcome-page').then((page) => page.SessionOutcomePage) },
  { path: 'mediations/:id/result', title: 'Record the result', loadComponent: () => import('./run/result-page').then((page) => page.ResultPage) },
  { path: 'mediators', title: 'Mediators', loadComponent: () => import('./register/mediators-page').then((page) => page.MediatorsPage) },
  { path: 'mediators/new', title: 'Add a mediator', loadComponent: () => import('./register/add-mediator-page').then((page) => page.AddMediatorPage) },
  { path: 'rooms', title: 'Rooms', loadComponent: () => import('./register/rooms-page').then((page) => page.RoomsPage) },
];
