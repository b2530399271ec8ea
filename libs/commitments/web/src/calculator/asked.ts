import type { CalculatorRule } from '@accord/commitments/contract';

/** What stands in the fields of the calculator. */
export interface Typed {
  readonly rule: string;
  readonly start: string;
  readonly calendar: string;
  readonly length: string;
  readonly unit: string;
  readonly extended: boolean;
  readonly eventDate: string;
  readonly addHolidays: readonly string[];
  readonly workHolidays: readonly string[];
}

export const nothingTyped: Typed = { rule: '', start: '', calendar: '', length: '', unit: 'working-day', extended: false, eventDate: '', addHolidays: [], workHolidays: [] };

/** The request of what was typed: only what the chosen rule takes. */
export function requestOf(typed: Typed, rule: CalculatorRule | undefined): unknown {
  const { start, calendar, length, unit, extended, eventDate, addHolidays, workHolidays } = typed;
  return {
    rule: typed.rule,
    start,
    ...(calendar ? { calendar } : {}),
    ...(rule?.agreed ? { length: length.trim() === '' ? undefined : Number(length), unit } : {}),
    ...(rule?.furthest && extended ? { extended } : {}),
    ...(rule?.event && eventDate ? { eventDate } : {}),
    ...(addHolidays.length ? { addHolidays } : {}),
    ...(workHolidays.length ? { workHolidays } : {}),
  };
}

/** The address of a question: code values and days, nothing else. */
export type Address = Readonly<Record<keyof Typed, string | null>>;

export function addressOf(typed: Typed, rule: CalculatorRule | undefined): Address {
  return {
    rule: typed.rule || null,
    start: typed.start || null,
    calendar: typed.calendar || null,
    length: (rule?.agreed && typed.length.trim()) || null,
    unit: rule?.agreed ? typed.unit : null,
    extended: rule?.furthest && typed.extended ? 'yes' : null,
    eventDate: (rule?.event && typed.eventDate) || null,
    addHolidays: typed.addHolidays.join(',') || null,
    workHolidays: typed.workHolidays.join(',') || null,
  };
}

const days = (text: string | null | undefined) => (text ?? '').split(',').filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day));

/** What the fields hold after an address was opened; what is not a code or a day is left out. */
export function typedFrom(address: Partial<Address>): Typed {
  const { rule, start, calendar, length, unit, extended, eventDate, addHolidays, workHolidays } = address;
  return {
    rule: rule ?? '',
    start: days(start)[0] ?? '',
    calendar: calendar ?? '',
    length: length ?? '',
    unit: unit ?? 'working-day',
    extended: extended === 'yes',
    eventDate: days(eventDate)[0] ?? '',
    addHolidays: days(addHolidays),
    workHolidays: days(workHolidays),
  };
}
