import type { BankHoliday } from './bank-holiday';
import { englandAndWales } from './bank-holidays/england-and-wales';
import { northernIreland } from './bank-holidays/northern-ireland';
import { scotland } from './bank-holidays/scotland';

/** The three sets of bank holidays that gov.uk keeps. England and Wales share one. */
export const nationCalendarKeys = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type NationCalendarKey = (typeof nationCalendarKeys)[number];

export interface NationHolidays {
  readonly name: string;
  readonly holidays: readonly BankHoliday[];
  /** Last holiday the file knows, `YYYY-MM-DD`: a date after it is provisional. */
  readonly knownUntil: string;
}

const known = (name: string, holidays: readonly BankHoliday[]): NationHolidays => ({
  name,
  holidays,
  knownUntil: holidays.at(-1)?.date ?? '',
});

export const nationHolidays: Readonly<Record<NationCalendarKey, NationHolidays>> = {
  'england-and-wales': known('England and Wales', englandAndWales),
  scotland: known('Scotland', scotland),
  'northern-ireland': known('Northern Ireland', northernIreland),
};
