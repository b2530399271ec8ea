import { filesBelow, Mailboxes, MessageTooLarge, messagesOfFile, organisationNamed, TakeInMail } from '@accord/correspondence/api';
import type { MailFile, OrganisationMailbox, PassedOver, Taken } from '@accord/correspondence/api';
import type { INestApplicationContext } from '@nestjs/common';
import { chosenOrganisation, nobodys } from './asked';
import type { Asked } from './asked';

/** One line of the answer: what became of one message. */
export interface ImportLine {
  readonly file: string;
  readonly index: number;
  readonly sha256: string;
  readonly messageId: string | null;
  readonly result: Taken['result'];
  readonly reference: string | null;
  readonly reason: string | null;
}

/** Where the lines go, and sentences about files that could not be read. */
export interface Tell {
  line(line: ImportLine): Promise<void>;
  trouble(sentence: string): void;
}

/**
 * Imports every message of the files and folders, in order, each in a transaction of its own.
 * Answers whether every file could be read. Throws `ImportMistake` before anything is imported.
 */
export async function importMail(app: INestApplicationContext, { paths, organisation }: Asked, tell: Tell, at?: Date): Promise<boolean> {
  const mailboxes = await app.get(Mailboxes).all();
  const otherwise = chosenOrganisation(organisation, mailboxes);
  let allFound = true;
  const passedOver: PassedOver = (what, because) => {
    allFound = false;
    tell.trouble(because === 'no-file' ? `${what}: this is no file and was not imported.` : `${what}: this folder could not be read and was not imported.`);
  };
  const files = (await Promise.all(paths.map((path) => filesBelow(path, passedOver)))).flat();
  if (otherwise === null) await proveAllNamed(files, mailboxes);
  const takeIn = app.get(TakeInMail);
  const allRead = await eachMessage(files, tell, async (raw, file, index) => {
    const taken = await takeIn.run(raw, { via: 'file', mailboxes, otherwise, ...(at ? { at } : {}) });
    if (!taken) throw nobodys(file, index, mailboxes);
    const { sha256, messageId, result, reference, reason } = taken;
    await tell.line({ file, index, sha256, messageId, result, reference, reason });
  });
  return allFound && allRead;
}

/** With several organisations and none chosen, every message must name its own: looked at before the first is imported. */
async function proveAllNamed(files: readonly MailFile[], mailboxes: readonly OrganisationMailbox[]): Promise<void> {
  await eachMessage(files, { line: async () => undefined, trouble: () => undefined }, async (raw, file, index) => {
    if (organisationNamed(raw, mailboxes) === null) throw nobodys(file, index, mailboxes);
  });
}

async function eachMessage(files: readonly MailFile[], tell: Tell, take: (raw: Buffer, file: string, index: number) => Promise<void>): Promise<boolean> {
  let allRead = true;
  for (const { path, file } of files) {
    const messages = messagesOfFile(path);
    for (let index = 0; ; index += 1) {
      const next = await messages.next().catch((fault: unknown) => whyUnread(fault, file));
      if (typeof next === 'string') {
        tell.trouble(next);
        allRead = false;
        break;
      }
      if (next.done) break;
      await take(next.value, file, index);
    }
  }
  return allRead;
}

/** Why a file could not be read on; any other fault is not the file's and ends the import. */
function whyUnread(fault: unknown, file: string): string {
  if (fault instanceof MessageTooLarge) return `${file}: a message is larger than 150 MB and was not imported. Import it in parts.`;
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  if (['EACCES', 'EPERM', 'ENOENT', 'EIO', 'EISDIR', 'ENXIO'].includes(code)) return `${file}: this file could not be read (${code}) and was not imported.`;
  throw fault;
}
