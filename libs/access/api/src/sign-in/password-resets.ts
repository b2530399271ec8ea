import { randomUUID } from 'node:crypto';
import { Database, Promises, Clock } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds that every answer takes at least, so that its time does not tell either. */
const least = 250;

/**
 * Asks for a new password by mail. The answer is the same whether the address is known or not; the mail itself is a
 * promise (`password-reset.send`, about the member of staff) that correspondence keeps.
 */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly db: Database,
    private readonly promises: Promises,
    private readonly clock: Clock,
  ) {}

  async ask(email: string): Promise<void> {
    await Promise.all([this.promise(email), wait(least)]);
  }

  private async promise(email: string): Promise<void> {
    const [account] = await this.db.across<{ organisationId: string; staffId: string; disabled: boolean }>('SELECT * FROM accord.account_of($1)', [email.trim()]);
    if (!account || account.disabled) return;
    const { organisationId, staffId } = account;
    const now = this.clock.now();
    // One mail in five minutes, however often somebody presses.
    const window = Math.floor(now.getTime() / 300_000);
    await this.db.run({ organisationId, staffId: null, requestId: randomUUID() }, () =>
      this.promises.make({ kind: 'password-reset.send', caseId: null, subjectId: staffId, dueAt: now, dedupeKey: `password-reset:${staffId}:${window}` }),
    );
  }
}
