/** Names that programs write and the WHATWG list does not know. */
const otherNames: Readonly<Record<string, string>> = { 'iso2022-jp': 'iso-2022-jp', 'cp932': 'shift_jis', 'unicode-1-1-utf-7': 'utf-7', cp1250: 'windows-1250', utf7: 'utf-7', 'utf16': 'utf-16' };

/**
 * Bytes as text in the charset that the message names. A charset that is unknown, or that the bytes do not fit, is
 * taken for UTF-8 if the bytes are valid UTF-8, else for windows-1252: something is always readable.
 */
export function decodeText(bytes: Uint8Array, named: string | undefined): string {
  const name = (named ?? '').trim().toLowerCase().replaceAll('_', '-');
  const charset = otherNames[name] ?? name;
  if (charset === 'utf-7') return decodeUtf7(Buffer.from(bytes).toString('latin1'));
  if (charset === 'utf-16' && bytes[0] === 0xfe && bytes[1] === 0xff) return strictly(bytes, 'utf-16be') ?? guessed(bytes);
  // ASCII with bytes above 127 is mislabelled: the WHATWG list would call it windows-1252 at once.
  if (charset === '' || /ascii/.test(charset)) return guessed(bytes);
  return strictly(bytes, charset) ?? strictly(bytes, charset.replaceAll('-', '_')) ?? guessed(bytes);
}

const guessed = (bytes: Uint8Array): string => strictly(bytes, 'utf-8') ?? new TextDecoder('windows-1252').decode(bytes);

function strictly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // an unknown name, or bytes that do not fit it
  }
}

/** UTF-7 (RFC 2152): `+AKM-` is base64 of UTF-16. What does not decode stays as it is. */
function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9/]*)-?/g, (whole, run: string) => {
    if (run === '') return whole === '+-' ? '+' : whole;
    const units = Buffer.from(run, 'base64');
    return units.length < 2 ? whole : strictly(units.subarray(0, units.length & ~1), 'utf-16be') ?? whole;
  });
}
