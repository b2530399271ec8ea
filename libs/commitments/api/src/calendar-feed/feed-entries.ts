import { day, dayInRowWithYear } from '@accord/calendar/rules';
import { briefWords } from '@accord/commitments/rules';
import ical, { ICalEventTransparency } from 'ical-generator';

/** One open date as a feed tells it. `dueOn` and `actBy` are `YYYY-MM-DD`. */
export interface FedDate {
  readonly id: string;
  readonly caseId: string;
  readonly ruleId: string;
  /** The portal's own words: "Acknowledge". */
  readonly what: string;
  readonly dueOn: string;
  readonly actBy: string;
}

interface Feed {
  readonly dates: readonly FedDate[];
  /** The local day of the fetch, `YYYY-MM-DD`. */
  readonly today: string;
  readonly publicUrl: string;
}

/**
 * A person's dates as all-day entries (RFC 5545): days without a clock, so that no change of the clocks moves them.
 * Neutral words, because an entry shows on phones and shared screens: no person, no title, no reference, no complaint.
 * The stamp is that of the day, so that the same dates give the same text all day.
 */
export function feedEntries({ dates, today, publicUrl }: Feed): string {
  const calendar = ical({ prodId: { company: 'Accord', product: 'Dates', language: 'EN' }, name: 'Accord dates', ttl: 3600 });
  for (const { id, caseId, dueOn, actBy, ...promised } of dates) {
    calendar.createEvent({
      id: `${id}@accord`, stamp: utc(today), start: utc(dueOn), allDay: true, summary: `A date is due: ${briefWords(promised)}`,
      description: actBy === dueOn ? 'Open it in Accord.' : `Act by ${dayInRowWithYear(day(actBy))}: the day itself is not worked. Open it in Accord.`,
      url: `${publicUrl}/cases/${caseId}`, transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
