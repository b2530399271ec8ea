import { Allow } from '@accord/access/api';
import { ActMade, ReceiptView, SwitchReceiptOff, SwitchReceiptOn } from '@accord/commitments/contract';
import type { SwitchReceiptOff as OffRequest, SwitchReceiptOn as OnRequest } from '@accord/commitments/contract';
import { Answers } from '@accord/platform/api';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ShowReceipt } from './show-receipt';
import { SwitchReceipt } from './switch-receipt';

/** What counts of what reaches the organisation out of hours. */
@Controller('api/receipt')
export class ReceiptController {
  constructor(
    private readonly show: ShowReceipt,
    private readonly receipt: SwitchReceipt,
  ) {}

  @Get()
  @Allow('calendar.read')
  @Answers(ReceiptView)
  all() {
    return this.show.run();
  }

  @Post()
  @Allow('rules.manage')
  @Answers(ActMade, 201)
  on(@Body({ schema: SwitchReceiptOn }) request: OnRequest) {
    return this.receipt.on(request);
  }

  @Post('off')
  @Allow('rules.manage')
  @Answers(ActMade, 201)
  off(@Body({ schema: SwitchReceiptOff }) request: OffRequest) {
    return this.receipt.off(request);
  }
}
