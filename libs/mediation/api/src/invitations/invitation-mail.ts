import { dayInSentence, london, Temporal } from '@accord/calendar/rules';
import MailComposer from 'nodemailer/lib/mail-composer';
import { calendarEntry, placeOf } from './calendar-entry';
import type { InvitationToSend } from './invitations.queries';

/** The bytes of one person's invitation: neutral words and their calendar entry. Its Message-ID is fixed, so a doubt can be looked up. */
export function invitationMail(invitation: InvitationToSend, date: Date): Promise<Buffer> {
  const { uid, sequence, method, organisation, mailbox, email } = invitation;
  const composer = new MailComposer({
    from: { name: organisation, address: mailbox }, to: email ?? '', date, subject: subjectOf(invitation), text: textOf(invitation),
    messageId: `<${uid.replace('@', `-${sequence}@`)}>`, textEncoding: 'quoted-printable', headers: { 'Auto-Submitted': 'auto-generated' },
    icalEvent: { method: method.toLowerCase(), content: calendarEntry(invitation, date), filename: 'meeting.ics' },
    disableFileAccess: true, disableUrlAccess: true,
  });
  return composer.compile().build();
}

const startOf = ({ startsAt }: InvitationToSend) => Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO(london);

function subjectOf(invitation: InvitationToSend): string {
  const when = dayInSentence(startOf(invitation).toPlainDate());
  if (invitation.method === 'CANCEL') return `Cancelled: your meeting on ${when}`;
  return invitation.sequence > 0 ? `Changed: your meeting on ${when}` : `Your meeting on ${when}`;
}

function textOf(invitation: InvitationToSend): string {
  const { name, method, organisation, telephone } = invitation;
  const start = startOf(invitation);
  const when = `${dayInSentence(start.toPlainDate())} at ${start.toPlainTime().toString().slice(0, 5)}`;
  const place = placeOf(invitation);
  const news = method === 'CANCEL' ? `The meeting on ${when} will not take place.` : `You are invited to a meeting on ${when}.`;
  const where = method === 'CANCEL' || !place ? [] : [`Place: ${place}`];
  const answer = method === 'CANCEL' ? [] : ['Please answer with the calendar entry in this message.'];
  const ring = telephone ? [`You can also ring us on ${telephone}.`] : [];
  return [`Dear ${name}`, '', news, ...where, '', ...answer, ...ring, '', organisation, ''].join('\n');
}
