import { Audit } from '@accord/access/api';
import { Invitations } from '@accord/correspondence/api';
import type { Inviter } from '@accord/correspondence/api';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { attendeeEmail, attendeeJoins } from '../sessions/attendee.sql';

const invited = `
  SELECT i.attendee_id AS "attendeeId", i.case_id AS "caseId",
    lower(${attendeeEmail}) AS email
  FROM accord.mediation_invitation i
  JOIN accord.mediation_attendee a ON a.organisation_id = i.organisation_id AND a.id = i.attendee_id ${attendeeJoins}
  WHERE i.organisation_id = $1 AND i.uid = $2`;
/** Replies may overtake each other: the newest one about the present time counts. */
const save = `
  UPDATE accord.mediation_invitation SET reply = $3, reply_sequence = $4, replied_at = $5
  WHERE organisation_id = $1 AND attendee_id = $2 AND sequence = $4 AND method = 'REQUEST' AND (replied_at IS NULL OR replied_at < $5)`;

interface Invited {
  readonly attendeeId: string;
  readonly caseId: string;
  readonly email: string | null;
}

type Reply = Parameters<Inviter['answered']>[0];

/** Hears calendar replies that correspondence hands up: whether the id is ours and the person was asked, then the answer. */
@Injectable()
export class HearReply implements Inviter, OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly invitations: Invitations,
  ) {}

  onModuleInit(): void {
    this.invitations.register(this);
  }

  async invited(uid: string): Promise<readonly string[] | null> {
    const line = await this.find(uid);
    return line ? [line.email ?? ''] : null;
  }

  /** Notes the answer. An answer to an earlier time changes nothing. */
  async answered({ uid, sequence, answer, answeredAt }: Reply): Promise<void> {
    const line = await this.find(uid);
    if (!line) return;
    const noted = await this.db.change(save, [this.db.acting.organisationId, line.attendeeId, answer, sequence, answeredAt]);
    if (noted === 1) this.audit.changed({ action: 'mediation.replied', caseId: line.caseId, subjectKind: 'mediation-attendee', subjectId: line.attendeeId, facts: { answer } });
  }

  private find(uid: string): Promise<Invited | undefined> {
    return this.db.one(invited, [this.db.acting.organisationId, uid]);
  }
}
