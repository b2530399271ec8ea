import { Audit } from '@accord/access/api';
import { CaseWords, LogContact, Timeline } from '@accord/casework/api';
import type { Known } from '@accord/correspondence/rules';
import { Database } from '@accord/platform/api';
import { isRefused } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { ReadMessage } from '../reading/read-message';
import { contactOfMail } from './contact-of-mail';

const tellOwner = `
  UPDATE accord.case_file SET next_step = CASE
    WHEN next_step = '' OR next_step = $3 THEN $3 WHEN starts_with(next_step, $4) THEN next_step ELSE $4 || next_step END
  WHERE organisation_id = $1 AND id = $2`;
export const readNewMail = 'Read the new e-mail';
export const readNewMailThen = `${readNewMail}. Then: `;

/** A message that joins a case. */
export interface Joining {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly receivedAt: Date;
}

/** What a message does to casework: it becomes a contact, or it joins its case and the owner is told. */
@Injectable()
export class ActOnMail {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly logContact: LogContact,
    private readonly words: CaseWords,
    private readonly timeline: Timeline,
  ) {}

  /** A new contact in the writer's own words, waiting for triage. */
  async makeContact(read: ReadMessage, { settings }: Pick<Known, 'settings'>, receivedAt: Date): Promise<{ caseId: string; reference: string }> {
    const isWebForm = settings.webForms.includes(read.sender?.address ?? '');
    const logged = await this.logContact.run(contactOfMail({ ...read, hasFiles: read.files.length > 0 }, { isWebForm, receivedAt }));
    // Mail that cannot become a contact must not be lost in silence: the fault names why, and nothing is committed.
    if (isRefused(logged)) throw new Error(`a message could not become a contact: ${logged.refused}`);
    return { caseId: logged.id, reference: logged.reference };
  }

  /** Joins the case. Nothing is reopened: the owner reads it and decides. */
  async join(caseId: string, { id, subject, text, receivedAt }: Joining): Promise<void> {
    await this.words.add(caseId, `${subject}\n${text}`);
    await this.timeline.add({ caseId, kind: 'mail', what: 'E-mail received', detail: subject, subjectId: id, happenedAt: receivedAt });
    await this.db.change(tellOwner, [this.db.acting.organisationId, caseId, readNewMail, readNewMailThen]);
    this.audit.changed({ action: 'mail.filed', caseId, subjectKind: 'mail', subjectId: id });
  }
}
