import { InboundFileRow, InboundMessageRow, InboundRawRow } from './messages/inbound.entities';
import { MailRecordWords } from './mail-record-words';
import { MailController } from './mail.controller';
import { MailFilesController } from './mail-files.controller';
import { DownloadMail } from './messages/download-mail';
import { MailboxPlaces } from './messages/mail-place.queries';
import { MailQueries } from './messages/mail.queries';
import { ShowMail } from './messages/show-mail';
import { FileMail } from './sorting/file-mail';
import { FindCase } from './sorting/find-case';
import { LikelyCases } from './sorting/likely-cases';
import { MailHomes } from './sorting/mail-homes';
import { ReadNewMail } from './sorting/read-new-mail';
import { Sortable } from './sorting/sortable';
import { SortMail } from './sorting/sort-mail';
import { ActOnMail } from './taking/act-on-mail';
import { Invitations } from './taking/invitations';
import { KeepMessage } from './taking/keep-message';
import { KnownCases } from './taking/known-cases';
import { KnownMessages } from './taking/known-messages';
import { LookUp } from './taking/look-up';
import { Mailboxes } from './taking/mailboxes';
import { TakeInMail } from './taking/take-in-mail';
import { TakeInMessage } from './taking/take-in-message';
import { TellOthers } from './taking/tell-others';

const taking = [ActOnMail, Invitations, KeepMessage, KnownCases, KnownMessages, LookUp, Mailboxes, TakeInMail, TakeInMessage, TellOthers];
const sorting = [DownloadMail, FileMail, FindCase, LikelyCases, MailboxPlaces, MailHomes, MailQueries, MailRecordWords, ReadNewMail, ShowMail, Sortable, SortMail];

/** What the room's module needs for mail that reaches us. */
export const inbound = [...taking, ...sorting];
export const inboundControllers = [MailController, MailFilesController];
export const inboundExports = [Invitations, Mailboxes, TakeInMail];
export const inboundRows = [InboundFileRow, InboundMessageRow, InboundRawRow];
