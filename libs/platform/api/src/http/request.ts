import type { FastifyRequest } from 'fastify';
import type { Acting, Admission } from '../database/scope';

/** What the guard of a request found out: for whom it runs. Absent on public routes. */
export interface ActingRequest extends FastifyRequest {
  acting?: Acting;
  /** How its transaction lets itself in, when the guard has not looked the session up. */
  admission?: Admission | undefined;
}
