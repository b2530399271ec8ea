import type { Routes } from '@angular/router';
import { signedIn, routes as beforeSigningIn } from '@accord/access/web';
import { room } from '@accord/platform/web';
import { rooms } from './rooms';
import { toOwnHome } from './shell/first-place';

const signedInRooms = rooms.map(({ places, load }) => room(places, load));

export const routes: Routes = [
  ...beforeSigningIn,
  {
    path: '',
    canActivate: [signedIn],
    children: [
      { path: '', pathMatch: 'full', canMatch: [toOwnHome], children: [] },
      ...signedInRooms,
      { path: '', pathMatch: 'full', title: 'Home', loadComponent: () => import('./shell/home-page').then((page) => page.HomePage) },
      { path: 'not-for-your-role', title: 'You cannot use this page', loadComponent: () => import('./shell/not-for-your-role-page').then((page) => page.NotForYourRolePage) },
      { path: '**', title: 'Page not found', loadComponent: () => import('./shell/not-found-page').then((page) => page.NotFoundPage) },
    ],
  },
];
