import { needCodes, sessionKinds, sessionModes, sessionOutcomes, stopReasons } from '@accord/mediation/rules';
import { DateText, Id, InstantText, line, Version } from '@accord/platform/contract';
import * as z from 'zod';

const email = z.union([z.literal(''), z.email('Enter an e-mail address, like name@example.org')]).default('');
const need = z.enum(needCodes);
const minutes = z.int().min(15, 'A meeting takes 15 minutes at least').max(480, 'A meeting takes 8 hours at most').multipleOf(15, 'Use whole quarters of an hour');

/** Somebody beside the parties and the mediator: interpreter, advocate, supporter, union or defence representative. */
export const Guest = z.object({
  attendsAs: z.enum(['interpreter', 'advocate', 'supporter', 'union-or-defence', 'observer'], { error: 'Choose what they come as' }),
  name: line('Enter their name'),
  email,
  maySpeak: z.boolean().default(false),
});
export type Guest = z.infer<typeof Guest>;

/** Who must be there: with whom times are looked for and booked. */
const who = {
  kind: z.enum(sessionKinds, { error: 'Choose the kind of meeting' }),
  mode: z.enum(sessionModes, { error: 'Choose how they meet' }),
  minutes,
  partyIds: z.array(Id).min(1, 'Choose who comes').max(8),
  guests: z.array(Guest).max(10).default([]),
};

export const FindTimes = z.object({ ...who, roomsWanted: z.int().min(0).max(5).default(0), stepFree: z.boolean().default(false), fromDay: z.iso.date().optional(), movingSessionId: Id.optional() });
export type FindTimes = z.infer<typeof FindTimes>;

export const FoundTime = z.object({ startsAt: InstantText, endsAt: InstantText, rooms: z.array(z.object({ id: Id, name: z.string() })) });
export type FoundTime = z.infer<typeof FoundTime>;

export const FoundTimes = z
  .object({ items: z.array(FoundTime), /** When nothing fits: the one change that helps most, without anybody's reason. */ helps: z.string().nullable() })
  .meta({ id: 'MediationTimes' });
export type FoundTimes = z.infer<typeof FoundTimes>;

/** Books a meeting and invites everybody to it, each with a calendar entry of their own. */
export const BookSession = z.object({
  ...who,
  startsAt: InstantText,
  roomIds: z.array(Id).max(5).default([]),
  /** An outside venue, or how to join by video; it stands in the invitation. */
  place: z.string().trim().max(500).default(''),
  needs: z.array(z.object({ code: need, confirmed: z.boolean() })).max(needCodes.length).default([]),
  version: Version,
});
export type BookSession = z.infer<typeof BookSession>;

export const MoveSession = z.object({ startsAt: InstantText, minutes, roomIds: z.array(Id).max(5).default([]), version: Version });
export type MoveSession = z.infer<typeof MoveSession>;

export const CancelSession = z.object({ version: Version });
export type CancelSession = z.infer<typeof CancelSession>;

export const ConfirmNeed = z.object({ code: need, confirmed: z.boolean() });
export type ConfirmNeed = z.infer<typeof ConfirmNeed>;

/** How a meeting ended. `absent` are attendee ids; nothing that was said has a place here. */
export const RecordSession = z
  .object({
    outcome: z.enum(sessionOutcomes, { error: 'Choose how it ended' }),
    stopReason: z.enum(stopReasons).nullable().default(null),
    absent: z.array(Id).max(20).default([]),
    version: Version,
  })
  .refine(({ outcome, stopReason }) => (outcome === 'stopped-by-mediator') === (stopReason !== null), { error: 'Choose why the mediator stopped it', path: ['stopReason'] });
export type RecordSession = z.infer<typeof RecordSession>;

export const InvitationView = z.object({
  state: z.enum(['waiting', 'sent', 'failed', 'doubt', 'by-hand']),
  sequence: z.int(),
  reply: z.enum(['accepted', 'declined', 'tentative']).nullable(),
  repliedAt: InstantText.nullable(),
});

export const AttendeeView = z.object({ id: Id, attendsAs: z.string(), name: z.string(), maySpeak: z.boolean(), invitation: InvitationView.nullable() });
export type AttendeeView = z.infer<typeof AttendeeView>;

export const SessionView = z.object({
  id: Id,
  kind: z.enum(sessionKinds),
  mode: z.enum(sessionModes),
  startsAt: InstantText,
  endsAt: InstantText,
  place: z.string(),
  rooms: z.array(z.object({ id: Id, name: z.string() })),
  status: z.enum(['booked', 'cancelled', 'over']),
  ready: z.boolean(),
  outcome: z.enum(sessionOutcomes).nullable(),
  attendees: z.array(AttendeeView),
  needs: z.array(z.object({ code: need, confirmed: z.boolean() })),
});
export type SessionView = z.infer<typeof SessionView>;

export const MeetingRoom = z.object({ id: Id, siteId: Id, site: z.string(), name: z.string(), stepFree: z.boolean(), hearingLoop: z.boolean() });
export const MeetingRooms = z.object({ items: z.array(MeetingRoom) }).meta({ id: 'MeetingRooms' });
export type MeetingRooms = z.infer<typeof MeetingRooms>;

export const AddRoom = z.object({ siteId: Id, name: line('Enter the name of the room'), stepFree: z.boolean().default(false), hearingLoop: z.boolean().default(false) });
export type AddRoom = z.infer<typeof AddRoom>;

export const RoomDayQuery = z.object({ day: DateText });
export type RoomDayQuery = z.infer<typeof RoomDayQuery>;

/** A room's day: free or busy, never for whom. */
export const RoomDay = z
  .object({ day: z.iso.date(), rooms: z.array(z.object({ id: Id, name: z.string(), busy: z.array(z.object({ from: InstantText, to: InstantText })) })) })
  .meta({ id: 'RoomDay' });
export type RoomDay = z.infer<typeof RoomDay>;
