import { Injectable, StreamableFile } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isConflict, isRefused } from '@accord/platform/rules';
import { from, lastValueFrom } from 'rxjs';
import type { Observable } from 'rxjs';
import type * as z from 'zod';
import { Database } from '../database/database';
import { NotAsBelieved } from '../database/scope';
import { ANSWER_SCHEMA } from './answers';
import { Idempotency } from './idempotency';
import { conflicted, refused } from './problem';
import type { ActingRequest } from './request';

/**
 * One request, one transaction: the use case runs inside it, its answer is checked against the contract, and only
 * then it commits. Refusals and conflicts become problems after the rollback.
 */
@Injectable()
export class UnitOfWork implements NestInterceptor {
  constructor(
    private readonly db: Database,
    private readonly reflector: Reflector,
    private readonly idempotency: Idempotency,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const schema = this.reflector.get<z.ZodType | undefined>(ANSWER_SCHEMA, context.getHandler());
    const work = async () => checked(await lastValueFrom(next.handle(), { defaultValue: undefined }), schema);
    return from(this.answer(request, work));
  }

  private async answer(request: ActingRequest, work: () => Promise<unknown>): Promise<unknown> {
    const result = request.acting ? await this.once(request, work) : await work();
    if (isRefused(result)) throw refused(result);
    if (isConflict(result)) throw conflicted(result);
    return result;
  }

  /** What was begun for a session that has changed meanwhile was undone, and is done for the session as it is. */
  private async once(request: ActingRequest, work: () => Promise<unknown>): Promise<unknown> {
    try {
      return await this.inTransaction(request, work);
    } catch (fault) {
      if (!(fault instanceof NotAsBelieved)) throw fault;
      return this.inTransaction(request, work);
    }
  }

  private inTransaction(request: ActingRequest, work: () => Promise<unknown>): Promise<unknown> {
    const { acting, admission } = request;
    if (!acting) throw new Error('Only a request that was let in has a transaction');
    return this.db.run(acting, () => this.idempotency.once(request, work), admission);
  }
}

function checked(result: unknown, schema: z.ZodType | undefined): unknown {
  if (!schema || isRefused(result) || isConflict(result) || result instanceof StreamableFile) return result;
  return schema.parse(result);
}
