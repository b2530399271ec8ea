import type { Routes } from '@angular/router';
import { inboundRoutes } from './inbound/inbound-routes';
import { letterRoutes } from './letters/letter-routes';

/** Mail that reaches us, and letters that leave. */
export const routes: Routes = [...inboundRoutes, ...letterRoutes];
