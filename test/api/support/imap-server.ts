import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A small IMAP server on this machine, for tests: it speaks as much of RFC 9051 as reading a mailbox needs. */
export interface ImapServer {
  readonly url: string;
  /** Every command it was given, without tags. */
  readonly commands: readonly string[];
  put(raw: Buffer): void;
  /** Begins to number its messages anew, as a server does after a restore. */
  renumber(): void;
  /** Breaks every connection, now or in the middle of the next message. */
  breakConnections(when: 'now' | 'next-message'): void;
  close(): Promise<void>;
}

const user = 'complaints';
const password = 'p@ss word';

/** Starts it on a free port; the mailbox is empty. */
export async function anImapServer(): Promise<ImapServer> {
  const state = { validity: 7, messages: [] as { uid: number; raw: Buffer }[], nextUid: 1, commands: [] as string[], sockets: new Set<Socket>(), breaksNext: false };
  const server = createServer((socket) => {
    state.sockets.add(socket);
    socket.on('close', () => state.sockets.delete(socket)).on('error', () => undefined);
    socket.write('* OK ready\r\n');
    let rest = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) answer(socket, line);
    });
  });
  const answer = (socket: Socket, line: string) => {
    const [, tag = '', command = ''] = line.match(/^(\S+) (.*)$/) ?? [];
    state.commands.push(command);
    const say = (...lines: readonly string[]) => socket.write(lines.map((each) => `${each}\r\n`).join(''));
    const word = command.split(' ').slice(0, /^uid/i.test(command) ? 2 : 1).join(' ').toUpperCase();
    const done = () => say(`${tag} OK done`);
    if (word === 'CAPABILITY') return say('* CAPABILITY IMAP4rev1', `${tag} OK done`);
    if (word === 'LOGIN') return command.includes(user) && command.includes(password) ? done() : say(`${tag} NO [AUTHENTICATIONFAILED] wrong`);
    if (word === 'LIST') return say('* LIST () "/" INBOX', `${tag} OK done`);
    if (word === 'EXAMINE' || word === 'SELECT') return say(`* ${state.messages.length} EXISTS`, `* OK [UIDVALIDITY ${state.validity}]`, `* OK [UIDNEXT ${state.nextUid}]`, `${tag} OK [READ-ONLY] done`);
    if (word === 'UID SEARCH') return say(`* SEARCH ${found(command).map(({ uid }) => uid).join(' ')}`.trim(), `${tag} OK done`);
    if (word === 'UID FETCH') return fetched(socket, command, done);
    if (word === 'LOGOUT') return say('* BYE', `${tag} OK done`);
    return word === 'NOOP' ? done() : say(`${tag} BAD unknown`);
  };
  // `5:*` names the last message too, whatever its number: as real servers do.
  const found = (command: string) => {
    const from = Number(command.match(/(\d+):\*/)?.[1] ?? 1);
    return state.messages.filter(({ uid }, at) => uid >= from || at === state.messages.length - 1);
  };
  const fetched = (socket: Socket, command: string, done: () => void) => {
    const uid = Number(command.match(/^UID FETCH (\d+)/i)?.[1]);
    const at = state.messages.findIndex((each) => each.uid === uid);
    const message = state.messages[at];
    if (!message) return done();
    if (!/BODY/i.test(command)) {
      socket.write(`* ${at + 1} FETCH (UID ${uid} RFC822.SIZE ${message.raw.length})\r\n`);
      return done();
    }
    socket.write(`* ${at + 1} FETCH (UID ${uid} BODY[] {${message.raw.length}}\r\n`);
    if (state.breaksNext) {
      state.breaksNext = false;
      socket.write(message.raw.subarray(0, 10));
      return void setTimeout(() => socket.destroy(), 20);
    }
    socket.write(message.raw);
    socket.write(')\r\n');
    done();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `imap://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/INBOX`,
    commands: state.commands,
    put: (raw) => void state.messages.push({ uid: state.nextUid++, raw }),
    renumber() {
      state.validity += 1;
      state.messages.forEach((message, at) => (message.uid = at + 1));
      state.nextUid = state.messages.length + 1;
    },
    breakConnections(when) {
      if (when === 'next-message') state.breaksNext = true;
      else for (const socket of state.sockets) socket.destroy();
    },
    async close() {
      for (const socket of state.sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
