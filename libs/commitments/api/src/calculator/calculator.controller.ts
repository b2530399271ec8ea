import { Allow } from '@accord/access/api';
import { CalculatorAnswer, CalculatorRules, WorkOutDate } from '@accord/commitments/contract';
import type { WorkOutDate as Asked } from '@accord/commitments/contract';
import { Answers } from '@accord/platform/api';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { WorkOutOneDate } from './work-out-date';

/** The calculator, for everybody who is signed in: the same answer as `npm run -s accord -- due`. */
@Controller('api/calculator')
export class CalculatorController {
  constructor(private readonly calculator: WorkOutOneDate) {}

  @Get()
  @Allow('self.use')
  @Answers(CalculatorRules)
  rules() {
    return this.calculator.rules();
  }

  @Post()
  @HttpCode(200)
  @Allow('self.use')
  @Answers(CalculatorAnswer)
  workOut(@Body({ schema: WorkOutDate }) asked: Asked) {
    return this.calculator.run(asked);
  }
}
