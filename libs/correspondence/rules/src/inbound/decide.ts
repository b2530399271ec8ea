import { sendersOf, withoutTag } from './addresses';
import { replyIn } from './calendar-reply';
import { messageIdOf, valuesOf } from './headers';
import type { Known, LikelyCase } from './known';
import { questionsOf } from './known';
import { autoReplyTold, autoSubmitted, deliveryTold, isBulk } from './machine-made';
import type { InboundMessage } from './message';
import type { CalendarAnswer, Decision, SortReason } from './results';

const toSort = (reason: SortReason): Decision => ({ result: 'to-sort', reason });

type Rule = (message: InboundMessage, known: Known) => Decision | null;

/**
 * What becomes of a message: the first rule that fits, in the order written down beside the test mail
 * (test/fixtures/mail/README.md, rules 1 to 12). Choosing the organisation comes before, in `addressedTo`.
 */
export function decide(message: InboundMessage, known: Known): Decision {
  for (const rule of rules) {
    const decision = rule(message, known);
    if (decision) return decision;
  }
  return { result: 'contact', reason: null };
}

const alreadyHere: Rule = (_, { sameBytes, sameId }) => {
  if (sameBytes) return { result: 'duplicate', reason: 'same-bytes' };
  return sameId === 'same-content' ? { result: 'duplicate', reason: 'same-id-same-content' } : null;
};

const noMessage: Rule = ({ shape }) => (shape === 'message' ? null : toSort(shape));

const answers = { ACCEPTED: 'accepted', DECLINED: 'declined', TENTATIVE: 'tentative' } as const;

const calendar: Rule = (message, { invited }) => {
  const reply = replyIn(message);
  if (!reply) return null;
  if (reply.method === 'COUNTER') return invited ? toSort('calendar-counter') : null;
  if (!invited) return toSort('unknown-invitation');
  const from = sendersOf(message.headers).map(({ address }) => address);
  const [attendee, ...others] = reply.attendees;
  const everyone = [...from, ...reply.attendees.map(({ address }) => address)];
  if (from.length !== 1 || !attendee || !everyone.every((address) => invited.includes(address))) return toSort('not-invited');
  const answer: CalendarAnswer['answer'] | undefined = answers[attendee.status as keyof typeof answers];
  if (!answer || others.length > 0) return toSort('calendar-no-answer');
  return { result: 'calendar-reply', reason: null, answer: { uid: reply.uid, attendee: attendee.address, answer, sequence: reply.sequence } };
};

const delivery: Rule = (message) => {
  const told = deliveryTold(message);
  if (told === 'delivered') return { result: 'auto-reply', reason: 'delivery-receipt' };
  return told ? { result: 'bounce', reason: told === 'delayed' ? 'delayed' : null } : null;
};

const away: Rule = (message) => {
  const told = autoReplyTold(message);
  return told ? { result: 'auto-reply', reason: told === 'read-receipt' ? told : null } : null;
};

const machine: Rule = ({ headers }, { settings }) => {
  const fromOurForm = sendersOf(headers).some(({ address }) => settings.webForms.includes(address));
  if (autoSubmitted(headers) && !fromOurForm) return toSort('machine-generated');
  return isBulk(headers) ? toSort('bulk') : null;
};

const sender: Rule = ({ headers }, { settings }) => {
  const senders = sendersOf(headers);
  const [only] = senders;
  if (!only) return toSort('no-sender');
  if (senders.length > 1) return toSort('several-senders');
  return settings.mailboxes.includes(withoutTag(only.address)) ? toSort('from-ourselves') : null;
};

const sameId: Rule = ({ headers }, known) =>
  messageIdOf(headers) !== null && known.sameId === 'different-content' ? toSort('same-id-different-content') : null;

const nothingToRead: Rule = ({ sealed, words, hasFiles }) => {
  if (sealed) return toSort(sealed);
  return words.trim() === '' && !hasFiles ? toSort('empty') : null;
};

const twoOrganisations: Rule = (_, { namesAnotherOrganisation }) => (namesAnotherOrganisation ? toSort('two-organisations') : null);

const whoseCase: Rule = (message, known) => {
  const { named, ofSender, settings } = known;
  const [only] = named;
  if (only && named.length === 1) return intoOne(message, only, known);
  if (named.length > 1) return toSort(named.some(({ senderIsParty }) => senderIsParty) ? 'two-likely-cases' : 'sender-not-a-party');
  if (questionsOf(message, settings).references.length > 0) return toSort('unknown-reference');
  if (ofSender.length > 1) return toSort('two-likely-cases');
  return ofSender.length === 1 ? toSort('known-party-no-reference') : null;
};

function intoOne({ headers }: InboundMessage, only: LikelyCase, { settings }: Known): Decision {
  if (!only.senderIsParty) return toSort('sender-not-a-party');
  const ours = valuesOf(headers, 'authentication-results').filter((value) => serverOf(value) === settings.authservId?.toLowerCase());
  if (ours.some((value) => /\bdmarc\s*=\s*fail\b/i.test(value))) return toSort('sender-not-verified');
  return { result: 'reply', reason: null, caseId: only.caseId, reference: only.reference };
}

/** Which server wrote an Authentication-Results header (RFC 8601): anybody may add one, only our own counts. */
const serverOf = (value: string): string => value.trim().split(/[\s;]/)[0]?.toLowerCase() ?? '';

const rules: readonly Rule[] = [alreadyHere, noMessage, calendar, delivery, away, machine, sender, sameId, nothingToRead, twoOrganisations, whoseCase];
