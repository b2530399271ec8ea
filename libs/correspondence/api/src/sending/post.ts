import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Clock, SETTINGS } from '@accord/platform/api';
import type { Attempt, PromiseRow, Settings } from '@accord/platform/api';
import { Inject, Injectable } from '@nestjs/common';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

export interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
  /** After this moment nothing more is tried: the claim on the letter would be given up. */
  readonly until: Date;
}

/** No attempt lasts longer, in milliseconds, whatever the server does (`trust.md` R-13). */
const longestAttempt = 60_000;

/** Until when a mail may be tried that was promised: past it the claim on the promise would be given up. */
export const endOfClaim = ({ claimedAt }: Pick<PromiseRow, 'claimedAt'>, now: Date): Date => new Date((claimedAt ?? now).getTime() + longestAttempt);

/**
 * Hands one mail to the mail server and says what came of it. `unknown` means that the server may have it: the whole
 * message was handed over and no answer came.
 */
@Injectable()
export class Post {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async deliver(envelope: Envelope): Promise<Attempt> {
    const left = envelope.until.getTime() - this.clock.now().getTime();
    if (left <= 0) return { ended: 'not-now', because: 'there was no time left to send it' };
    const server = await this.server();
    if (!server) return { ended: 'not-now', because: 'no mail server is set up' };
    return new Delivery(server, envelope).run(Math.min(left, longestAttempt));
  }

  /** SMTP_URL, or else the demo's mail catcher, which writes where it listens. */
  private async server(): Promise<string | undefined> {
    if (this.settings.SMTP_URL) return this.settings.SMTP_URL;
    try {
      const { smtpPort } = JSON.parse(await readFile(join(this.settings.DATA_DIR, 'catcher.json'), 'utf8')) as { smtpPort?: number };
      return smtpPort ? `smtp://127.0.0.1:${smtpPort}` : undefined;
    } catch {
      // No catcher is running: the letter waits for one, or for SMTP_URL.
      return undefined;
    }
  }
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
}

/** One conversation with the mail server. */
class Delivery {
  private readonly connection: SMTPConnection;
  private readonly login: { readonly user: string; readonly pass: string } | undefined;
  /** From here on the server has every byte and may have taken the message. */
  private handedOver = false;

  constructor(
    server: string,
    private readonly envelope: Envelope,
  ) {
    const { auth, ...options } = parseConnectionUrl(server) as SMTPConnection.Options & { auth?: { user: string; pass: string } };
    this.login = auth;
    this.connection = new SMTPConnection({ ...options, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 55_000, socketCloseTimeout: 0, logger: false });
  }

  async run(milliseconds: number): Promise<Attempt> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the mail server took too long')), milliseconds);
    });
    const lost = new Promise<never>((_, reject) => this.connection.on('error', reject));
    try {
      const answer = await Promise.race([this.converse(), late, lost]);
      this.connection.quit();
      return { ended: 'accepted', answer };
    } catch (fault) {
      // Closed at once, so that nothing of this attempt can arrive after its end was written down.
      this.connection.close();
      return this.outcome(fault as SmtpError);
    } finally {
      clearTimeout(timer);
      // Whichever promise lost the race must not end the process later.
      lost.catch(() => undefined);
      late.catch(() => undefined);
    }
  }

  private async converse(): Promise<string> {
    await step<unknown>((done) => this.connection.connect(done));
    const { login } = this;
    if (login) await step<unknown>((done) => this.connection.login({ credentials: login, ...login }, done));
    const { from, to, bytes } = this.envelope;
    const message = Readable.from(pieces(bytes));
    message.once('end', () => (this.handedOver = true));
    const sent = await step<{ response: string }>((done) => this.connection.send({ from, to: [to], size: bytes.length }, message, done));
    return sent?.response ?? '';
  }

  private outcome({ code, responseCode, message }: SmtpError): Attempt {
    const because = message.slice(0, 300);
    // Only what is said of this letter is final; a server that greets nobody or knows no sign-in is a set-up to mend.
    const aboutTheLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
    if (aboutTheLetter && (responseCode ?? 500) >= 500) return { ended: 'never', because };
    if (responseCode || !this.handedOver) return { ended: 'not-now', because };
    return { ended: 'unknown', because };
  }
}

/** In pieces, so that a large message is only handed over when its last bytes are really on their way. */
function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536);
}

function step<T>(act: (done: (fault?: Error | null, result?: T) => void) => void): Promise<T | undefined> {
  return new Promise((resolve, reject) => act((fault, result) => (fault ? reject(fault) : resolve(result))));
}
