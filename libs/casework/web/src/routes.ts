import type { Routes } from '@angular/router';
import { caseRoutes } from './case/case-routes';

/** Contacts, triage and the case file. */
export const routes: Routes = [...caseRoutes];
