import { Answers } from '@accord/platform/api';
import { Done, DraftList, DraftSaved, Id, SaveDraft } from '@accord/platform/contract';
import type { SaveDraft as SaveRequest } from '@accord/platform/contract';
import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { Allow } from '../allow';
import { Drafts } from './drafts';

@Controller('api/drafts')
export class DraftController {
  constructor(private readonly drafts: Drafts) {}

  @Get()
  @Allow('self.use')
  @Answers(DraftList)
  async list() {
    return { items: await this.drafts.mine() };
  }

  @Put(':id')
  @Allow('self.use')
  @Answers(DraftSaved)
  save(@Param('id', { schema: Id }) id: string, @Body({ schema: SaveDraft }) request: SaveRequest) {
    return this.drafts.save(id, request);
  }

  @Delete(':id')
  @Allow('self.use')
  @Answers(Done)
  discard(@Param('id', { schema: Id }) id: string) {
    return this.drafts.discard(id);
  }
}
