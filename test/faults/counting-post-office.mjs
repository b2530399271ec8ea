import { SMTPServer } from 'smtp-server';

/** A mail server that counts each message by its Message-ID the moment it has taken it, and tells whoever waits. */
export class CountingPostOffice {
  taken = new Map();
  #waiting = { begun: [], taken: [] };

  /** @param {number} answersAfter milliseconds between taking a message and saying so */
  static async open(answersAfter) {
    const office = new CountingPostOffice();
    office.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onMailFrom: (_address, _session, done) => void office.#tell('begun').then(() => done(), () => undefined),
      // A message that broke off half-way was not taken.
      onData: (stream, _session, done) => void office.#take(stream, answersAfter, done).catch(() => undefined),
    });
    office.server.on('error', () => undefined);
    await new Promise((resolve) => office.server.listen(0, '127.0.0.1', resolve));
    office.url = `smtp://127.0.0.1:${office.server.server.address().port}`;
    return office;
  }

  /** Does `act` the next time a conversation has begun ('begun') or a message was taken ('taken'), before the server answers. */
  next(moment, act) {
    return new Promise((resolve, reject) => {
      this.#waiting[moment].push((messageId) => Promise.resolve(act(messageId)).then(resolve, reject));
    });
  }

  close() {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  async #take(stream, answersAfter, done) {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    const messageId = /^Message-ID: (\S+)/im.exec(Buffer.concat(chunks).toString())?.[1] ?? 'none';
    this.taken.set(messageId, (this.taken.get(messageId) ?? 0) + 1);
    await new Promise((resolve) => setTimeout(resolve, answersAfter));
    await this.#tell('taken', messageId);
    done();
  }

  async #tell(moment, messageId) {
    const act = this.#waiting[moment].shift();
    if (act) await act(messageId);
  }
}
