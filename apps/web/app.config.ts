import { provideHttpClient, withInterceptors, withNoXsrfProtection } from '@angular/common/http';
import { type ApplicationConfig, inject, provideAppInitializer, provideBrowserGlobalErrorListeners, provideZonelessChangeDetection } from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { restartIdle, SessionEnd } from '@accord/access/web';
import { AccordTitles, CASE_FRAME, CASE_SECTIONS, DRAFT_PLACES, HOME_BLOCKS, keepPeopleOutOfAddresses, markAsOurs, MENU, RouteFocus, SIGN_IN_AGAIN, signInAgain, watchConnection } from '@accord/platform/web';
import { routes } from './app.routes';
import { caseSections, draftPlaces, menu } from './rooms';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    // Forged requests are refused by the header that markAsOurs adds; Angular's cookie scheme is not used.
    provideHttpClient(withInterceptors([keepPeopleOutOfAddresses, markAsOurs, signInAgain, restartIdle, watchConnection]), withNoXsrfProtection()),
    provideAppInitializer(() => inject(RouteFocus).start()),
    { provide: TitleStrategy, useClass: AccordTitles },
    { provide: SIGN_IN_AGAIN, useExisting: SessionEnd },
    { provide: MENU, useValue: menu },
    { provide: CASE_FRAME, useValue: () => import('@accord/casework/web').then((room) => room.CaseTop) },
    { provide: CASE_SECTIONS, useValue: caseSections },
    { provide: DRAFT_PLACES, useValue: draftPlaces },
    { provide: HOME_BLOCKS, useValue: [{ permission: 'monday.read', load: () => import('@accord/reporting/web').then((room) => room.loadMondayBlock()) }] },
  ],
};
