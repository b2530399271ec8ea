import { LogContact as Contact } from '@accord/casework/contract';
import type { LogContact } from '@accord/casework/contract';
import type { ReadMessage } from '../reading/read-message';
import { upTo } from '../reading/readable';

const longestStory = 99_000;
const longestName = 200;

/**
 * A message as a contact in its writer's own words: the subject, then the text. Who the patient is, only a person can
 * tell. A web form's own address is nobody's: its writer is whom it asks to answer.
 */
export function contactOfMail(read: ReadMessage, { isWebForm, receivedAt }: { isWebForm: boolean; receivedAt: Date }): LogContact {
  const { sender, replyTo, subject, text, files } = read;
  const email = isWebForm ? (replyTo ?? '') : (sender?.address ?? '');
  const name = isWebForm ? '' : (sender?.name ?? '');
  const words = text.trim() !== '' ? text : files.length > 0 ? '(There are no words in the message: see the files with it.)' : '';
  const story = upTo([subject, words].filter((part) => part.trim() !== '').join('\n\n'), longestStory);
  return Contact.parse({
    whatHappened: story.trim() === '' ? '(An e-mail without words.)' : story,
    channel: isWebForm ? 'web-form' : 'e-mail',
    receivedAt: receivedAt.toISOString(),
    caller: { name: upTo(name, longestName), phone: '', email: email.length > longestName ? '' : email, address: '', nhsNumber: '', bornOn: '', diedOn: '' },
    callerIsPatient: false,
  });
}
