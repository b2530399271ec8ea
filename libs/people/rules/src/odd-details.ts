import { parseDay } from '@accord/calendar/rules';
import { emailKey } from './email-key';
import { nhsNumber } from './nhs-number';
import { phoneKey } from './phone-key';

/** What was typed of a person that may look odd; a field that was not asked is absent. */
export interface TypedDetails {
  readonly phone?: string;
  readonly email?: string;
  readonly nhsNumber?: string;
  /** `YYYY-MM-DD`, or whatever was typed when that is no day. */
  readonly bornOn?: string;
}

/** Sentences about what looks odd, while the caller is there to ask. It is kept as typed, and nothing is refused. */
export function oddDetails({ phone = '', email = '', nhsNumber: number = '', bornOn = '' }: TypedDetails): string[] {
  const oddEmail = email !== '' && emailKey(email) === null ? 'This e-mail address is not complete. It is kept as typed.' : null;
  const oddDate = bornOn !== '' && parseDay(bornOn) === null ? 'This birth date does not exist. It is kept as a note.' : null;
  return [phoneKey(phone).note, oddEmail, nhsNumber(number).note, oddDate].filter((note) => note !== null);
}
