import { once } from 'node:events';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Log, SETTINGS } from '@accord/platform/api';
import type { Settings } from '@accord/platform/api';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { KeepCaught } from './keep-caught';

const largest = 40 * 1024 * 1024;

/**
 * The demo's mail server: takes whatever Accord sends and shows it to the organisation that sent it. It listens on
 * this machine alone, at a free port, and writes in DATA_DIR/catcher.json where. Nothing leaves the house.
 */
@Injectable()
export class MailCatcher implements OnApplicationShutdown {
  private server: SMTPServer | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly keep: KeepCaught,
    private readonly log: Log,
  ) {}

  /** Starts when this is a demo without a mail server of its own; else does nothing. Answers the port. */
  async start(): Promise<number | null> {
    if (!this.settings.ACCORD_DEMO || this.settings.SMTP_URL) return null;
    const server = new SMTPServer({
      authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, size: largest, banner: 'Accord demo: nothing leaves this machine', closeTimeout: 1_000,
      onData: (stream, session, done) => void this.take(stream, session).then(() => done(), done),
    });
    server.on('error', () => this.log.warn('the mail catcher met a broken connection', {}));
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    this.server = server;
    const { port } = listening.address() as AddressInfo;
    await this.publish(port);
    return port;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (!server) return;
    await rm(this.file, { force: true });
    await new Promise<void>((resolve) => server.close(resolve));
  }

  private get file(): string {
    return join(this.settings.DATA_DIR, 'catcher.json');
  }

  // Written whole or not at all: the other process may read it at any moment.
  private async publish(smtpPort: number): Promise<void> {
    await mkdir(this.settings.DATA_DIR, { recursive: true });
    await writeFile(`${this.file}.new`, JSON.stringify({ smtpPort }));
    await rename(`${this.file}.new`, this.file);
  }

  private async take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece as Buffer);
    if (stream.sizeExceeded) throw Object.assign(new Error('the message is larger than 40 MB'), { responseCode: 552 });
    const from = envelope.mailFrom ? envelope.mailFrom.address : '';
    const kept = await this.keep.run(Buffer.concat(pieces), { from, to: envelope.rcptTo.map(({ address }) => address) });
    if (!kept) throw Object.assign(new Error('no organisation here sends from this address'), { responseCode: 550 });
  }
}
