/** Why a message waits for a person. */
export const sortReasons = [
  'empty',
  'not-mail',
  'unknown-invitation',
  'not-invited',
  'calendar-counter',
  'calendar-no-answer',
  'machine-generated',
  'bulk',
  'no-sender',
  'several-senders',
  'from-ourselves',
  'same-id-different-content',
  'encrypted',
  'unreadable',
  'two-organisations',
  'two-likely-cases',
  'sender-not-a-party',
  'sender-not-verified',
  'unknown-reference',
  'known-party-no-reference',
] as const;
export type SortReason = (typeof sortReasons)[number];

export type DuplicateReason = 'same-bytes' | 'same-id-same-content';
export type ReceiptReason = 'delivery-receipt' | 'read-receipt';

export const inboundResults = ['contact', 'reply', 'duplicate', 'bounce', 'auto-reply', 'calendar-reply', 'to-sort'] as const;
export type InboundResult = (typeof inboundResults)[number];

/** A yes, no or perhaps to an invitation, and to which. */
export interface CalendarAnswer {
  readonly uid: string;
  readonly attendee: string;
  readonly answer: 'accepted' | 'declined' | 'tentative';
  /** SEQUENCE of the entry that was answered: an answer to an earlier time is no answer to the present one. */
  readonly sequence: number;
}

/** What becomes of one message: exactly one of these. */
export type Decision =
  | { readonly result: 'duplicate'; readonly reason: DuplicateReason }
  | { readonly result: 'calendar-reply'; readonly reason: null; readonly answer: CalendarAnswer }
  | { readonly result: 'bounce'; readonly reason: 'delayed' | null }
  | { readonly result: 'auto-reply'; readonly reason: ReceiptReason | null }
  | { readonly result: 'reply'; readonly reason: null; readonly caseId: string; readonly reference: string }
  | { readonly result: 'contact'; readonly reason: null }
  | { readonly result: 'to-sort'; readonly reason: SortReason };
