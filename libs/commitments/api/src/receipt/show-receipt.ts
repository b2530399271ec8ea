import type { ReceiptView } from '@accord/commitments/contract';
import { Injectable } from '@nestjs/common';
import { Acts } from '../calendars/acts';
import { ReceiptPractices } from './receipt-practices';

/** What holds of receipt out of hours, with every switch of it. */
@Injectable()
export class ShowReceipt {
  constructor(
    private readonly practices: ReceiptPractices,
    private readonly acts: Acts,
  ) {}

  async run(): Promise<ReceiptView> {
    const practices = await this.practices.all();
    const acts = practices.length > 0 ? await this.acts.all('rule') : [];
    const [last] = practices;
    const act = acts.find(({ number }) => number === last?.number);
    return {
      practice: last?.practice && act ? { ...last.practice, act } : null,
      acts: acts.filter(({ number }) => practices.some((one) => one.number === number)),
    };
  }
}
