/** A telephone number as it is compared, and what a person should know about it; never a reason to refuse it. */
export interface PhoneKey {
  /** `02079460000` in the United Kingdom, `+33…` abroad, the bare digits of anything shorter; null with fewer than five digits. */
  readonly key: string | null;
  /** A sentence for the caller's details, or null when the number looks right. */
  readonly note: string | null;
}

const extension = /(?:\bext(?:ension|n)?\b|\bx(?=\s*\d)|#)[\s.:]*\d+\s*$/iu;
const spokenZero = /\(\s*0\s*\)/gu;

/** Reads a number as people say and write it: `+44 (0)20 7946 0000`, `0044 20…`, `020-7946-0000 ext 12`. */
export function phoneKey(typed: string): PhoneKey {
  const withoutExtension = typed.normalize('NFKC').replace(extension, '');
  const digits = withoutExtension.replace(spokenZero, '').replace(/\D/gu, '');
  if (digits.length < 5) return { key: null, note: typed.trim() === '' ? null : 'This has too few digits to ring. It is kept as typed.' };
  const international = withoutExtension.trim().startsWith('+') ? digits : digits.startsWith('00') ? digits.slice(2) : null;
  if (international?.startsWith('44')) return british(`0${international.slice(2).replace(/^0/u, '')}`);
  if (international) return { key: `+${international}`, note: null };
  // 44 and ten digits more: the plus was left out.
  if (/^44\d{10}$/u.test(digits)) return british(`0${digits.slice(2)}`);
  // A spreadsheet or a hurried hand drops the first 0.
  if (/^[127]\d{9}$/u.test(digits)) return british(`0${digits}`);
  return british(digits);
}

function british(digits: string): PhoneKey {
  if (/^0[1-9]\d{8,9}$/u.test(digits)) return { key: digits, note: null };
  return { key: digits, note: 'This does not look like a UK number. It is kept as typed: read it back to check.' };
}
