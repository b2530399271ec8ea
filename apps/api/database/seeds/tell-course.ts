import { AddNote, AgreeIssues, Escalate, IssueQueries, WriteIssue } from '@accord/casework/api';
import * as asked from '@accord/casework/contract';
import { RecordFact } from '@accord/commitments/api';
import type { WaitingReason } from '@accord/commitments/rules';
import { day } from '@accord/calendar/rules';
import { dayOf } from './told';
import type { Step, Told } from './told';

const calls = ['Rang to thank them, offered to talk about how we look into it and how long it will take.', 'Spoke for ten minutes. Offered to agree the issues and the time together.'];

/** Acknowledged by a call that held the offer to discuss, now and then too late; in Scotland by post, since a call is none there. */
export const acknowledge: Step = async (told) => {
  const { chance, beginning: { handler } } = told;
  const at = told.on(chance.is(0.9) ? chance.whole(0, 2) : chance.whole(5, 6));
  if (told.isScottish) return acknowledgeByPost(told, at);
  const note = asked.AddNote.parse({ kind: 'call-out', text: chance.of(calls), happenedAt: at.toISOString(), offeredDiscussion: true });
  await told.act(handler, at, AddNote, (adding) => adding.run(told.id, note));
};

/** Stage 2 is acknowledged anew. */
export const acknowledgeStageTwo: Step = (told) => acknowledgeByPost(told, told.on(7));

async function acknowledgeByPost(told: Told, at: Date): Promise<void> {
  const fact = { kind: 'acknowledged' as const, by: 'letter' as const, offeredDiscussion: true, happenedOn: day(dayOf(at)), reason: 'By post; the copy is in the complaint’s file' };
  await told.act(told.beginning.handler, at, RecordFact, (record) => record.run(told.id, fact));
}

/** What the complaint asks, as the story has it. */
export async function writeIssues(told: Told, at: Date): Promise<void> {
  for (const { text, question, subject } of told.beginning.story.issues) {
    const issue = asked.IssueInput.parse({ text, question, subject, serviceArea: 'inpatient', professions: ['nursing'] });
    await told.act(told.beginning.handler, at, WriteIssue, (write) => write.add(told.id, issue));
  }
}

/** The issues are written down and agreed, in England with a period. */
export const agreeIssues: Step = async (told) => {
  const { chance, beginning: { handler } } = told;
  const at = told.on(chance.whole(4, 7));
  await writeIssues(told, at);
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

/** It waited for another body for two months; then the answer was promised anew, for a day that is still ahead. */
export const waitLong: Step = async (told) => {
  const { handler } = told.beginning;
  const [from, to] = [told.on(40), told.on(100)];
  await told.act(handler, from, RecordFact, (record) => record.run(told.id, { kind: 'waiting-began', for: 'another-body', happenedOn: day(dayOf(from)), reason: 'The ambulance service looks for its own record of the day' }));
  await told.act(handler, to, RecordFact, (record) => record.run(told.id, { kind: 'waiting-ended', happenedOn: day(dayOf(to)) }));
  const at = told.daysAgo(9);
  const until = day(dayOf(told.now)).add({ days: 24 });
  await told.act(handler, at, RecordFact, (record) => record.run(told.id, { kind: 'period-agreed', period: { until }, agreedBy: 'complainant', happenedOn: day(dayOf(at)), reason: 'By phone: they prefer a full answer in December' }));
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
  await told.act(told.beginning.handler, at, RecordFact, (record) => record.run(told.id, { kind: 'final-response-sent', happenedOn: day(dayOf(at)), reason: 'By post; the copy is in the complaint’s file' }));
};
