import { countOf, type Period } from '@accord/calendar/rules';
import type { EffectIfMissed, Extension, Jurisdiction, Rule, Trigger } from './rule';
import { allRules } from './rule-table';

export const jurisdictionWords: Readonly<Record<Jurisdiction, string>> = {
  'england-nhs': 'England, NHS',
  'scotland-nhs': 'Scotland, NHS',
  'wales-nhs': 'Wales, NHS',
  'northern-ireland-hsc': 'Northern Ireland, HSC',
  private: 'Private care',
  every: 'Everywhere',
};

export const triggerWords: Readonly<Record<Trigger, string>> = {
  'made-orally': 'the day it was told to us',
  received: 'the day it reached us',
  'received-or-escalated': 'the day it reached us or moved to stage 2',
  'period-agreed': 'the day it reached us, for as long as agreed',
  'later-of-event-and-notice': 'the event, or learning of it if later',
  'passed-to-second-body': 'the day the second body had it',
  'day-after-request': 'the day after the request',
  'first-notice': 'the day the person first knew',
  event: 'the event',
  'complaint-made': 'the day the complaint was made',
  notified: 'the day we were notified',
  'stage-one-outcome': 'the outcome of stage 1',
  'final-decision': 'the final decision',
  'notice-sent': 'the day the notice is sent',
  'stage-two-request': 'the request for stage 2',
  'stage-two-final': 'the final letter of stage 2',
};

export const missedWords: Readonly<Record<EffectIfMissed, string>> = {
  breach: 'a breach: do it at once and record it',
  'becomes-a-complaint': 'it becomes a complaint',
  'recorded-as-late': 'recorded as late',
  'tell-and-explain': 'tell the person and explain',
  'move-to-next-stage': 'it moves to the next stage',
  'out-of-time': 'out of time, unless extended',
};

/** `3 working days after the day`, as a rule's row shows it. */
export function periodWords({ length, unit, convention }: Period): string {
  const counted = countOf(length, unit === 'working-day' ? 'working day' : unit);
  switch (convention) {
    case 'AFTER':
    case 'MAFTER':
      return `${counted} after the day`;
    case 'DAY1':
      return `${counted}, the first working day being day 1`;
    case 'FROM':
      return `${counted} beginning with the day`;
  }
}

export function lengthWords({ length }: Rule): string {
  switch (length.kind) {
    case 'fixed':
      return periodWords(length.period);
    case 'agreed':
      return 'as agreed on each case';
    case 'restarts':
      return `begins ${length.rules.join(' and ')} again`;
    case 'unconfirmed':
      return 'no confirmed number';
  }
}

export function extensionWords(extension: Extension): string {
  switch (extension.kind) {
    case 'none':
      return 'never';
    case 'open':
      return `no furthest date; granted by ${extension.grantedBy}`;
    case 'limit':
      return `to ${countOf(extension.period.length, extension.period.unit === 'working-day' ? 'working day' : extension.period.unit)} in all, by ${extension.grantedBy}`;
  }
}

const brief: ReadonlyMap<string, string | undefined> = new Map(allRules.map(({ id, briefly }) => [id, briefly]));

/** What a date is for, as a calendar outside the portal may say it: `Settle`, where the portal says `Settle the concern`. */
export const briefWords = ({ ruleId, what }: { readonly ruleId: string; readonly what: string }): string => brief.get(ruleId) ?? what;
