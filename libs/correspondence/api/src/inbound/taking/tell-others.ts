import { Injectable } from '@nestjs/common';
import type { ReadMessage } from '../reading/read-message';
import { Bounces } from '../../sending/bounces';

/** Tells whoever sent the letter that it came back. */
@Injectable()
export class TellOthers {
  constructor(private readonly bounces: Bounces) {}

  /** A letter of ours that came back is marked so; while the server still tries, nothing is known yet. */
  async ofBounce(reason: 'delayed' | null, { reported, text }: Pick<ReadMessage, 'reported' | 'text'>, mailId: string): Promise<void> {
    if (reason === 'delayed') return;
    await this.bounces.run({ messageIds: reported.messageIds.map((id) => `<${id}>`), because: text.slice(0, 300), mailId });
  }
}
