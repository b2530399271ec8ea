// Letters that Unicode does not take apart into a plain one and an accent.
const whole: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ĸ: 'k' };

/** Lower case, accents taken off: what a person types on a plain keyboard finds what was written with accents. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþħıŋĸ]/gu, (letter) => whole[letter] ?? letter);
}
