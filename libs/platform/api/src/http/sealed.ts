import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const [ivBytes, tagBytes] = [12, 16];

/** Seals texts with a key made from a secret (AES-256-GCM), for rows that whoever can read the table should not understand. */
export class Seal {
  private readonly key: Buffer;

  /** `use` keeps keys of different uses apart, though the secret is one. */
  constructor(secret: string, use: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', use, 32));
  }

  /** The sealed text as base64url; it opens for the same `place` alone, so that it cannot be moved to another row. */
  close(text: string, place: string): string {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(place));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** The text, or undefined when the secret or the place is another, or the row was altered. */
  open(sealed: string, place: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    try {
      const opener = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, ivBytes)).setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([opener.update(bytes.subarray(ivBytes + tagBytes)), opener.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }
}
