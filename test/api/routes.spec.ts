import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALLOW } from '@accord/access/api';
import { permissions } from '@accord/access/rules';
import { OPEN } from '@accord/platform/api';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { routesOf } from '../../apps/api/routes';
import { aWorld } from './support/world';
import type { World } from './support/world';

const goldens = join(import.meta.dirname, '../goldens');
/** Routes that are no part of the API: the web app, the document itself, and what a load balancer asks. */
const besides = ['GET /*', 'GET /api/openapi.json', 'GET /health/live', 'GET /health/ready', 'GET /metrics'];

interface Handler {
  readonly route: string;
  readonly allow: string | undefined;
  readonly open: string | undefined;
}

describe('the routes that the server has at run time', () => {
  let world: World;
  let handlers: Handler[];
  const asOpenApi = (route: string) => route.replace(/:(\w+)/g, '{$1}');
  const document = async () => JSON.parse((await world.visitor().get('/api/openapi.json')).text) as { paths: Record<string, Record<string, unknown>> };

  beforeAll(async () => {
    world = await aWorld();
    handlers = new DiscoveryService(world.app.get(ModulesContainer)).getControllers().flatMap(({ instance, metatype }) => {
      const prefix: string = Reflect.getMetadata('path', metatype as object);
      const prototype = Object.getPrototypeOf(instance) as object;
      return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
        const method = Reflect.get(prototype, name) as object;
        const verb: RequestMethod | undefined = Reflect.getMetadata('method', method);
        if (verb === undefined) return [];
        const path = `/${prefix}/${Reflect.getMetadata('path', method)}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
        return [{ route: `${RequestMethod[verb]} ${path}`, allow: Reflect.getMetadata(ALLOW, method), open: Reflect.getMetadata(OPEN, method) }];
      });
    });
  });
  afterAll(() => world.end());

  const served = () => routesOf(world.app.getHttpAdapter().getInstance()).map(({ method, url }) => `${method} ${url}`);

  it('each name one permission of the table, or say why they are open to everybody', () => {
    const unnamed = handlers.filter(({ allow, open }) => (allow === undefined) === (open === undefined));
    const unknown = handlers.filter(({ allow }) => allow !== undefined && !(allow in permissions));
    expect({ unnamed, unknown }).toEqual({ unnamed: [], unknown: [] });
    expect(handlers.filter(({ open }) => open !== undefined).map(({ route }) => route).sort()).toEqual([
      'GET /api/demo/sign-ins', 'GET /feeds/:file', 'GET /health/live', 'GET /health/ready', 'GET /metrics', 'POST /api/links', 'POST /api/links/standing', 'POST /api/password-reset', 'POST /api/session',
    ]);
  });

  it('are all made by controllers: nothing is served beside the permission table', () => {
    const strangers = served().filter((route) => !besides.includes(route) && !handlers.some((handler) => handler.route === route));
    expect(strangers).toEqual([]);
  });

  it('all stand in the OpenAPI document', async () => {
    const { paths } = await document();
    const missing = served().filter((route) => {
      const [verb = '', path = ''] = asOpenApi(route).split(' ');
      return !besides.includes(route) && !paths[path]?.[verb.toLowerCase()];
    });
    expect(missing).toEqual([]);
  });

  it('answer as the golden OpenAPI document says: a change is approved by ACCORD_APPROVE=1 and seen in review', async () => {
    const file = join(goldens, 'openapi.json');
    const now = `${JSON.stringify(await document(), null, 1)}\n`;
    mkdirSync(goldens, { recursive: true });
    if (process.env['ACCORD_APPROVE']) writeFileSync(file, now);
    expect(now).toBe(readFileSync(file, 'utf8'));
  });
});
