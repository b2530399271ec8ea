import type { FastifyInstance } from 'fastify';

/** A route as the running server has it. */
export interface ServedRoute {
  readonly method: string;
  readonly url: string;
}

const served = new WeakMap<object, ServedRoute[]>();

/** Notes every route from now on; call before the first is registered. */
export function noteRoutes(fastify: FastifyInstance): void {
  const routes: ServedRoute[] = [];
  served.set(fastify, routes);
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const verb of [method].flat()) if (verb !== 'HEAD' && verb !== 'OPTIONS') routes.push({ method: verb, url });
  });
}

/** Every route that the server has at run time. */
export const routesOf = (fastify: FastifyInstance): readonly ServedRoute[] => served.get(fastify) ?? [];
