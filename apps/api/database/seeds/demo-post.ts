import { KeepCaught, Post } from '@accord/correspondence/api';
import { Database, Keeper } from '@accord/platform/api';
import type { Attempt } from '@accord/platform/api';
import type { INestApplicationContext } from '@nestjs/common';
import type { Told } from './told';

const kinds = ['letter.send', 'mediation.invite', 'mediation.let-lapse'];
const waiting = `
  SELECT id FROM accord.promise WHERE organisation_id = $1 AND case_id = $2 AND state = 'waiting' AND due_at <= $3 AND kind = ANY ($4) ORDER BY due_at, id`;

/** What a mail server would have answered; the demo's takes everything unless told otherwise. */
export type Ending = 'takes' | 'loses' | 'refuses';
const attempts: Readonly<Record<Exclude<Ending, 'takes'>, Attempt>> = {
  loses: { ended: 'unknown', because: 'the line broke after the last byte' },
  refuses: { ended: 'never', because: '550 5.1.1 No such person here' },
};

/**
 * The post while the past is told: what goes out lies with the demo's catcher at the time it was told, and no worker is
 * needed. Everything else is the portal's own: the promise, the claim, the letter's end and the fact of the case.
 */
export class DemoPost {
  /** By the mailbox that sends: the organisations are told side by side. */
  private readonly endings = new Map<string, Ending>();

  constructor(private readonly app: INestApplicationContext) {
    const caught = app.get(KeepCaught, { strict: false });
    app.get(Post, { strict: false }).deliver = async ({ bytes, from, to }) => {
      const ending = this.endings.get(from) ?? 'takes';
      if (ending === 'refuses') return attempts.refuses;
      await caught.run(bytes, { from, to: [to] });
      return ending === 'loses' ? attempts.loses : { ended: 'accepted', answer: '250 Kept: nothing leaves the demo' };
    };
  }

  /** Keeps what the case has promised to send, or to let lapse, by then. */
  async goesOut(told: Told, at: Date, ending: Ending = 'takes'): Promise<void> {
    const { organisationId, organisation } = told.teller.filled;
    this.endings.set(organisation.mailbox, ending);
    await told.teller.portal(at, async () => {
      const due = await this.app.get(Database).query<{ id: string }>(waiting, [organisationId, told.id, at, kinds]);
      for (const { id } of due) await this.app.get(Keeper).keep({ id, organisationId });
    });
    this.endings.delete(organisation.mailbox);
  }
}
