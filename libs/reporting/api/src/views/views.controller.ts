import { Allow, Me } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { Answers } from '@accord/platform/api';
import { Done, Id, Made } from '@accord/platform/contract';
import { BoardViews, ChangeBoardView, ChooseDefaultView, SaveBoardView } from '@accord/reporting/contract';
import type { ChangeBoardView as Change, ChooseDefaultView as Choice, SaveBoardView as Save } from '@accord/reporting/contract';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { KeepViews } from './keep-views';

@Controller('api')
export class ViewsController {
  constructor(private readonly views: KeepViews) {}

  @Get('board/views')
  @Allow('board.read')
  @Answers(BoardViews)
  list(@Me() me: Staff) {
    return this.views.list(me);
  }

  @Post('board/views')
  @Allow('board.read')
  @Answers(Made)
  save(@Me() me: Staff, @Body({ schema: SaveBoardView }) request: Save) {
    return this.views.save(me, request);
  }

  @Put('board/views/default')
  @Allow('board.read')
  @Answers(Done)
  chooseDefault(@Me() me: Staff, @Body({ schema: ChooseDefaultView }) { viewId }: Choice) {
    return this.views.chooseDefault(me, viewId);
  }

  @Put('board/views/:id')
  @Allow('board.read')
  @Answers(Done)
  change(@Me() me: Staff, @Param('id', { schema: Id }) id: string, @Body({ schema: ChangeBoardView }) request: Change) {
    return this.views.change(me, id, request);
  }

  @Delete('board/views/:id')
  @Allow('board.read')
  @Answers(Done)
  remove(@Me() me: Staff, @Param('id', { schema: Id }) id: string) {
    return this.views.remove(me, id);
  }

  @Post('board/views/:id/restore')
  @HttpCode(200)
  @Allow('board.read')
  @Answers(Done)
  restore(@Me() me: Staff, @Param('id', { schema: Id }) id: string) {
    return this.views.restore(me, id);
  }
}
