import { Injectable } from '@nestjs/common';

/** How many open cases a colleague has. Asked in the transaction of whoever wants to know. */
export type CountCases = (staffId: string) => Promise<number>;

/** What a colleague still has in hand. Cases stand in a room below this one, which registers its count when its module starts. */
@Injectable()
export class WorkInHand {
  private count: CountCases | undefined;

  register(count: CountCases): void {
    if (this.count) throw new Error('Cases are counted already');
    this.count = count;
  }

  /** 0 where no room has cases. */
  async cases(staffId: string): Promise<number> {
    return (await this.count?.(staffId)) ?? 0;
  }
}
