import { StaffQueries } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { HandLetter, LetterQueries, QueueLetter } from '@accord/correspondence/api';
import type { LetterActed } from '@accord/correspondence/contract';
import { signedBy } from '@accord/correspondence/rules';
import type { ReturnLetter, SignLetter as SignRequest } from '@accord/outcomes/contract';
import { whyNotSign } from '@accord/outcomes/rules';
import { Clock, found } from '@accord/platform/api';
import { conflictWith } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { LetterReadings } from './letter-readings';

/** The responsible person signs a letter, which sends it, or returns it with remarks. */
@Injectable()
export class SignLetter {
  constructor(
    private readonly clock: Clock,
    private readonly letters: LetterQueries,
    private readonly queue: QueueLetter,
    private readonly hand: HandLetter,
    private readonly staff: StaffQueries,
    private readonly readings: LetterReadings,
  ) {}

  async approve(id: string, { version }: SignRequest, me: Pick<Staff, 'staffId'>): Promise<LetterActed | Refusal | Conflict> {
    const letter = found(await this.letters.byId(id));
    if (letter.version !== version) return conflictWith({ version: letter.version, state: letter.state, body: letter.body });
    const read = await this.readings.mine(id);
    const refusal = whyNotSign(letter, me.staffId, read?.version ?? null);
    if (refusal) return refusal;
    const { name, jobTitle } = found(await this.staff.byId(me.staffId));
    return this.queue.fresh(letter, version, 'sign', { signatoryId: me.staffId, signedAt: this.clock.now(), body: signedBy(letter.body, { name, jobTitle }) });
  }

  return(id: string, { version, remarks }: ReturnLetter): Promise<LetterActed | Refusal | Conflict> {
    return this.hand.run(id, version, 'return', remarks);
  }
}
