import { dayInSentence, isAfter } from '@accord/calendar/rules';
import { closing, firstOf, lastOf } from '../case-log';
import type { FactKind } from '../fact';
import { nationOf } from '../knowledge';
import { lateness } from '../milestones';
import type { Jurisdiction } from '../rule';
import { consentGiven, legalFlag, openHolds, openPause } from '../waiting';
import { refusal, type Check, type FactRefusal, type Joining } from './refusal';

/** Facts of some procedures alone. */
const onlyIn: Readonly<Partial<Record<FactKind, readonly Jurisdiction[]>>> = {
  'passed-to-us': ['england-nhs'],
  'notice-sent': ['northern-ireland-hsc'],
  'stage-two-requested': ['scotland-nhs', 'northern-ireland-hsc', 'private'],
  'stage-one-answered': ['scotland-nhs', 'northern-ireland-hsc', 'private'],
  'adjudication-asked': ['private'],
  'regulator-asked': ['england-nhs', 'private'],
  'regulator-answered': ['england-nhs', 'private'],
};

/** The regulator of England asks about care given there alone (RA14 reg 16(3)), whoever paid. */
const ofEngland: readonly FactKind[] = ['regulator-asked', 'regulator-answered'];

export const wrongNation: Check = ({ fact, log, jurisdiction }) => {
  const places = onlyIn[fact.kind];
  const elsewhere = ofEngland.includes(fact.kind) && (nationOf(log) ?? 'england') !== 'england';
  return (!places || places.includes(jurisdiction)) && !elsewhere ? null : refusal('not-in-this-nation', 'kind', 'The procedure of this case does not have this.');
};

/** What is recorded in the wrong order: an end without a beginning, a second decision where one stands. */
export const wrongTurn: Check = (joining) => {
  const { fact, log } = joining;
  switch (fact.kind) {
    case 'closed':
      return closing(log) ? refusal('already-closed', 'kind', 'This case is closed already.') : null;
    case 'reopened':
      return closing(log) ? null : refusal('not-closed', 'kind', 'This case is open already.');
    case 'waiting-ended':
      return lastOf(log, 'waiting-began', 'waiting-ended')?.kind === 'waiting-began' ? null : wrong('This case waits for nobody.');
    case 'hold-ended':
      return openHolds(log).some(({ id }) => id === fact.factId) ? null : wrong('That hold has ended already.');
    case 'pause-began':
    case 'pause-ended':
      return wrongPause(joining);
    case 'legal-flag-cleared':
      return legalFlag(log) ? null : wrong('No legal steps are marked on this case.');
    case 'regulator-answered':
      return firstOf(log, 'regulator-asked') ? null : wrong('Record first that the regulator asked.');
    case 'data-complaint-acknowledged':
      return firstOf(log, 'data-complaint-received') ? null : wrong('Record first that the data complaint reached us.');
    case 'complexity-set':
      return lastOf(log, 'complexity-set')?.complexity === fact.complexity ? refusal('wrong-turn', 'complexity', 'That is how it stands already. Choose another.') : null;
    case 'passed-on':
      return wrongPassing(joining);
    case 'lateness-judged':
    case 'lateness-approved':
      return wrongLateness(joining);
    default:
      return null;
  }
};

const wrong = (sentence: string): FactRefusal => refusal('wrong-turn', 'kind', sentence);

function wrongPause({ fact, log }: Joining): FactRefusal | null {
  const open = openPause(log);
  if (fact.kind === 'pause-ended') {
    if (!open) return wrong('No pause is running.');
    return isAfter(open.happenedOn, fact.happenedOn) ? refusal('wrong-turn', 'happenedOn', 'The pause began later than that. Enter a later day.') : null;
  }
  if (open) return wrong('This case is paused already.');
  const agreed = firstOf(log, 'period-agreed');
  if (!agreed) return wrong('Only an agreed date can be paused, and none is agreed.');
  return isAfter(agreed.happenedOn, fact.happenedOn) ? refusal('wrong-turn', 'happenedOn', `The period was agreed on ${dayInSentence(agreed.happenedOn)}. Enter that day or a later one.`) : null;
}

/** Where it is better handled there, it goes only with consent (E09 reg 7(5)). */
function wrongPassing({ fact, log }: Joining): FactRefusal | null {
  if (fact.kind !== 'passed-on') return null;
  const last = lastOf(log, 'passed-on', 'passed-to-us');
  if (last?.kind === 'passed-on') return wrong('This case was passed on already.');
  if (fact.because === 'sent-to-the-wrong-body' || consentGiven(log, 'pass-on')) return null;
  return refusal('no-consent', 'because', 'Record first that they consent to passing it on. Without consent it stays here.');
}

/** Both limbs, and a second person (E09 reg 12; S12 reg 5). */
function wrongLateness({ fact, log }: Joining): FactRefusal | null {
  if (fact.kind === 'lateness-judged') {
    const both = fact.goodReason && fact.stillFair;
    return fact.accepted && !both ? refusal('both-limbs', 'accepted', 'It can be accepted only where both are true: a good reason, and still fair.') : null;
  }
  if (fact.kind !== 'lateness-approved') return null;
  const late = lateness(log);
  if (!late || late.judged.id !== fact.factId) return wrong('There is no decision on lateness to approve.');
  if (late.approved) return wrong('This decision is approved already.');
  return late.judged.recordedBy === fact.recordedBy ? refusal('own-decision', 'kind', 'You wrote this decision. Another person must approve it.') : null;
}

