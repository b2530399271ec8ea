import { Allow } from '@accord/access/api';
import { CaseHistory } from '@accord/access/contract';
import { HistoryQuery } from '@accord/casework/contract';
import type { HistoryQuery as Asked } from '@accord/casework/contract';
import { Answers } from '@accord/platform/api';
import { Id } from '@accord/platform/contract';
import { Controller, Get, Param, Query } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { RecordedWords } from './recorded-words';
import { ShowHistory } from './show-history';
import { caseworkWords } from './words';

@Controller('api/cases/:id/history')
export class HistoryController implements OnModuleInit {
  constructor(
    private readonly history: ShowHistory,
    private readonly words: RecordedWords,
  ) {}

  onModuleInit(): void {
    this.words.register(caseworkWords);
  }

  @Get()
  @Allow('case.history')
  @Answers(CaseHistory)
  lines(@Param('id', { schema: Id }) id: string, @Query({ schema: HistoryQuery }) query: Asked) {
    return this.history.run(id, query);
  }
}
