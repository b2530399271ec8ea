import { RecordChecked, RecordView } from '@accord/access/contract';
import { Answers } from '@accord/platform/api';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../allow';
import { CheckRecord } from './check-record';

@Controller('api/record')
export class RecordController {
  constructor(private readonly check: CheckRecord) {}

  @Get()
  @Allow('audit.read')
  @Answers(RecordView)
  view() {
    return this.check.view();
  }

  @Post('verify')
  @HttpCode(200)
  @Allow('audit.read')
  @Answers(RecordChecked)
  verify() {
    return this.check.run();
  }
}
