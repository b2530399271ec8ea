import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { may } from '@accord/access/rules';
import type { CaseMail, CaseMailQuery, MailLine, MailPage, MailQuery, MailView, MailViewName } from '@accord/correspondence/contract';
import { fileKinds, whyWords } from '@accord/correspondence/rules';
import type { FileKind } from '@accord/correspondence/rules';
import { Database, found, newestFirst, notFound, pageOf, placeOf } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { LikelyCases } from '../sorting/likely-cases';
import type { InboundState } from './inbound.entities';
import { MailboxPlaces } from './mail-place.queries';
import { MailQueries, mostCounted, pageSize } from './mail.queries';
import type { ListedMail, MailFile, MailRecord } from './mail.queries';

const states: Readonly<Record<MailViewName, InboundState>> = { 'to-sort': 'to-sort', automatic: 'kept', 'not-ours': 'not-ours', spam: 'spam' };
const ownCase = 'SELECT reference FROM accord.case_file WHERE organisation_id = $1 AND id = $2';

/** Shows messages: the queue, one message, those of a case. */
@Injectable()
export class ShowMail {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly mail: MailQueries,
    private readonly places: MailboxPlaces,
    private readonly likely: LikelyCases,
  ) {}

  async list({ view, after }: MailQuery): Promise<MailPage> {
    const rows = await this.mail.listed(states[view], placeOf(after, newestFirst));
    const { shown: items, next } = pageOf(rows, pageSize, atReceipt);
    if (items.length > 0) this.audit.read({ action: 'mail.listed', subjectKind: 'mail', shown: items.flatMap(({ id, caseId }) => (caseId ? [id, caseId] : [id])), facts: { view } });
    const waiting = await this.mail.waiting();
    return { items: items.map((row) => this.line(row)), next, waiting: Math.min(waiting, mostCounted), moreWaiting: waiting > mostCounted, mailbox: await this.places.reached() };
  }

  /** One message: waiting ones for those who sort, filed ones for whoever may see the case. */
  async one(id: string, me: Pick<Staff, 'roles'>): Promise<MailView> {
    const row = found(await this.mail.byId(id));
    const maySort = may(me.roles, 'mail.sort');
    if (row.caseId === null && !maySort) throw notFound();
    this.audit.read({ action: 'mail.read', caseId: row.caseId, subjectKind: 'mail', subjectId: id });
    const likely = row.state === 'to-sort' ? await this.likely.of(row) : [];
    return this.view(row, await this.mail.filesOf(id), { likely, mayBeSorted: maySort && row.state !== 'filed' && row.state !== 'kept' });
  }

  async ofCase(caseId: string, { after }: CaseMailQuery): Promise<CaseMail> {
    const { reference } = found(await this.db.one<{ reference: string }>(ownCase, [this.db.acting.organisationId, caseId]));
    const rows = await this.mail.ofCase(caseId, placeOf(after, newestFirst));
    const { shown, next } = pageOf(rows, pageSize, atReceipt);
    const items = shown.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }));
    this.audit.read({ action: 'mail.listed', caseId, subjectKind: 'mail', shown: items.map(({ id }) => id) });
    return { reference, items, next };
  }

  private line(row: ListedMail): MailLine {
    const { id, receivedAt, senderName, senderAddress, subject, result, reason, files, refusedFiles } = row;
    return { id, receivedAt: receivedAt.toISOString(), senderName, senderAddress, subject, why: whyWords(result, reason), result, reason, files, refusedFiles, takenBy: this.taker(row) };
  }

  private view(row: MailRecord, files: readonly MailFile[], more: Pick<MailView, 'likely' | 'mayBeSorted'>): MailView {
    const { id, caseId, receivedAt, senderName, senderAddress, subject, bodyText, bodyHtml, result, reason, state, size, sha256, version } = row;
    return {
      id, caseId, receivedAt: receivedAt.toISOString(), senderName, senderAddress, subject, text: bodyText, html: bodyHtml, why: whyWords(result, reason), result, reason, state, size, sha256, version,
      files: files.map(({ place, name, kind, size: bytes, refused }) => ({ place, name, kind: fileKinds[kind as FileKind], size: bytes, refused })), takenBy: this.taker(row), ...more,
    };
  }

  private taker({ takenBy, takenAt, takerName }: Pick<ListedMail, 'takenBy' | 'takenAt' | 'takerName'>): MailLine['takenBy'] {
    return takenBy && takenAt ? { id: takenBy, name: takerName ?? '', at: takenAt.toISOString(), isMe: takenBy === this.db.acting.staffId } : null;
  }
}

const atReceipt = ({ receivedAt, id }: { readonly receivedAt: Date; readonly id: string }) => ({ at: receivedAt, id });
