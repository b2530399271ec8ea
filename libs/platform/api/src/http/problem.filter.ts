import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@accord/platform/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Log } from '../log';
import { notFound, ProblemException } from './problem';

const titles: Readonly<Record<number, readonly [string, string]>> = {
  400: ['There is a problem', 'The request could not be read.'],
  401: ['Sign in', 'Sign in to go on. What you typed is kept.'],
  403: ['You cannot use this page', 'Your role does not include this. An administrator can give it to you.'],
  413: ['Too large', 'Choose a smaller file, 25 MB at most.'],
  415: ['There is a problem', 'Send JSON.'],
  429: ['Too many tries', 'Wait a little and try again.'],
  503: ['Not available now', 'Nothing is lost. Try again in a minute.'],
};

/** The one place where faults and refusals become answers. No stack trace and no personal data leaves here. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = { ...this.problemOf(thrown), requestId: request.id };
    if (problem.status >= 500) this.log.fault('a request failed', thrown, { requestId: request.id, route: request.routeOptions.url });
    if (problem.retryAfterSeconds) void reply.header('retry-after', String(problem.retryAfterSeconds));
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }

  private problemOf(thrown: unknown): Omit<Problem, 'requestId'> {
    if (thrown instanceof ProblemException) return { type: 'about:blank', ...thrown.said };
    const status = statusOf(thrown);
    if (diskFull.has(codeOf(thrown))) return { type: 'about:blank', title: 'Nothing can be saved now', status: 503, detail: 'The disk of Accord is full. Tell whoever runs it; what you typed is kept.', code: 'disk-full' };
    if (status === 404) return { type: 'about:blank', ...notFound().said };
    const [title, detail] = titles[status] ?? ['Sorry, something went wrong', 'Your words are kept. Try again, or quote the number to support.'];
    return { type: 'about:blank', title, status, detail };
  }
}

const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE']);
/** PostgreSQL's classes of what passes: connection, conflict of transactions, resources (a full disk among them), a lock not had, shutdown and time-out. */
const passing = /^(08|40|53|57).{3}$|^55P03$/;
const diskFull = new Set(['53100', 'ENOSPC', 'EDQUOT']);

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (typeof thrown !== 'object' || thrown === null) return 500;
  const code = codeOf(thrown);
  if (unreachable.has(code) || passing.test(code) || diskFull.has(code)) return 503;
  if ('message' in thrown && typeof thrown.message === 'string' && thrown.message.includes('timeout exceeded when trying to connect')) return 503;
  // Fastify's own errors (body too large, malformed JSON) carry their status.
  if ('statusCode' in thrown && typeof thrown.statusCode === 'number' && thrown.statusCode < 500) return thrown.statusCode;
  return 500;
}

const codeOf = (thrown: unknown): string => (typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '');
