import { LogContact as Contact } from '@accord/casework/contract';
import type { LogContact } from '@accord/casework/contract';
import { upTo } from '../reading/readable';

/** What a contact is made of. */
export interface MailWords {
  readonly sender: { readonly name: string; readonly address: string } | null;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly hasFiles: boolean;
}

const longestStory = 99_000;
const longestName = 200;

/**
 * A message as a contact in its writer's own words: the subject, then the text. Who the patient is, only a person can
 * tell. A web form's own address is nobody's: its writer is whom it asks to answer.
 */
export function contactOfMail(mail: MailWords, { isWebForm, receivedAt }: { isWebForm: boolean; receivedAt: Date }): LogContact {
  const { sender, replyTo, subject, text, hasFiles } = mail;
  const email = isWebForm ? (replyTo ?? '') : (sender?.address ?? '');
  const name = isWebForm ? '' : (sender?.name ?? '');
  const words = text.trim() !== '' ? text : hasFiles ? '(There are no words in the message: see the files with it.)' : '';
  const story = upTo([subject, words].filter((part) => part.trim() !== '').join('\n\n'), longestStory);
  return Contact.parse({
    whatHappened: story.trim() === '' ? '(An e-mail without words.)' : story,
    channel: isWebForm ? 'web-form' : 'e-mail',
    receivedAt: receivedAt.toISOString(),
    caller: { name: upTo(name, longestName), phone: '', email: email.length > longestName ? '' : email, address: '', nhsNumber: '', bornOn: '', diedOn: '' },
    callerIsPatient: false,
  });
}
