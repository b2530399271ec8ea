import { Allow } from '@accord/access/api';
import { GradingBands, SetGradingBands as SetSchema } from '@accord/casework/contract';
import type { SetGradingBands as SetRequest } from '@accord/casework/contract';
import { Answers } from '@accord/platform/api';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { GradeCase } from './grade-case';
import { SetGradingBands } from './set-bands';

/** The bands in which cases are graded: a setting of the organisation. */
@Controller('api/grading-bands')
export class GradingController {
  constructor(
    private readonly grade: GradeCase,
    private readonly set: SetGradingBands,
  ) {}

  @Get()
  @Allow('grading.read')
  @Answers(GradingBands)
  async bands(): Promise<GradingBands> {
    return { items: [...(await this.grade.bands())] };
  }

  @Put()
  @Allow('grading.manage')
  @Answers(GradingBands)
  change(@Body({ schema: SetSchema }) request: SetRequest) {
    return this.set.run(request);
  }
}
