import { OperatePromise as OperateSchema, PromisePage, PromiseQuery, PromiseView } from '@accord/access/contract';
import type { OperatePromise as OperateRequest, PromiseQuery as ListRequest } from '@accord/access/contract';
import { Answers, found } from '@accord/platform/api';
import { Done, Id } from '@accord/platform/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow } from '../allow';
import { Audit } from '../record/audit';
import { OperatePromise } from './operate-promise';
import { PromiseQueries } from './promise.queries';

@Controller('api/promises')
export class PromiseController {
  constructor(
    private readonly queries: PromiseQueries,
    private readonly operate: OperatePromise,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Allow('promise.operate')
  @Answers(PromisePage)
  async list(@Query({ schema: PromiseQuery }) query: ListRequest) {
    const page = await this.queries.page(query);
    this.audit.read({ action: 'promises.listed', subjectKind: 'promise', shown: page.items.map(({ id }) => id) });
    return page;
  }

  @Get(':id')
  @Allow('promise.operate')
  @Answers(PromiseView)
  async one(@Param('id', { schema: Id }) id: string) {
    const promise = found(await this.queries.byId(id));
    this.audit.read({ action: 'promise.read', subjectKind: 'promise', subjectId: id });
    return this.queries.view(promise);
  }

  @Post(':id/again')
  @HttpCode(200)
  @Allow('promise.operate')
  @Answers(Done)
  again(@Param('id', { schema: Id }) id: string, @Body({ schema: OperateSchema }) request: OperateRequest) {
    return this.operate.run(id, 'again', request);
  }

  @Post(':id/done-by-hand')
  @HttpCode(200)
  @Allow('promise.operate')
  @Answers(Done)
  doneByHand(@Param('id', { schema: Id }) id: string, @Body({ schema: OperateSchema }) request: OperateRequest) {
    return this.operate.run(id, 'by-hand', request);
  }
}
