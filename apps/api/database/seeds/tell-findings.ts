import { IssueQueries } from '@accord/casework/api';
import { WriteFindings } from '@accord/investigation/api';
import { KeepLessons, WriteOutcome } from '@accord/outcomes/api';
import { writeIssues } from './tell-course';
import { dayOf } from './told';
import type { Step, Told } from './told';

const issuesOf = (told: Told, at: Date) => told.act(told.beginning.handler, at, IssueQueries, (issues) => issues.of(told.id));

/** The closer look begins: the complainant's own account is the first evidence. */
export const look: Step = async (told) => {
  const { chance, id, beginning: { handler, story } } = told;
  const at = told.on(chance.whole(9, 14));
  for (const issue of await issuesOf(told, at)) {
    await told.act(handler, at, WriteFindings, (write) => write.evidence(id, issue.id, { what: story.words, source: 'What the complainant told us', datedOn: null, shows: 'what-happened' }));
  }
  const howConsidered = 'We spoke with the nurse in charge, read the notes of those days and compared them with the policy of the service.';
  await told.act(handler, at, WriteFindings, (write) => write.looking(id, { howConsidered, version: 0 }));
};

/** A finding on each issue, as the story has it. */
export const findOut: Step = (told) => findAt(told, told.on(told.chance.whole(15, 19)));

/** At stage 1 the ward itself finds out within days. */
export const findAtOnce: Step = async (told) => {
  await writeIssues(told, told.on(2));
  await findAt(told, told.on(3));
};

async function findAt(told: Told, at: Date): Promise<void> {
  const { id, beginning: { handler, story } } = told;
  for (const issue of await issuesOf(told, at)) {
    const result = story.issues.find(({ text }) => text === issue.text)?.upheld ?? 'not-upheld';
    const because = result === 'not-upheld' ? 'The notes show that the policy was followed.' : 'The notes and the statement of the nurse agree with what we were told.';
    await told.act(handler, at, WriteFindings, (write) => write.finding(id, issue.id, { result, happened: `${issue.text}.`, shouldHave: 'The policy of the service says otherwise.', because, version: 0 }));
  }
}

/** Apology, remedy and, every other time, a lesson; some lessons are done, and some of those looked at by somebody else. */
export const learn: Step = async (told) => {
  const { chance, id, teller, beginning: { handler, story } } = told;
  const at = told.on(chance.whole(18, 20));
  const [first] = story.issues;
  const text = { what: `${first?.text ?? 'This'}.`, why: 'The ward was short of staff and nobody called for help.', effect: 'You were worried and upset.', sorry: 'We are sorry for this.', change: `${story.lesson}.`, who: teller.staff(teller.oneOf('chief')).name };
  await told.act(handler, at, WriteOutcome, (write) => write.apology(id, { text, version: 0 }));
  await told.act(handler, at, WriteOutcome, (write) => write.remedy(id, { kind: 'explanation', detail: 'A full explanation in the response', pounds: null }));
  if (chance.is(0.5)) await promise(told, at);
};

async function promise(told: Told, at: Date): Promise<void> {
  const { chance, id, now, teller, beginning: { handler, story } } = told;
  const dueOn = new Date(at.getTime() + chance.whole(20, 90) * 86_400_000);
  const owner = teller.oneOf('investigator', 'complaints');
  const lesson = { title: story.lesson, change: `${story.lesson}.`, issueId: null, ownerId: teller.staff(owner).staffId, dueOn: dayOf(dueOn) };
  const made = await told.act(handler, at, KeepLessons, (keep) => keep.add(id, lesson));
  if (dueOn > now || chance.is(0.3)) return;
  await told.act(owner, dueOn, KeepLessons, (keep) => keep.finish(made.id, { evidence: 'On the agenda of the ward meeting, and on the wall', version: 1 }));
  if (chance.is(0.3)) return;
  const embedded = chance.is(0.8);
  const checkedAt = new Date(Math.min(now.getTime(), dueOn.getTime() + 14 * 86_400_000));
  await told.act('manager', checkedAt, KeepLessons, (keep) => keep.check(made.id, { embedded, found: embedded ? 'Ten sheets looked at: all filled in' : 'Four of ten sheets were empty', version: 2 }));
}
