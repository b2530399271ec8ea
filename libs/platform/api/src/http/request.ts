import type { FastifyRequest } from 'fastify';
import type { Acting } from '../database/scope';

/** What the guard of a request found out: for whom it runs. Absent on public routes. */
export interface ActingRequest extends FastifyRequest {
  acting?: Acting;
}
