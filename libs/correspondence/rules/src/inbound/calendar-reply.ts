import { addressesIn } from './addresses';
import type { CalendarPart, InboundMessage } from './message';

/** A calendar answer as it was sent: not yet checked against who was invited. */
export interface CalendarMessage {
  readonly method: string;
  readonly uid: string;
  /** 0 when the message names none. */
  readonly sequence: number;
  readonly attendees: readonly { readonly address: string; readonly status: string }[];
}

/** Reads the method, UID and attendees of an iCalendar text (RFC 5545), folded lines and any case allowed. */
export function readCalendar({ text, method }: CalendarPart): CalendarMessage {
  const lines = text.replace(/\r\n?|\n/g, '\n').replace(/\n[ \t]/g, '').split('\n');
  const properties = lines.map(propertyOf);
  const first = (name: string) => properties.find((property) => property.name === name)?.value.trim();
  return {
    method: (first('METHOD') ?? method ?? '').toUpperCase(),
    uid: first('UID') ?? '',
    sequence: Number(/^\d{1,9}$/.exec(first('SEQUENCE') ?? '')?.[0] ?? 0),
    attendees: properties.filter(({ name }) => name === 'ATTENDEE').map(({ value, status }) => ({ address: mailto(value), status })),
  };
}

function propertyOf(line: string): { name: string; value: string; status: string } {
  const [, name = '', parameters = '', value = ''] = line.match(/^([A-Za-z0-9-]+)((?:;[^":;]+(?:"[^"]*"[^":;]*)?)*):(.*)$/) ?? [];
  const status = parameters.match(/;PARTSTAT="?([A-Za-z-]+)/i)?.[1] ?? '';
  return { name: name.toUpperCase(), value, status: status.toUpperCase() };
}

const mailto = (value: string): string => addressesIn(value.trim().replace(/^mailto:/i, ''))[0]?.address ?? '';

/** The reply or counter-proposal within a message; undefined when there is none. Other methods are no answer. */
export function replyIn(message: InboundMessage): CalendarMessage | undefined {
  return message.calendars.map(readCalendar).find(({ method }) => method === 'REPLY' || method === 'COUNTER');
}
