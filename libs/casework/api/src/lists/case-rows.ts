import { OrganisationCalendar } from '@accord/calendar/api';
import type { CaseRow } from '@accord/casework/contract';
import { nextStepOf } from '@accord/casework/rules';
import type { Ahead, CaseState, NextDate } from '@accord/casework/rules';
import { standingsOn } from '@accord/commitments/rules';
import { Injectable } from '@nestjs/common';

/** The first open date of a file, as the cache holds it; all null where there is none. */
export interface FirstDate {
  readonly dateId: string | null;
  readonly what: string | null;
  readonly dueOn: string | null;
  readonly actBy: string | null;
  readonly dateState: 'running' | 'waiting' | null;
  readonly waitingFor: NextDate['waitingFor'];
  readonly lateSince: string | null;
}

/** What says which step is next. */
export interface FileAhead extends FirstDate {
  readonly state: CaseState;
  readonly nextStep: string;
  readonly nextOn: string | null;
}

/** A row as `listedColumns` reads it. */
export interface CaseListed extends FileAhead, Pick<CaseRow, 'id' | 'reference' | 'type' | 'title' | 'urgency' | 'anonymous' | 'place' | 'version'> {
  readonly receivedAt: Date;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly callerId: string | null;
  readonly callerName: string | null;
  readonly callerRelation: NonNullable<CaseRow['caller']>['relation'];
}

/** Makes the rows of a list as people read them, with what is next as it stands today. */
@Injectable()
export class CaseRows {
  constructor(private readonly calendar: OrganisationCalendar) {}

  async of(files: readonly CaseListed[]): Promise<CaseRow[]> {
    if (files.length === 0) return [];
    const standing = standingsOn(this.calendar.today(), await this.calendar.load());
    return files.map((file) => {
      const { id, reference, type, state, title, urgency, anonymous, place, version } = file;
      return {
        id, reference, type, state, title, urgency, anonymous, place, version, receivedAt: file.receivedAt.toISOString(),
        caller: file.callerId === null ? null : { name: file.callerName ?? '', relation: file.callerRelation },
        owner: file.ownerId === null ? null : { id: file.ownerId, name: file.ownerName ?? '' },
        next: nextStepOf(aheadOf(file), standing),
      };
    });
  }
}

function aheadOf({ state, nextStep, nextOn, ...first }: FileAhead): Ahead {
  return { state, nextStep, nextOn, date: dateOf(first) };
}

function dateOf({ dateId, what, dueOn, actBy, dateState, waitingFor, lateSince }: FirstDate): NextDate | null {
  if (dateId === null || dueOn === null || actBy === null) return null;
  return { id: dateId, what: what ?? '', state: dateState ?? 'running', waitingFor, dueOn, actBy, lateSince };
}
