import { emailKey, nameWords, phoneKey } from '@accord/people/rules';
import { readReference } from '../contact';

/** What a person typed into the search box, as it is looked for. */
export type Sought =
  | { readonly by: 'reference'; readonly reference: string }
  | { readonly by: 'email'; readonly key: string }
  /** Ten digits may be an NHS number or a telephone number: both are looked for. */
  | { readonly by: 'number'; readonly phone: string | null; readonly nhsNumber: string | null }
  | { readonly by: 'words'; readonly names: readonly string[]; readonly words: string }
  | { readonly by: 'nothing' };

const numberLike = /^[+\d][\d\s().+–/-]{3,}$/u;
const quoted = /["“”„]/u;
const most = 6;

/** Reads what was typed; quotation marks look for a phrase of the story and never for a name. */
export function readSearch(typed: string): Sought {
  const text = typed.normalize('NFKC').trim();
  const reference = readReference(text);
  if (reference) return { by: 'reference', reference };
  if (text.includes('@') && emailKey(text)) return { by: 'email', key: emailKey(text) ?? '' };
  if (numberLike.test(text)) return numberIn(text);
  const names = quoted.test(text) ? [] : nameWords(text);
  const words = text.replace(/[“”„]/gu, '"');
  return /[\p{L}\p{N}]/u.test(words) ? { by: 'words', names: names.length <= most ? names : [], words } : { by: 'nothing' };
}

function numberIn(text: string): Sought {
  const digits = text.replace(/\D/gu, '');
  const nhsNumber = /^\d{10}$/u.test(digits) && !text.startsWith('+') ? digits : null;
  const phone = phoneKey(text).key;
  return phone === null && nhsNumber === null ? { by: 'words', names: [], words: text } : { by: 'number', phone, nhsNumber };
}
