import { AddNote, AgreeIssues, CloseCase, Escalate, IssueQueries, ReopenCase, WriteIssue } from '@accord/casework/api';
import * as asked from '@accord/casework/contract';
import type { Closing, ReopenReason } from '@accord/casework/rules';
import { RecordFact } from '@accord/commitments/api';
import type { WaitingReason } from '@accord/commitments/rules';
import { day } from '@accord/calendar/rules';
import { dayOf } from './told';
import type { Step, Told } from './told';

const calls = ['Rang to thank them, offered to talk about how we look into it and how long it will take.', 'Spoke for ten minutes. Offered to agree the issues and the time together.'];

/** Acknowledged by a call that held the offer to discuss; now and then too late. */
export const acknowledgeByCall: Step = async (told) => {
  const { chance, beginning: { handler } } = told;
  const at = told.on(chance.is(0.9) ? chance.whole(0, 2) : chance.whole(5, 6));
  const note = asked.AddNote.parse({ kind: 'call-out', text: chance.of(calls), happenedAt: at.toISOString(), offeredDiscussion: true });
  await told.act(handler, at, AddNote, (adding) => adding.run(told.id, note));
};

/** The issues are written down and agreed, in England with a period. */
export const agreeIssues: Step = async (told) => {
  const { chance, beginning: { handler, story } } = told;
  const at = told.on(chance.whole(4, 7));
  for (const { text, question, subject } of story.issues) {
    const issue = asked.IssueInput.parse({ text, question, subject, serviceArea: 'inpatient', professions: ['nursing'] });
    await told.act(handler, at, WriteIssue, (write) => write.add(told.id, issue));
  }
  await told.act(handler, at, AgreeIssues, (agreeing, me) => agreeing.run(told.id, { agreedOn: dayOf(at), how: 'phone', note: '' }, me));
  if (told.isScottish) return;
  const fact = { kind: 'period-agreed' as const, period: { length: 25, unit: 'working-day' as const }, agreedBy: 'complainant' as const, happenedOn: day(dayOf(at)) };
  await told.act(handler, at, RecordFact, (record) => record.run(told.id, fact));
};

/** The issues come to an end without a finding. */
export const settleIssues = (state: 'withdrawn' | 'out-of-scope', reason: string): Step => async (told) => {
  const { handler } = told.beginning;
  const at = told.on(10);
  for (const { id, version } of await told.act(handler, at, IssueQueries, (issues) => issues.of(told.id))) {
    await told.act(handler, at, WriteIssue, (write) => write.settle(told.id, id, { version, state, reason }));
  }
};

/** It waits for somebody outside. */
export const waitFor = (whom: WaitingReason): Step => async (told) => {
  const at = told.on(told.chance.whole(3, 5));
  await told.act(told.beginning.handler, at, RecordFact, (record) => record.run(told.id, { kind: 'waiting-began', for: whom, happenedOn: day(dayOf(at)) }));
};

/** Scotland: stage 1 did not settle it. */
export const escalate: Step = async (told) => {
  const at = told.on(6);
  const said = asked.Escalate.parse({ version: await told.version(), on: dayOf(at), because: 'They are not satisfied with the answer of the ward.' });
  await told.act(told.beginning.handler, at, Escalate, (escalating, me) => escalating.run(told.id, said, me));
};

/** A response that was sent outside the portal, before letters were written in it. */
export const answerOnPaper = (from: number, to: number): Step => async (told) => {
  const at = told.on(told.chance.whole(from, to));
  await told.act(told.beginning.handler, at, RecordFact, (record) => record.run(told.id, { kind: 'final-response-sent', happenedOn: day(dayOf(at)) }));
};

type ClosingOfDesk = Exclude<Closing, 'attached'>;

/** Closes it in one of the ways that the page offers. */
export const close = (closedAs: ClosingOfDesk, days = 0): Step => async (told) => {
  const { chance, beginning: { handler, story } } = told;
  const at = told.on(days);
  const given = closedAs === 'withdrawn' || closedAs === 'no-contact' ? [] : story.wants.slice(0, chance.whole(1, story.wants.length));
  const satisfied = closedAs === 'no-contact' ? 'not-known' : chance.of(['yes', 'yes', 'not-known', 'no']);
  const said = asked.CloseCase.parse({ version: await told.version(), closedAs, given, note: notes[closedAs] ?? '', satisfied, careAffected: 'no' });
  await told.act(closer(told, handler), at, CloseCase, (closing, me) => closing.run(told.id, said, me));
};

const notes: Partial<Record<ClosingOfDesk, string>> = {
  withdrawn: 'They rang: it has been put right on the ward, and they want no more.',
  'no-contact': 'Rang three times and wrote twice, on the days in the timeline.',
  other: 'The coroner looks into it. The family wants to wait for that.',
  'passed-on': 'Passed to the practice, with consent.',
  signposted: 'They would rather have a second opinion first.',
};

/** Opened again: the person is not satisfied, or something new came in. */
export const reopen = (reason: ReopenReason, days: number): Step => async (told) => {
  const said = asked.ReopenCase.parse({ version: await told.version(), reason, why: 'They wrote that two of their questions were not answered.' });
  await told.act(told.beginning.handler, told.daysAgo(days), ReopenCase, (reopening, me) => reopening.run(told.id, said, me));
};

const closer = ({ teller }: Told, who: string): string => (teller.staff(who).roles.includes('pals-officer') ? teller.oneOf('manager') : who);
