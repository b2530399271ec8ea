import type { Routes } from '@angular/router';
import { inboundRoutes } from './inbound/inbound-routes';

/** Mail that reaches us, and letters that leave. */
export const routes: Routes = [...inboundRoutes];
