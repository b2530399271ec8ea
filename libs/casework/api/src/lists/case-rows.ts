import { OrganisationCalendar } from '@accord/calendar/api';
import { day } from '@accord/calendar/rules';
import type { CaseRow } from '@accord/casework/contract';
import { nextStepOf } from '@accord/casework/rules';
import type { Ahead, CaseState, NextDate } from '@accord/casework/rules';
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
    const [today, calendar] = [this.calendar.today(), await this.calendar.load()];
    return files.map((file) => {
      const next = nextStepOf(aheadOf(file), today, calendar);
      const { id, reference, type, state, title, urgency, anonymous, place, version } = file;
      return {
        id, reference, type, state, title, urgency, anonymous, place, version, receivedAt: file.receivedAt.toISOString(),
        caller: file.callerId === null ? null : { name: file.callerName ?? '', relation: file.callerRelation },
        owner: file.ownerId === null ? null : { id: file.ownerId, name: file.ownerName ?? '' },
        next: { ...next, by: next.by?.toString() ?? null },
      };
    });
  }
}

/** The file as the rule of the next step reads it. */
export function aheadOf(file: FileAhead): Ahead {
  return { state: file.state, nextStep: file.nextStep, nextOn: file.nextOn === null ? null : day(file.nextOn), date: dateOf(file) };
}

function dateOf({ dateId, what, dueOn, actBy, dateState, waitingFor, lateSince }: FirstDate): NextDate | null {
  if (dateId === null || dueOn === null || actBy === null) return null;
  return { id: dateId, what: what ?? '', state: dateState ?? 'running', waitingFor, metOn: null, dueOn: day(dueOn), actBy: day(actBy), lateSince: lateSince === null ? null : day(lateSince) };
}
