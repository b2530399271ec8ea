import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Serves the built web app: hashed files for a year, every page address the same uncached index.html. */
export async function serveWeb(app: NestFastifyApplication, folder: string | undefined): Promise<void> {
  if (!folder || !existsSync(join(folder, 'index.html'))) return;
  const root = resolve(folder);
  const page = await readFile(join(root, 'index.html'), 'utf8');
  await app.register(fastifyStatic, { root, wildcard: false, index: false, immutable: true, maxAge: '365d', globIgnore: ['**/index.html'] });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/*', async (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}
