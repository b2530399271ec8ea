type Beginning = readonly [from: string, before: string];

/**
 * People whose name holds every one of `whole` words; with `beginning`, one word more that may be longer. Each item is a
 * parameter (`$5`); `n` is the word found. Joins on the index of words, one each: a list of words in one parameter would
 * read the whole table.
 */
export function fromNames(whole: readonly string[], beginning?: Beginning): string {
  const [anchor, ...rest] = whole;
  const others = beginning ? whole : rest;
  const first = beginning ? `n.word >= ${beginning[0]} COLLATE "C" AND n.word < ${beginning[1]} COLLATE "C"` : `n.word = ${anchor} COLLATE "C"`;
  const joins = others.map((word, at) => `JOIN accord.person_name m${at} ON m${at}.organisation_id = $1 AND m${at}.person_id = n.person_id AND m${at}.word = ${word} COLLATE "C"`);
  return `FROM accord.person_name n ${joins.join(' ')} WHERE n.organisation_id = $1 AND ${first}`;
}

/** Cases of the people so named. */
export const casesNamed = (whole: readonly string[], beginning?: Beginning): string => `SELECT n.case_id, 'name' AS by ${fromNames(whole, beginning)}`;

/** The same with the time the case was received, so that the newest are known before a case is opened. */
export const casesNamedSince = (whole: readonly string[], beginning?: Beginning): string => `SELECT n.case_id, n.received_at, 'name' AS by ${fromNames(whole, beginning)}`;

/** Cases of the people with the same address, number or NHS number; `by` names in a hit what found it, `parameter` (`$4`) holds the key. */
export const casesKnownBy = (key: 'email_key' | 'phone_key' | 'nhs_number', by: string, parameter: string): string =>
  `SELECT case_id, '${by}' AS by FROM accord.person WHERE organisation_id = $1 AND ${key} = ${parameter}`;
