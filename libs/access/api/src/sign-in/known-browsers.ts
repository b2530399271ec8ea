import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { SETTINGS } from '@accord/platform/api';
import type { Settings } from '@accord/platform/api';
import { Inject, Injectable } from '@nestjs/common';

/** The cookie that tells a browser which was let in before. It lets nobody in. */
export const browserCookie = '__Host-accord-browser';
/** Half a year, in seconds. */
export const browserKnownFor = 15_552_000;
/** A computer of a ward is shared by a few people. */
const mostAccounts = 12;

/**
 * Which accounts a browser signed in to before: a random number of its own and a mark for each account, which only we can
 * make. Whoever guesses elsewhere, or at the same address, does not slow a browser that is known (decision 0024).
 */
@Injectable()
export class KnownBrowsers {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** The browser's own number when it signed in to this account before. */
  of(cookie: string | undefined, email: string): string | undefined {
    const [id, ...marks] = (cookie ?? '').split('.');
    if (!id || id.length !== 32) return undefined;
    const mark = Buffer.from(this.mark(id, email));
    return marks.slice(0, mostAccounts).some((one) => one.length === mark.length && timingSafeEqual(Buffer.from(one), mark)) ? id : undefined;
  }

  /** The cookie of this browser with the account among those it knows. */
  with(cookie: string | undefined, email: string): string {
    const [kept, ...marks] = /^[\w-]{32}(\.[\w-]{22})*$/.test(cookie ?? '') ? (cookie ?? '').split('.') : [];
    const id = kept ?? randomBytes(24).toString('base64url');
    const mark = this.mark(id, email);
    return [id, mark, ...marks.filter((one) => one !== mark)].slice(0, mostAccounts + 1).join('.');
  }

  private mark(id: string, email: string): string {
    return createHmac('sha256', this.settings.ACCORD_SECRET).update(`accord known browser ${id} ${email.trim().toLowerCase()}`).digest('base64url').slice(0, 22);
  }
}
