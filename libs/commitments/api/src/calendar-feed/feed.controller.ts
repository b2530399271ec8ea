import { Open } from '@accord/platform/api';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReadFeed } from './read-feed';

/** Where a calendar fetches. The secret in the path is the permission; no log or figure of ours carries the path. */
@Controller('feeds')
export class FeedController {
  constructor(private readonly feed: ReadFeed) {}

  @Get(':file')
  @Open('the secret of the address is the permission: a calendar cannot sign in')
  @ApiProduces('text/calendar')
  async fetch(@Param('file') file: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { text, etag } = await this.feed.run(file.replace(/\.ics$/, ''), { had: request.headers['if-none-match'], from: request.ip, requestId: request.id });
    void reply.header('etag', etag).header('cache-control', 'private, max-age=300').header('content-type', 'text/calendar; charset=utf-8').status(text === null ? 304 : 200);
    return text ?? '';
  }
}
