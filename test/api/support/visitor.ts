import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Somebody with a browser: keeps cookies, sends what our page sends. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly app: NestFastifyApplication) {}

  async signIn(email: string, password: string): Promise<void> {
    const answer = await this.post('/api/session', { email, password });
    if (answer.status !== 200) throw new Error(`could not sign in: ${answer.text}`);
  }

  get = (url: string): Promise<Answer> => this.send('GET', url);
  post = (url: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => this.send('POST', url, body, headers);
  put = (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => this.send('PUT', url, body, headers);
  delete = (url: string): Promise<Answer> => this.send('DELETE', url);

  /** A file as its bytes. */
  async getFile(url: string): Promise<{ readonly bytes: Uint8Array; readonly headers: Readonly<Record<string, unknown>> }> {
    const reply = await this.app.inject({ method: 'GET', url, headers: { 'x-accord': '1', 'sec-fetch-site': 'same-origin', cookie: this.cookie() } });
    return { bytes: new Uint8Array(reply.rawPayload), headers: reply.headers };
  }

  private cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async send(method: Method, url: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const ours = { 'x-accord': '1', 'sec-fetch-site': 'same-origin', ...(this.cookies.size > 0 ? { cookie: this.cookie() } : {}), ...headers };
    const reply = await this.app.inject({ method, url, headers: ours, ...(body === undefined ? {} : { payload: body as object }) });
    for (const { name, value } of reply.cookies) this.cookies.set(name, value);
    return { status: reply.statusCode, body: parsed(reply.body), text: reply.body, headers: reply.headers };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Files and plain texts are not JSON: the caller reads `text`.
    return undefined;
  }
}
