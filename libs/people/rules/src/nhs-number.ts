/** A patient number of ten digits: NHS number, CHI number in Scotland, H&C number in Northern Ireland. */
export interface NhsNumber {
  /** The digits alone, as stored and compared; null when nothing was typed. */
  readonly digits: string | null;
  /** What to ask the caller, or null when the number is right. Never a reason to refuse it. */
  readonly note: string | null;
}

/** Reads an NHS number and tests its check digit (NHS Data Dictionary: modulus 11). A wrong one is kept, with a note. */
export function nhsNumber(typed: string): NhsNumber {
  const kept = typed.normalize('NFKC').replace(/[\s.–-]/gu, '').toUpperCase();
  if (kept === '') return { digits: null, note: null };
  if (!/^\d{10}$/u.test(kept)) return { digits: kept, note: 'An NHS number has 10 digits. It is kept as typed: ask for it again.' };
  return { digits: kept, note: hasRightCheckDigit(kept) ? null : 'One digit of this NHS number is wrong. It is kept: ask for it again.' };
}

/** Whether ten digits end in the right check digit. */
export function hasRightCheckDigit(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}
