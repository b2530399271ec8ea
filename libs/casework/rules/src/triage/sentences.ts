import { dayInSentence } from '@accord/calendar/rules';
import type { TriageDetails, TriageFacts } from './answers';
import { hasStages } from './nations';
import { triageResultNames } from './path';
import type { TriageLetter, TriageResultKind } from './path';

interface Decided {
  readonly kind: TriageResultKind;
  readonly decidedBy: TriageLetter;
  readonly details: TriageDetails;
  readonly facts: TriageFacts;
}

/** The result explained: what it is, and because of what. */
export function sentenceOf(decided: Decided): string {
  const { kind, details } = decided;
  const stage = kind === 'formal-complaint' && hasStages(details) && details.stage ? ` at stage ${details.stage}` : '';
  return `${triageResultNames[kind]}${stage}, because ${because(decided)}.`;
}

function because({ kind, decidedBy, details, facts }: Decided): string {
  if (details.raisedBecause) return 'it needs a formal look';
  switch (kind) {
    case 'formal-complaint':
      if (decidedBy === 'H') return 'it was not settled in time and the person chose a complaint';
      return facts.spoken ? 'the person asks for one' : 'the person asks for one or wrote in';
    case 'concern-resolved':
      return 'it was spoken and settled to the satisfaction of the person';
    case 'concern-being-settled':
      return facts.watchedUntil ? `it was spoken and can be settled by ${dayInSentence(facts.watchedUntil)}` : 'it was spoken and can be settled soon';
    case 'concern-offered':
      return details.offer?.answer === 'keeps-concern' ? 'the person was offered a complaint and prefers a concern' : 'a complaint was offered and the answer is awaited';
    case 'attached':
      return 'the same matter is already in a complaint';
    case 'transferred':
      return 'another body is responsible and the person agrees';
    case 'answered':
      return 'it only needed information';
  }
}
