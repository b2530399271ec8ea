import { randomUUID } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { domainOf } from '../../documents/mail';

/** A mail that a visitor of the demo writes to the organisation, as if from their own mail program. */
export interface Composed {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
  /** The mail it answers, with its Message-ID. */
  readonly answers?: string | null;
  readonly calendar?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The bytes of that mail: real ones, read by the same importer as any other. */
export function composed({ from, to, subject, text, date, answers, calendar, headers }: Composed): Promise<Buffer> {
  const composer = new MailComposer({
    from, to, subject, text, date, messageId: `<${randomUUID()}@${domainOf(from.address)}>`,
    ...(answers ? { inReplyTo: `<${answers}>`, references: `<${answers}>` } : {}),
    ...(calendar ? { icalEvent: { method: 'REPLY', content: calendar } } : {}),
    ...(headers ? { headers: { ...headers } } : {}),
    disableFileAccess: true, disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** The words of the mail above one's own, as mail programs quote them. */
export const quoted = (text: string): string => text.split('\n').map((line) => `> ${line}`).join('\n');

/** An iCalendar answer to an invitation (RFC 5546 REPLY). */
export function calendarReply(uid: string, attendee: string, answer: 'accepted' | 'declined' | 'tentative', at: Date): string {
  const stamp = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  return ['BEGIN:VCALENDAR', 'PRODID:-//Accord//Demo//EN', 'VERSION:2.0', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${stamp}`, `ATTENDEE;PARTSTAT=${answer.toUpperCase()}:mailto:${attendee}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
}

/** What a mail server sends back when it cannot deliver (RFC 3464). */
export function returned({ messageId, recipient, by, to, date }: { messageId: string; recipient: string; by: string; to: string; date: Date }): Buffer {
  const boundary = 'returned';
  const lines = [
    'Return-Path: <>', `Message-ID: <${randomUUID()}@${by}>`, `Date: ${date.toUTCString().replace('GMT', '+0000')}`, `From: Mail Delivery System <MAILER-DAEMON@${by}>`, `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender', 'Auto-Submitted: auto-replied', 'MIME-Version: 1.0', `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`, '',
    `--${boundary}`, 'Content-Type: text/plain; charset=utf-8', '', `<${recipient}>: there is no such mailbox here.`,
    `--${boundary}`, 'Content-Type: message/delivery-status', '', `Reporting-MTA: dns; ${by}`, '', `Final-Recipient: rfc822; ${recipient}`, 'Action: failed', 'Status: 5.1.1',
    `--${boundary}`, 'Content-Type: text/rfc822-headers', '', `Message-ID: <${messageId}>`, `--${boundary}--`, '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
