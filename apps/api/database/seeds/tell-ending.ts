import { CloseCase, ReopenCase } from '@accord/casework/api';
import * as asked from '@accord/casework/contract';
import { tellings } from '@accord/casework/rules';
import type { ReopenReason, WayOfClosing } from '@accord/casework/rules';
import { day } from '@accord/calendar/rules';
import { RecordFact } from '@accord/commitments/api';
import type { NewFact } from '@accord/commitments/api';
import { dayOf } from './told';
import type { Step, Told } from './told';

/** Closes it in one of the ways that the page offers, with how they were told where no letter says it. */
export const close = (closedAs: WayOfClosing, days = 0): Step => async (told) => {
  const { chance, beginning: { handler, story } } = told;
  const at = told.on(days);
  const without = ['withdrawn', 'no-contact', 'out-of-time', 'not-taken-up'].includes(closedAs);
  const given = without ? [] : story.wants.slice(0, chance.whole(1, story.wants.length));
  const satisfied = closedAs === 'no-contact' ? 'not-known' : chance.of(['yes', 'yes', 'not-known', 'no']);
  const { of } = tellings[closedAs];
  const telling = of === null ? {} : { toldOn: dayOf(at), toldHow: 'phone', withdrawnBy: of === 'withdrawal' ? 'complainant' : null };
  const said = asked.CloseCase.parse({ version: await told.version(), closedAs, given, note: notes[closedAs] ?? '', satisfied, careAffected: 'no', ...telling });
  await told.act(['no-contact', 'other'].includes(closedAs) ? told.teller.oneOf('manager') : closer(told, handler), at, CloseCase, (closing, me) => closing.run(told.id, said, me));
};

const notes: Partial<Record<WayOfClosing, string>> = {
  answered: 'Told them what the ward found out, and what it does differently now.',
  settled: 'The sister rang, explained and apologised. They are content.',
  withdrawn: 'They rang: it has been put right on the ward, and they want no more.',
  'no-contact': 'Rang three times and wrote twice, on the days in the timeline.',
  other: 'The coroner looks into it. The family wants to wait for that.',
  'passed-on': 'Passed to the practice, with consent.',
  signposted: 'They would rather have a second opinion first.',
};

/** It came more than a year after it happened: one person judged both points, another agreed, and they were told why in writing. */
export const findTooLate: Step = async (told) => {
  const { handler, at } = told.beginning;
  const long = dayOf(new Date(at.getTime() - 500 * 86_400_000));
  await fact(told, handler, told.on(3), { kind: 'event-happened', happenedOn: day(long) });
  const judged = await fact(told, handler, told.on(4), { kind: 'lateness-judged', accepted: false, goodReason: false, stillFair: false, happenedOn: day(dayOf(told.on(4))), reason: 'No reason for the delay was given, and the staff of that time have left' });
  const approved = told.on(5);
  await fact(told, 'manager', approved, { kind: 'lateness-approved', factId: judged, happenedOn: day(dayOf(approved)) });
  await writeWhy(told, 6);
};

/** Not a matter for this procedure: decided, and told in writing. */
export const refuse: Step = async (told) => {
  const at = told.on(5);
  await fact(told, told.beginning.handler, at, { kind: 'refused-to-deal', happenedOn: day(dayOf(at)), reason: 'The same matter was answered before, and nothing new is said' });
  await writeWhy(told, 6);
};

async function writeWhy(told: Told, days: number): Promise<void> {
  const at = told.on(days);
  await fact(told, told.beginning.handler, at, { kind: 'explained', about: 'refusal', happenedOn: day(dayOf(at)), reason: 'By post, with the address of the ombudsman' });
}

async function fact(told: Told, who: string, at: Date, said: NewFact): Promise<string> {
  const { factIds } = await told.act(who, at, RecordFact, (record) => record.run(told.id, said));
  return factIds[0] ?? '';
}

/** Opened again: the person is not satisfied, or something new came in. */
export const reopen = (reason: ReopenReason, days: number): Step => async (told) => {
  const said = asked.ReopenCase.parse({ version: await told.version(), reason, why: 'They wrote that two of their questions were not answered.' });
  await told.act(told.beginning.handler, told.daysAgo(days), ReopenCase, (reopening, me) => reopening.run(told.id, said, me));
};

const closer = ({ teller }: Told, who: string): string => (teller.staff(who).roles.includes('pals-officer') ? teller.oneOf('manager') : who);
