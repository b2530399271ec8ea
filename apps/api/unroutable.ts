import { notFound } from '@accord/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** An address that no route can read (a broken `%`, a part far too long) is one that is not there; it is not said back. */
export function unroutable(_: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { said } = notFound();
  void reply
    .status(said.status)
    .headers({ 'x-request-id': request.id, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'" })
    .type('application/problem+json')
    .send({ ...said, requestId: request.id });
}
