import { InboundFileRow, InboundMessageRow, InboundRawRow } from './messages/inbound.entities';
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

/** What the room's module needs for mail that reaches us. */
export const inbound = [ActOnMail, Invitations, KeepMessage, KnownCases, KnownMessages, LookUp, Mailboxes, TakeInMail, TakeInMessage, TellOthers];
export const inboundExports = [Invitations, Mailboxes, TakeInMail];
export const inboundRows = [InboundFileRow, InboundMessageRow, InboundRawRow];
