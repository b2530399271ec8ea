import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { InvitationToSend } from './invitations.queries';

/**
 * One person's calendar entry (RFC 5545, 5546). Neutral words: an entry shows on phones and shared screens, so neither
 * complaint nor mediation is named, nor anybody else who comes. Times are UTC: right over both changes of the clocks.
 */
export function calendarEntry(invitation: InvitationToSend, stamp: Date): string {
  const { uid, sequence, method, startsAt, endsAt, organisation, mailbox, name, email } = invitation;
  const cancelled = method === 'CANCEL';
  const calendar = ical({ prodId: { company: 'Accord', product: 'Meetings', language: 'EN' }, method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST });
  calendar.createEvent({
    id: uid, sequence, stamp, start: startsAt, end: endsAt, summary: 'Your meeting', location: placeOf(invitation), description: wordsOf(invitation),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: organisation, email: mailbox },
    attendees: email ? [{ email, name, rsvp: !cancelled, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION }] : [],
  });
  return calendar.toString();
}

export const placeOf = ({ place, rooms, mode }: InvitationToSend): string => place || rooms[0] || (mode === 'phone' ? 'By phone' : mode === 'video' ? 'By video' : '');

const wordsOf = ({ organisation, telephone }: InvitationToSend): string =>
  telephone ? `Arranged by ${organisation}. To change it, ring ${telephone}.` : `Arranged by ${organisation}. To change it, answer this message.`;
