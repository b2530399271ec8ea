import type { InboundMessage } from '@accord/correspondence/rules';
import type { ListedFile } from './files';
import { leavesOf } from './files';
import type { Part } from './parts';
import { unpack } from './transfer';

const isCms = (type: string): boolean => /^application\/(x-)?pkcs7-mime$/.test(type);
/** The object identifier of enveloped data within CMS (RFC 5652): 1.2.840.113549.1.7.3. */
const envelopedMark = Buffer.from('2a864886f70d010703', 'hex');

/** Whether all of a message is closed to us: encrypted, or wrapped so that no words can be read. */
export function sealedOf(bytes: Buffer, root: Part, text: string, files: readonly ListedFile[]): InboundMessage['sealed'] {
  if (root.type === 'multipart/encrypted' || /^-----BEGIN PGP MESSAGE-----[ \t]*$/m.test(text)) return 'encrypted';
  const leaves = leavesOf(root);
  const cms = leaves.find((part) => isCms(part.type));
  if (cms && text === '') return isEnveloped(bytes, cms) ? 'encrypted' : 'unreadable';
  const onlyTnef = text === '' && files.length > 0 && files.every(({ kind }) => kind === 'tnef' || kind === 'signature');
  return onlyTnef || (root.type === 'application/ms-tnef' && text === '') ? 'unreadable' : null;
}

function isEnveloped(bytes: Buffer, part: Part): boolean {
  const said = part.params['smime-type']?.toLowerCase();
  if (said) return said !== 'signed-data' && said !== 'certs-only';
  return unpack(bytes.subarray(part.starts, Math.min(part.ends, part.starts + 4_096)), part.encoding).includes(envelopedMark);
}
