import { Allow } from '@accord/access/api';
import { Suppose, WouldMove } from '@accord/commitments/contract';
import type { Suppose as Supposed } from '@accord/commitments/contract';
import { Answers } from '@accord/platform/api';
import { Id } from '@accord/platform/contract';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ShowWouldMove } from './would-move';

@Controller('api/cases/:id/would-move')
export class WouldMoveController {
  constructor(private readonly show: ShowWouldMove) {}

  @Post()
  @Allow('dates.record')
  @Answers(WouldMove, 201)
  suppose(@Param('id', { schema: Id }) caseId: string, @Body({ schema: Suppose }) supposed: Supposed) {
    return this.show.run(caseId, supposed);
  }
}
