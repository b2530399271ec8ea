import type { Routes } from '@angular/router';

/** Whom to signpost to; and the places of the organisation, for its administrator. */
export const routes: Routes = [
  { path: 'directory', title: 'Find help', loadComponent: () => import('./find-help-page').then((page) => page.FindHelpPage) },
  { path: 'admin/places', title: 'Places', loadComponent: () => import('./places-page').then((page) => page.PlacesPage) },
  { path: 'admin/places/new', title: 'Add a site', loadComponent: () => import('./add-site-page').then((page) => page.AddSitePage) },
  { path: 'admin/places/:siteId/new', title: 'Add a ward or service', loadComponent: () => import('./add-service-page').then((page) => page.AddServicePage) },
  { path: 'admin/places/:kind/:placeId', title: 'Change a place', loadComponent: () => import('./change-place-page').then((page) => page.ChangePlacePage) },
];
