import type { Staff } from '@accord/access/api';
import { Database } from '@accord/platform/api';
import { isConflict, isRefused } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import type { INestApplicationContext, Type } from '@nestjs/common';
import type { FilledOrganisation } from './fill-demo';

/** Tells what happened: who did it, when, through which use case. One case is one transaction. */
export class Teller {
  private readonly db: Database;

  constructor(
    private readonly app: INestApplicationContext,
    readonly filled: FilledOrganisation,
  ) {
    this.db = app.get(Database);
  }

  /** Opens the transaction in which one case is told. */
  tell<T>(story: () => Promise<T>): Promise<T> {
    return this.db.run({ organisationId: this.filled.organisationId, staffId: null, requestId: 'demo' }, story);
  }

  /** One act of `who` at a time: the use case sees that time as now. A refusal is a fault in the story. */
  act<U, T>(who: string, at: Date, useCase: Type<U>, deed: (useCase: U, me: Staff) => Promise<T | Refusal | Conflict>): Promise<T> {
    const me = this.staff(who);
    return this.db.inTurn({ organisationId: me.organisationId, staffId: me.staffId, requestId: 'demo', at }, async () => {
      const done = await deed(this.app.get(useCase, { strict: false }), me);
      if (isRefused(done)) throw new Error(`${useCase.name} by ${who}: ${done.because}`);
      if (isConflict(done)) throw new Error(`${useCase.name} by ${who}: somebody else was faster`);
      return done;
    });
  }

  /** What the portal does by itself at a time. */
  portal<T>(at: Date, work: () => Promise<T>): Promise<T> {
    return this.db.inTurn({ organisationId: this.filled.organisationId, staffId: null, requestId: 'demo', at }, work);
  }

  staff(who: string): Staff {
    const person = this.filled.organisation.people.find(({ mail }) => mail === who);
    const staffId = this.filled.staff[who];
    if (!person || !staffId) throw new Error(`Nobody called ${who}`);
    const { name, roles } = person;
    return { staffId, organisationId: this.filled.organisationId, sessionId: staffId, name, email: `${who}@${this.filled.organisation.domain}`, roles, expiresAt: new Date(8.64e15) };
  }

  /** The first of the wanted people that this organisation has. */
  oneOf(...wanted: readonly string[]): string {
    const found = wanted.find((who) => who in this.filled.staff);
    if (!found) throw new Error(`None of ${wanted.join(', ')} is here`);
    return found;
  }
}
