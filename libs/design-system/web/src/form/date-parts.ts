/** The three fields of a date as typed. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The date of three typed fields on the wire: `2026-11-20`; empty when nothing is typed. What is no date keeps its
 * words (`2026-13-`), so that the contract refuses it and nothing typed is lost.
 */
export function wireDate({ day, month, year }: DateParts): string {
  if (!day && !month && !year) return '';
  const number = months.indexOf(month.trim().slice(0, 3).toLowerCase()) + 1;
  const inFull = /^\d\d$/.test(year.trim()) ? `20${year.trim()}` : year.trim();
  return [inFull, number > 0 ? two(String(number)) : two(month.trim()), two(day.trim())].join('-');
}

/** The fields of a wire date. */
export function dateParts(wire: string): DateParts {
  const [year = '', month = '', day = ''] = wire.split('-');
  return { day: day.replace(/^0(?=\d)/, ''), month: month.replace(/^0(?=\d)/, ''), year };
}

/** Reads a pasted date: 20/11/2026, 20.11.26, 20 November 2026, Fri 20 Nov 2026, 2026-11-20. Undefined when it is none. */
export function pastedDate(text: string): DateParts | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  if (iso) return { year: iso[1] ?? '', month: String(Number(iso[2])), day: String(Number(iso[3])) };
  const british = /(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\d{1,2}|[a-z]{3,9})\.?,?[\s./-]+(\d{4}|\d{2})\b/i.exec(text);
  if (!british) return undefined;
  const [, day = '', month = '', year = ''] = british;
  const named = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (named === 0 && !/^\d+$/.test(month)) return undefined;
  return { day: String(Number(day)), month: String(named || Number(month)), year: year.length === 2 ? `20${year}` : year };
}

const two = (number: string) => number.padStart(number ? 2 : 0, '0');
