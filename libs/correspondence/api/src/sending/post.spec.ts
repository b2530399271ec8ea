import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import type { Clock, Settings } from '@accord/platform/api';
import { PostOffice } from '../../../../../test/api/support/post-office';
import type { Manner } from '../../../../../test/api/support/post-office';
import { Post } from './post';

describe('handing a mail to the mail server', () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await PostOffice.open();
  });
  afterAll(() => office.close());

  const post = (SMTP_URL: string | undefined) => new Post({ SMTP_URL, DATA_DIR: '/nowhere' } as Settings, { now: () => new Date() } as Clock);
  const envelope = (to: string, milliseconds = 5_000) => ({ from: 'complaints@trust.example', to, bytes: Buffer.from('Message-ID: <a@trust.example>\r\nSubject: x\r\n\r\n.a dot\r\n'), until: new Date(Date.now() + milliseconds) });

  it.each<[Manner, string, string]>([
    ['accept', 'accepted', 'the server answered 250'],
    ['busy', 'not-now', '4xx before it has the words: nothing went'],
    ['busy-after-data', 'not-now', '4xx to the words: the server says it did not take them'],
    ['no-such-person', 'never', '5xx to the recipient'],
    ['refuse-words', 'never', '5xx to the words'],
    ['drop-after-data', 'unknown', 'the line broke after the last byte: the server may have it'],
  ])('a server that will %s gives %s: %s', async (manner, ended) => {
    expect(await post(office.url).deliver(envelope(`${manner}@mail.example`))).toMatchObject({ ended });
  });

  it('hands the words over as they are, dots and all', async () => {
    office.delivered.length = 0;
    await post(office.url).deliver(envelope('accept@mail.example'));
    expect(office.delivered).toMatchObject([{ to: 'accept@mail.example', from: 'complaints@trust.example', messageId: '<a@trust.example>' }]);
    expect(office.delivered[0]?.text).toContain('\n.a dot');
  });

  it('ends at the hard deadline: in doubt when the server has every byte, else safe to try again', async () => {
    expect(await post(office.url).deliver(envelope('never-answer@mail.example', 300))).toMatchObject({ ended: 'unknown' });
    const silent = await listening(() => undefined);
    expect(await post(`smtp://127.0.0.1:${portOf(silent)}`).deliver(envelope('a@mail.example', 300))).toMatchObject({ ended: 'not-now' });
    silent.close();
  });

  it('waits when nothing listens, when no server is set, and when no time is left', async () => {
    const gone = await listening(() => undefined);
    const port = portOf(gone);
    await new Promise((resolve) => gone.close(resolve));
    expect(await post(`smtp://127.0.0.1:${port}`).deliver(envelope('a@mail.example'))).toMatchObject({ ended: 'not-now' });
    expect(await post(undefined).deliver(envelope('a@mail.example'))).toMatchObject({ ended: 'not-now', because: 'no mail server is set up' });
    expect(await post(office.url).deliver(envelope('accept@mail.example', -1))).toMatchObject({ ended: 'not-now' });
  });

  it('waits when the server takes nobody’s mail: that is a set-up to mend, not this letter’s fault', async () => {
    const closed = await listening((socket) => socket.end('554 No SMTP service here\r\n'));
    expect(await post(`smtp://127.0.0.1:${portOf(closed)}`).deliver(envelope('a@mail.example'))).toMatchObject({ ended: 'not-now' });
    closed.close();
  });

  it('does not end the process when the line breaks after the answer', async () => {
    office.answersAfter = 20;
    const sent = await Promise.all([1, 2, 3].map((n) => post(office.url).deliver(envelope(`person${n}@mail.example`))));
    office.answersAfter = 0;
    expect(sent.map((attempt) => attempt.ended)).toEqual(['accepted', 'accepted', 'accepted']);
  });
});

function listening(greet: (socket: import('node:net').Socket) => void): Promise<Server> {
  const sockets = new Set<import('node:net').Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    greet(socket);
  });
  const close = server.close.bind(server);
  server.close = (done) => {
    for (const socket of sockets) socket.destroy();
    return close(done);
  };
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
