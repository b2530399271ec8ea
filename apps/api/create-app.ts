import { randomUUID } from 'node:crypto';
import { badInput, Metrics, storable } from '@accord/platform/api';
import type { Settings } from '@accord/platform/api';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { logRequests } from './log-requests';
import { openApiDocument } from './open-api';
import { RoomsModule } from './rooms.module';
import { noteRoutes } from './routes';
import { serveWeb } from './serve-web';
import { unroutable } from './unroutable';

const largestBody = 1_000_000;

/** The whole API, ready to listen: security headers, contracts at the door, the web app beside it; `logged`: each request leaves a line. */
export async function createApp(settings: Settings, { logged = false } = {}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: largestBody, genReqId: () => randomUUID(), trustProxy: settings.TRUST_PROXY, logger: false, frameworkErrors: unroutable });
  noteRoutes(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(RoomsModule.with(settings), adapter, { logger: ['error', 'warn'], abortOnError: false });
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"],
        connectSrc: ["'self'"], formAction: ["'self'"], frameAncestors: ["'none'"], baseUri: ["'self'"], frameSrc: ["'self'"], objectSrc: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    hsts: settings.PUBLIC_URL?.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  });
  app.useGlobalPipes(new StandardSchemaValidationPipe({ exceptionFactory: badInput }));
  app.getHttpAdapter().getInstance().addHook('preValidation', async (request) => {
    [request.body, request.query, request.params] = [storable(request.body), storable(request.query), storable(request.params)];
  });
  measure(app);
  if (logged) logRequests(app);
  // Made when it is first asked for: it is megabytes that most days nobody reads.
  let document: ReturnType<typeof openApiDocument> | undefined;
  app.getHttpAdapter().getInstance().get('/api/openapi.json', async () => (document ??= openApiDocument(app)));
  await app.init();
  await serveWeb(app, settings.WEB_DIR);
  return app;
}

function measure(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id).header('cache-control', 'no-store');
  });
  fastify.addHook('onResponse', async (request, reply) => {
    metrics.request(request.routeOptions.url ?? 'none', request.method, reply.statusCode, reply.elapsedTime / 1000);
  });
}
