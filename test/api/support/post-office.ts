import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream } from 'smtp-server';

export interface Delivered {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly messageId: string;
}

/** What the server does with a mail; by the recipient's local part, or for all. */
export type Manner = 'accept' | 'busy' | 'no-such-person' | 'refuse-words' | 'drop-after-data' | 'busy-after-data' | 'never-answer';

/** A real SMTP server on a free port that keeps what it accepts and misbehaves on request. */
export class PostOffice {
  readonly delivered: Delivered[] = [];
  /** For recipients whose local part names no manner. */
  manner: Manner = 'accept';
  /** Milliseconds between taking a mail and saying so. */
  answersAfter = 0;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, done) => {
        const manner = this.mannerOf(address);
        if (manner === 'busy') return done(coded(451, 'Try again later'));
        return manner === 'no-such-person' ? done(coded(550, 'No such person')) : done();
      },
      // A line that broke while another mail was coming in has nobody left to answer.
      onData: (stream, session, done) => void this.take(stream, session, done).catch(() => undefined),
    });
    this.server.on('error', () => undefined);
  }

  static async open(): Promise<PostOffice> {
    const office = new PostOffice();
    await new Promise<void>((resolve) => office.server.listen(0, '127.0.0.1', resolve));
    return office;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private mannerOf(address: string): Manner {
    const [local = ''] = address.split('@');
    return manners.find((manner) => manner === local) ?? this.manner;
  }

  private async take(stream: SMTPServerDataStream, session: Parameters<NonNullable<ConstructorParameters<typeof SMTPServer>[0]>['onData'] & object>[1], done: (fault?: Error | null) => void): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const to = session.envelope.rcptTo[0]?.address ?? '';
    const manner = this.mannerOf(to);
    if (manner === 'refuse-words') return done(coded(554, 'We do not take this'));
    if (manner === 'busy-after-data') return done(coded(452, 'Out of storage'));
    const text = Buffer.concat(chunks).toString();
    const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
    this.delivered.push({ from, to, text, messageId: /^Message-ID: (\S+)/im.exec(text)?.[1] ?? '' });
    if (manner === 'never-answer') return;
    if (this.answersAfter > 0) await new Promise((resolve) => setTimeout(resolve, this.answersAfter));
    // Taken, but the line breaks before the server can say so.
    if (manner === 'drop-after-data') return (this.drop(), undefined);
    done();
  }

  private drop(): void {
    const { connections } = this.server as unknown as { connections: Set<{ _socket: { destroy(): void } }> };
    for (const { _socket } of connections) _socket.destroy();
  }
}

const manners: readonly Manner[] = ['accept', 'busy', 'no-such-person', 'refuse-words', 'drop-after-data', 'busy-after-data', 'never-answer'];
const coded = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });
