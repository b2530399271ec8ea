import { Audit } from '@accord/access/api';
import type { CaughtLine, CaughtPage, CaughtQuery, CaughtView } from '@accord/correspondence/contract';
import { fileKinds, readCalendar } from '@accord/correspondence/rules';
import { found, newestFirst, notFound, pageOf, placeOf, SETTINGS } from '@accord/platform/api';
import type { Settings } from '@accord/platform/api';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { downloadOf } from '../messages/download-of';
import { pageSize } from '../messages/mail.queries';
import { readMessage } from '../reading/read-message';
import { unpack } from '../reading/transfer';
import { Mailboxes } from '../taking/mailboxes';
import { CaughtQueries } from './caught.queries';
import type { CaughtMail } from './caught.queries';

/** Shows what the demo's catcher caught; in a real installation there is no such page. */
@Injectable()
export class ShowCaught {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly audit: Audit,
    private readonly caught: CaughtQueries,
    private readonly mailboxes: Mailboxes,
  ) {}

  /** Answers 404 outside the demo. */
  onlyInDemo(): void {
    if (!this.settings.ACCORD_DEMO) throw notFound();
  }

  async list({ after }: CaughtQuery): Promise<CaughtPage> {
    this.onlyInDemo();
    const rows = await this.caught.newest(placeOf(after, newestFirst));
    const { shown: items, next } = pageOf(rows, pageSize, ({ caughtAt, id }) => ({ at: caughtAt, id }));
    if (items.length > 0) this.audit.read({ action: 'caught-mail.listed', subjectKind: 'caught-mail', shown: items.map(({ id }) => id) });
    return { items: items.map(lineOf), next, mailbox: (await this.mailboxes.own()).mailboxes[0] ?? '' };
  }

  async one(id: string): Promise<CaughtView> {
    this.onlyInDemo();
    const row = found(await this.caught.byId(id));
    const { text, html, files, message } = readMessage(row.bytes);
    this.audit.read({ action: 'caught-mail.read', subjectKind: 'caught-mail', subjectId: id });
    const shown = files.map(({ name, kind, size, refused }, at) => ({ place: at + 1, name, kind: fileKinds[kind], size, refused }));
    return { ...lineOf(row), text, html, files: shown, isInvitation: message.calendars.some((part) => readCalendar(part).method === 'REQUEST') };
  }

  async file(id: string, place: number): Promise<StreamableFile> {
    this.onlyInDemo();
    const { bytes } = found(await this.caught.byId(id));
    const file = found(readMessage(bytes).files[place - 1]);
    this.audit.read({ action: 'caught-mail.downloaded', subjectKind: 'caught-mail', subjectId: id, facts: { place } });
    return downloadOf(unpack(bytes.subarray(file.starts, file.ends), file.encoding), file.name);
  }
}

const lineOf = ({ id, caughtAt, mailFrom, mailTo, subject }: CaughtMail): CaughtLine => ({ id, caughtAt: caughtAt.toISOString(), from: mailFrom, to: mailTo, subject });
