import { Log } from '@accord/platform/api';
import type { ActingRequest } from '@accord/platform/api';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** One line for each request of the API: its number, its route with no id in it, who asked (an id) and how it ended. */
export function logRequests(app: NestFastifyApplication): void {
  const log = app.get(Log);
  app.getHttpAdapter().getInstance().addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url;
    if (!route?.startsWith('/api/')) return; // files, health and the calendars of others are asked for all day
    const { acting }: ActingRequest = request;
    log.info('request', { requestId: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime), organisationId: acting?.organisationId, staffId: acting?.staffId });
  });
}
