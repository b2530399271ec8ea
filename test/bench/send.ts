import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** An answer, read whole; its head and its text are made out only where somebody looks at them. */
export class Reply {
  constructor(
    private readonly head: string,
    private readonly body: Buffer,
  ) {}

  get status(): number {
    return Number(this.head.slice(9, 12));
  }

  get cookie(): string | undefined {
    return /\r\nset-cookie: ([^;\r]+)/i.exec(this.head)?.[1];
  }

  get text(): string {
    return this.body.toString();
  }
}

/**
 * A kept connection with one request on its way at a time. It is written by hand because what the bench itself spends is
 * taken from the two cores that it measures; `ownCpu` says how much that is.
 */
class Connection {
  private readonly socket: Socket;
  private had: Buffer = Buffer.alloc(0);
  private answered: ((reply: Reply) => void) | undefined;
  private failed: ((fault: Error) => void) | undefined;

  constructor(host: string, port: number) {
    this.socket = connect({ host, port, noDelay: true });
    this.socket.on('data', (bytes) => this.take(bytes));
    this.socket.on('error', (fault) => this.end(fault));
    this.socket.on('close', () => this.end(new Error('the API closed the connection')));
    this.socket.unref();
  }

  get isOpen(): boolean {
    return !this.socket.destroyed;
  }

  ask(request: string): Promise<Reply> {
    this.socket.ref();
    return new Promise((resolve, reject) => {
      [this.answered, this.failed] = [resolve, reject];
      this.socket.write(request);
    });
  }

  private take(bytes: Buffer): void {
    this.had = this.had.length === 0 ? bytes : Buffer.concat([this.had, bytes]);
    const endOfHead = this.had.indexOf('\r\n\r\n');
    if (endOfHead < 0) return;
    const head = this.had.toString('latin1', 0, endOfHead);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined && !/^HTTP\/1\.1 (204|304)/.test(head)) return this.end(new Error(`an answer without its length: ${head}`));
    const end = endOfHead + 4 + Number(length ?? 0);
    if (this.had.length < end) return;
    const reply = new Reply(head, this.had.subarray(endOfHead + 4, end));
    this.had = Buffer.alloc(0);
    this.socket.unref();
    this.answered?.(reply);
  }

  private end(fault: Error): void {
    this.socket.destroy();
    this.failed?.(fault);
  }
}

const idle = new Map<string, Connection[]>();

/** One request as our page sends it, on a kept connection. `base`: `http://host:port`. */
export async function send(base: string, method: string, path: string, body: object | undefined, cookie: string): Promise<Reply> {
  const lines = idle.get(base) ?? [];
  idle.set(base, lines);
  let line = lines.pop();
  while (line && !line.isOpen) line = lines.pop();
  const { hostname, port } = new URL(base);
  line ??= new Connection(hostname, Number(port));
  const reply = await line.ask(requestOf(`${hostname}:${port}`, method, path, body, cookie));
  lines.push(line);
  return reply;
}

function requestOf(host: string, method: string, path: string, body: object | undefined, cookie: string): string {
  const text = body ? JSON.stringify(body) : '';
  const sent = body ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n` : '';
  return `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\nx-accord: 1\r\nsec-fetch-site: same-origin\r\ncookie: ${cookie}\r\n${sent}\r\n${text}`;
}
