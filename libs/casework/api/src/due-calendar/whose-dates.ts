import { scopesOf, teamRoles, type DateScope } from '@accord/casework/rules';
import { Database, ProblemException } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

/** Whose dates are asked for, as the first parameters of every query of the calendar; 403 where the roles do not reach so far. */
@Injectable()
export class WhoseDates {
  constructor(private readonly db: Database) {}

  of(scope: DateScope, held: readonly string[]): readonly unknown[] {
    if (!scopesOf(held).includes(scope)) throw new ProblemException(beyond);
    const { organisationId, staffId } = this.db.acting;
    return [organisationId, staffId, [...teamRoles(held)]];
  }
}

const beyond = { status: 403, title: 'You cannot use this page', detail: 'Your role shows your own dates and your team’s. A manager sees everybody’s.', code: 'no-permission' };
