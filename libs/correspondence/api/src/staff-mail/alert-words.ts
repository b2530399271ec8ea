import type { StaffMail } from '@accord/commitments/api';
import type { StaffWords } from './staff-envelopes';

/** `https://portal/alerts`: the only thing that a mail to staff leads to. */
type LinkTo = (path: string) => string;

/** One alert: no person, no case, no reference; the portal says which, to whoever signs in. */
export function alertWords({ late }: StaffMail, linkTo: LinkTo): StaffWords {
  return { subject: '1 date needs you in Accord', text: paragraphs(['A date of a case is near, here or past.', late, `See it in Accord:\n${linkTo('/alerts')}`, why(linkTo)]) };
}

/** The mail of the morning: counts and links. */
export function digestWords({ late, sections }: StaffMail, linkTo: LinkTo): StaffWords {
  const parts = sections.map(({ heading, figures }) => [heading, ...figures.map(({ words, to }) => `- ${words}\n  ${linkTo(to)}`)].join('\n'));
  return { subject: 'Your day in Accord', text: paragraphs([late, ...parts, why(linkTo)]) };
}

const why = (linkTo: LinkTo): string => `You choose how these mails come:\n${linkTo('/alerts/choice')}`;
const paragraphs = (parts: readonly (string | null)[]): string => `${parts.filter((part) => part !== null).join('\n\n')}\n`;
