import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '../database/database';
import { Open } from '../http/open';
import { Metrics } from './metrics';

/** For load balancers and monitoring: alive, ready, and figures. Nothing here tells of a person or a case. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly db: Database,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Open('says only that the process runs')
  live() {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Open('says only whether the database answers')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    try {
      await this.db.across('SELECT 1');
      return { status: 'ok' };
    } catch {
      // Not ready is an answer here, not a fault: the balancer sends people elsewhere.
      void reply.status(503);
      return { status: 'the database does not answer' };
    }
  }

  @Get('metrics')
  @Open('counts and times without personal data; keep it inside the network')
  @Header('content-type', 'text/plain; version=0.0.4')
  figures(): Promise<string> {
    return this.metrics.text();
  }
}
