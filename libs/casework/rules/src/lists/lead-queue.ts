import { day, dayInRow } from '@accord/calendar/rules';
import { needWords, type NeedKind } from '@accord/people/rules';

/** The leads who own no cases: what waits for them follows from what others wrote down. */
export const leads = ['safeguarding-lead', 'equality-lead', 'information-governance-lead'] as const;
export type Lead = (typeof leads)[number];

interface Queue {
  readonly heading: string;
  /** What stands in it, in a sentence. */
  readonly about: string;
  readonly empty: string;
}

export const leadQueues: Readonly<Record<Lead, Queue>> = {
  'safeguarding-lead': {
    heading: 'Safeguarding',
    about: 'Open cases where triage found danger or abuse, and restricted cases that name you.',
    empty: 'No open case has danger or abuse in its triage, and no restricted case names you.',
  },
  'equality-lead': {
    heading: 'Needs and adjustments',
    about: 'Open cases where somebody needs an interpreter, a format, an adjustment or a supporter.',
    empty: 'Nobody in an open case has asked for an interpreter, a format, an adjustment or a supporter.',
  },
  'information-governance-lead': {
    heading: 'Personal data and restricted cases',
    about: 'Open cases with a complaint about personal data, and restricted cases that name you.',
    empty: 'No open case has a complaint about personal data, and no restricted case names you.',
  },
};

/** What is known of an open case, of which a lead is told their part; days as `YYYY-MM-DD`. */
export interface KnownToLead {
  readonly told: readonly { readonly letter: 'A' | 'B'; readonly who: string; readonly on: string; readonly reference: string }[] | null;
  readonly needs: readonly { readonly kind: NeedKind; readonly detail: string }[] | null;
  readonly dataComplaint: { readonly dueOn: string; readonly metOn: string | null } | null;
  readonly restriction: { readonly reason: string; readonly reviewOn: string } | null;
}

const row = (wire: string): string => dayInRow(day(wire));

/** Why a case stands in the queue, a sentence each. */
export function whyForLead({ told, needs, dataComplaint, restriction }: KnownToLead): string[] {
  return [
    ...(told ?? []).map(({ letter, who, on, reference }) => `${letter === 'A' ? 'Danger' : 'Abuse, neglect, violence or self-harm'}: ${who} told ${row(on)}, ${reference}.`),
    ...(needs ?? []).map(({ kind, detail }) => needWords(kind, detail)),
    ...(dataComplaint ? [`Complaint about personal data: ${dataComplaint.metOn ? `acknowledged ${row(dataComplaint.metOn)}` : `acknowledge by ${row(dataComplaint.dueOn)}`}.`] : []),
    ...(restriction ? [`Named people only: ${restriction.reason}. Review by ${row(restriction.reviewOn)}.`] : []),
  ];
}
