import { parseDay } from '@accord/calendar/rules';
import type { NeedInput, PersonDetails } from '@accord/people/contract';
import { emailKey, nameKey, needUnsaid, nhsNumber, phoneKey } from '@accord/people/rules';
import type { PersonRow } from './person.entity';

type Kept = Pick<PersonRow, 'name' | 'nameKey' | 'bornOn' | 'diedOn' | 'nhsNumber' | 'email' | 'emailKey' | 'phone' | 'phoneKey' | 'address' | 'safeContact' | 'note'>;

/** What is stored of what was said: the words as typed, and the keys by which people are found again. */
export function personRowOf(said: PersonDetails, needs: readonly NeedInput[]): Kept {
  const born = dayOf(said.bornOn, 'Birth date as said');
  const died = dayOf(said.diedOn, 'Date of death as said');
  const safe = needs.find(({ kind }) => kind === 'safe-contact');
  return {
    name: said.name,
    nameKey: nameKey(said.name),
    bornOn: born.on,
    diedOn: died.on,
    nhsNumber: nhsNumber(said.nhsNumber).digits,
    email: said.email || null,
    emailKey: emailKey(said.email),
    phone: said.phone || null,
    phoneKey: phoneKey(said.phone).key,
    address: said.address || null,
    safeContact: safe ? safe.detail || needUnsaid['safe-contact'] : '',
    note: [born.note, died.note].filter((note) => note !== '').join(' '),
  };
}

function dayOf(said: string, label: string): { on: string | null; note: string } {
  if (said === '') return { on: null, note: '' };
  const on = parseDay(said);
  return on ? { on: on.toString(), note: '' } : { on: null, note: `${label}: ${said}.` };
}
