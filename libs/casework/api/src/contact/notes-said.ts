import { parseDay } from '@accord/calendar/rules';
import type { PersonDetails } from '@accord/people/contract';
import { emailKey, nhsNumber, phoneKey } from '@accord/people/rules';

/** Sentences about what looks odd in what was typed of a person. It is kept as typed, and nothing is refused. */
export function notesSaid(details: PersonDetails | null): readonly string[] {
  if (!details) return [];
  const oddEmail = details.email !== '' && emailKey(details.email) === null ? 'This e-mail address is not complete. It is kept as typed.' : null;
  const oddDate = details.bornOn !== '' && parseDay(details.bornOn) === null ? 'This birth date does not exist. It is kept as a note.' : null;
  return [phoneKey(details.phone).note, oddEmail, nhsNumber(details.nhsNumber).note, oddDate].filter((note) => note !== null);
}
