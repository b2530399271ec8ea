import { addressedTo, decide, questionsOf } from '@accord/correspondence/rules';
import type { LikelyCase } from '@accord/correspondence/rules';
import { escaped, expectedLines, mailWorld, organisationOf, pageOf, shownOf, uglyFolder } from '../../../../../../test/api/support/ugly-mail';
import type { ExpectedLine, MailOrganisation } from '../../../../../../test/api/support/ugly-mail';
import { filesBelow } from '../source/files-below';
import { messagesOfFile } from '../source/messages-of-file';
import { readMessage } from './read-message';
import type { ReadMessage } from './read-message';

/** What one organisation has seen of the run so far. */
class Seen {
  private readonly hashes = new Set<string>();
  private readonly contents = new Map<string, Set<string>>();

  sameId(messageId: string | null, content: string) {
    const known = messageId === null ? undefined : this.contents.get(messageId);
    if (!known) return 'new' as const;
    return known.has(content) ? ('same-content' as const) : ('different-content' as const);
  }

  hasBytes = (sha256: string): boolean => this.hashes.has(sha256);

  note({ sha256, messageId, contentHash }: ReadMessage): void {
    this.hashes.add(sha256);
    if (messageId !== null) this.contents.set(messageId, (this.contents.get(messageId) ?? new Set()).add(contentHash));
  }
}

const named = (code: string): MailOrganisation => mailWorld.organisations.find((each) => each.code === code) as MailOrganisation;
const mailboxes = mailWorld.organisations.map(({ code, mailboxes: addresses }) => ({ organisationId: code, addresses }));

function lineOf(read: ReadMessage, seen: Map<string, Seen>): Omit<ExpectedLine, 'file' | 'index'> & { code: string } {
  const { organisationId, namesAnother } = addressedTo(read.message.headers, mailboxes);
  const code = organisationId ?? 'HVN';
  const organisation = named(code);
  const memory = seen.get(code) ?? new Seen();
  seen.set(code, memory);
  const asked = questionsOf(read.message, organisation);
  const likely = ({ reference, parties }: MailOrganisation['cases'][number]): LikelyCase => ({ caseId: reference, reference, senderIsParty: parties.some(({ email }) => email === asked.sender) });
  const decision = decide(read.message, {
    settings: organisation,
    namesAnotherOrganisation: namesAnother,
    sameBytes: memory.hasBytes(read.sha256),
    sameId: memory.sameId(read.messageId, read.contentHash),
    invited: organisation.invitations.find(({ uid }) => uid === asked.invitation)?.attendees ?? null,
    named: organisation.cases.filter(({ reference, sent }) => asked.references.includes(reference) || sent.some((id) => asked.messageIds.includes(id))).map(likely),
    ofSender: organisation.cases.map(likely).filter(({ senderIsParty }) => senderIsParty),
  });
  memory.note(read);
  const { result, reason } = decision;
  const reference = decision.result === 'reply' ? decision.reference : result === 'contact' ? '*' : null;
  return { code, sha256: read.sha256, messageId: read.messageId, result, reference, reason };
}

describe('the ugly mail, from its bytes alone', () => {
  const lines: ExpectedLine[] = [];
  const strayed: string[] = [];
  const pages = new Map<string, string>();

  beforeAll(async () => {
    const seen = new Map<string, Seen>();
    for (const { path, file } of await filesBelow(uglyFolder)) {
      let index = 0;
      for await (const raw of messagesOfFile(path)) {
        const read = readMessage(raw);
        const { code, ...line } = lineOf(read, seen);
        const key = `${file}#${index}`;
        if (code !== organisationOf(key)) strayed.push(`${key} went to ${code}`);
        lines.push({ file, index, ...line });
        const sender = `${read.sender?.name} ${read.sender?.address}`;
        if (line.result !== 'calendar-reply') pages.set(key, pageOf({ sender, subject: read.subject, text: read.text, html: read.html, files: read.files.map(({ name }) => name) }));
        index += 1;
      }
    }
  });

  it('has exactly the results that were written before the importer was', () => {
    expect(lines).toEqual(expectedLines);
  });

  it('belongs to the organisation it was addressed to', () => {
    expect(strayed).toEqual([]);
  });

  it('shows the words people wrote, in any charset, and none of what could do harm', () => {
    const wrong = [...pages].flatMap(([key, page]) => [
      ...shownOf(key).shows.filter((words) => !page.includes(escaped(words))).map((words) => `${key} does not show ${words}`),
      ...shownOf(key).never.filter((words) => page.includes(words)).map((words) => `${key} shows ${words}`),
    ]);
    expect(wrong).toEqual([]);
  });
});
