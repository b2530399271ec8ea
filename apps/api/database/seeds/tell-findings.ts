import { IssueQueries } from '@accord/casework/api';
import { WriteFindings } from '@accord/investigation/api';
import { KeepLessons, WriteOutcome } from '@accord/outcomes/api';
import type { Chance } from './chance';
import type { Story } from './stories';
import type { Teller } from './teller';

const issuesOf = (teller: Teller, who: string, at: Date, id: string) => teller.act(who, at, IssueQueries, (issues) => issues.of(id));

/** The closer look begins: the complainant's own account is the first evidence. */
export async function look(teller: Teller, who: string, at: Date, id: string, story: Story): Promise<void> {
  for (const issue of await issuesOf(teller, who, at, id)) {
    await teller.act(who, at, WriteFindings, (write) => write.evidence(id, issue.id, { what: story.words, source: 'What the complainant told us', datedOn: null, shows: 'what-happened' }));
  }
  const howConsidered = 'We spoke with the nurse in charge, read the notes of those days and compared them with the policy of the service.';
  await teller.act(who, at, WriteFindings, (write) => write.looking(id, { howConsidered, version: 0 }));
}

/** A finding on each issue, as the story has it. */
export async function findOut(teller: Teller, who: string, at: Date, id: string, story: Story): Promise<void> {
  for (const issue of await issuesOf(teller, who, at, id)) {
    const result = story.issues.find(({ text }) => text === issue.text)?.upheld ?? 'not-upheld';
    const because = result === 'not-upheld' ? 'The notes show that the policy was followed.' : 'The notes and the statement of the nurse agree with what we were told.';
    await teller.act(who, at, WriteFindings, (write) => write.finding(id, issue.id, { result, happened: `${issue.text}.`, shouldHave: 'The policy of the service says otherwise.', because, version: 0 }));
  }
}

/** Apology, remedy and lesson. */
export async function learn(teller: Teller, who: string, at: Date, id: string, story: Story, chance: Chance): Promise<void> {
  const [first] = story.issues;
  const text = { what: `${first?.text ?? 'This'}.`, why: 'The ward was short of staff and nobody called for help.', effect: 'You were worried and upset.', sorry: 'We are sorry for this.', change: `${story.lesson}.`, who: teller.staff(teller.oneOf('chief')).name };
  await teller.act(who, at, WriteOutcome, (write) => write.apology(id, { text, version: 0 }));
  await teller.act(who, at, WriteOutcome, (write) => write.remedy(id, { kind: 'explanation', detail: 'A full explanation in the response', pounds: null }));
  if (!chance.is(0.5)) return;
  const dueOn = new Date(at.getTime() + chance.whole(20, 90) * 86_400_000).toISOString().slice(0, 10);
  const ownerId = teller.staff(teller.oneOf('investigator', 'complaints')).staffId;
  await teller.act(who, at, KeepLessons, (keep) => keep.add(id, { title: story.lesson, change: `${story.lesson}.`, issueId: null, ownerId, dueOn }));
}
