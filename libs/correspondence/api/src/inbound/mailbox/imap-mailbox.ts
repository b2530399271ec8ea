import type { ImapFlow } from 'imapflow';
import { largestMessage } from '../source/messages-of-file';
import type { ImapAccount } from './imap-account';

/** How far a mailbox has been read. A new validity means that the server numbers its messages anew. */
export interface Place {
  readonly uidValidity: number;
  readonly lastUid: number;
}

/** Whom the messages are handed to. */
export interface Reader {
  take(raw: Buffer): Promise<void>;
  /** Called after each message, with where the mailbox stands now. */
  taken(place: Place): Promise<void>;
  /** Ends the reading after the message under way. */
  readonly signal: AbortSignal;
}

/** Longer than any honest conversation: a server that trickles does not hold the poller for ever. */
const longest = 10 * 60_000;

/**
 * Hands over every message after `place`, in the order of the mailbox, one at a time. The mailbox is opened to read
 * only: nothing is deleted, moved or marked as seen. Answers where it stands now.
 */
export async function readMailbox(account: ImapAccount, place: Place | null, { take, taken, signal }: Reader): Promise<Place> {
  const { host, port, secure, user, pass, folder } = account;
  // Loaded where a mailbox is read: most installations have it in the worker alone, the demo nowhere.
  const imap = await import('imapflow');
  const client = new imap.ImapFlow({ host, port, secure, auth: { user, pass }, logger: false, disableAutoIdle: true, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 });
  // Without a listener a broken connection would end the process; the command under way fails of itself.
  client.on('error', () => undefined);
  const late = setTimeout(() => client.close(), longest);
  const stop = () => client.close();
  signal.addEventListener('abort', stop);
  try {
    await client.connect();
    const mailbox = await client.mailboxOpen(folder, { readOnly: true });
    const uidValidity = Number(mailbox.uidValidity);
    let now: Place = place?.uidValidity === uidValidity ? place : { uidValidity, lastUid: 0 };
    // `5:*` always names the last message, also when its number is lower.
    const found = (await client.search({ uid: `${now.lastUid + 1}:*` }, { uid: true })) || [];
    for (const uid of found.filter((each) => each > now.lastUid).sort((one, other) => one - other)) {
      if (signal.aborted) break;
      const raw = await sourceOf(client, uid);
      if (raw) await take(raw);
      now = { uidValidity, lastUid: uid };
      await taken(now);
    }
    if (!signal.aborted) await client.logout();
    return now;
  } finally {
    clearTimeout(late);
    signal.removeEventListener('abort', stop);
    client.close();
  }
}

/** The bytes of one message; null when it was taken away meanwhile, or is larger than any mail server lets through. */
async function sourceOf(client: ImapFlow, uid: number): Promise<Buffer | null> {
  const about = await client.fetchOne(String(uid), { size: true }, { uid: true });
  if (!about || (about.size ?? 0) > largestMessage) return null;
  const message = await client.fetchOne(String(uid), { source: true }, { uid: true });
  return message && message.source ? message.source : null;
}
