/** The one reference of a file for good: `AC-26-00421`. `year` in four digits; numbers begin again each year. */
export function referenceOf(prefix: string, year: number, number: number): string {
  return `${prefix}-${String(year % 100).padStart(2, '0')}-${String(number).padStart(5, '0')}`;
}

const written = /^([a-z0-9]{2,8})\s*[-–/ ]\s*(\d{2})\s*[-–/ ]\s*(\d{1,7})$/iu;

/** A reference as people type it (`ac 26 421`), in the form it is stored; null when it is something else. */
export function readReference(typed: string): string | null {
  const [, code, year, number] = written.exec(typed.trim()) ?? [];
  return code && year && number ? referenceOf(code.toUpperCase(), Number(year), Number(number)) : null;
}
