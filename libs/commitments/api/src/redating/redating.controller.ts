import { Allow } from '@accord/access/api';
import { DecideRedating as Decide, RedatingView, TickCase } from '@accord/commitments/contract';
import type { DecideRedating as Decision, TickCase as Tick } from '@accord/commitments/contract';
import { Answers } from '@accord/platform/api';
import { Cursor, Id } from '@accord/platform/contract';
import { isConflict, isRefused, type Conflict, type Refusal } from '@accord/platform/rules';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import * as z from 'zod';
import { DecideRedating } from './decide-redating';
import { ShowRedating } from './show-redating';

const Page = z.object({ cursor: Cursor });
type Decided = RedatingView | Refusal | Conflict;

@Controller('api/redatings/:id')
export class RedatingController {
  constructor(
    private readonly show: ShowRedating,
    private readonly decide: DecideRedating,
  ) {}

  @Get()
  @Allow('redating.read')
  @Answers(RedatingView)
  one(@Param('id', { schema: Id }) id: string, @Query({ schema: Page }) { cursor }: z.infer<typeof Page>) {
    return this.show.run(id, cursor);
  }

  @Post('move')
  @Allow('redating.apply')
  @Answers(RedatingView)
  move(@Param('id', { schema: Id }) id: string, @Body({ schema: Decide }) decision: Decision): Promise<Decided> {
    return this.shown(id, this.decide.move(id, decision));
  }

  @Post('leave')
  @Allow('redating.apply')
  @Answers(RedatingView)
  leave(@Param('id', { schema: Id }) id: string, @Body({ schema: Decide }) decision: Decision): Promise<Decided> {
    return this.shown(id, this.decide.leave(id, decision));
  }

  @Post('put-back')
  @Allow('redating.apply')
  @Answers(RedatingView)
  putBack(@Param('id', { schema: Id }) id: string, @Body({ schema: Decide }) decision: Decision): Promise<Decided> {
    return this.shown(id, this.decide.putBack(id, decision));
  }

  @Post('look')
  @Allow('redating.apply')
  @Answers(RedatingView)
  again(@Param('id', { schema: Id }) id: string): Promise<Decided> {
    return this.shown(id, this.decide.again(id));
  }

  @Put('cases/:caseId')
  @Allow('redating.apply')
  @Answers(RedatingView)
  tick(@Param('id', { schema: Id }) id: string, @Param('caseId', { schema: Id }) caseId: string, @Body({ schema: TickCase }) { ticked }: Tick): Promise<Decided> {
    return this.shown(id, this.decide.tick(id, caseId, ticked));
  }

  @Post('cases/:caseId/look')
  @Allow('redating.apply')
  @Answers(RedatingView)
  lookAtCase(@Param('id', { schema: Id }) id: string, @Param('caseId', { schema: Id }) caseId: string): Promise<Decided> {
    return this.shown(id, this.decide.lookAtCase(id, caseId));
  }

  private async shown(id: string, decided: Promise<object | void>): Promise<Decided> {
    const answer = await decided;
    return isConflict(answer) || isRefused(answer) ? answer : this.show.run(id);
  }
}
