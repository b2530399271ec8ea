import { RestrictCase } from '@accord/casework/api';
import type { INestApplicationContext } from '@nestjs/common';
import { Chance } from './chance';
import type { FilledOrganisation } from './fill-demo';
import { stories } from './stories';
import type { Story } from './stories';
import { tellCase } from './tell-case';
import type { Ending } from './tell-case';
import { Teller } from './teller';

/** How many open cases stand where, and how many days ago each reached the organisation. */
const open: readonly { readonly ending: Ending; readonly count: number; readonly daysAgo: readonly [number, number] }[] = [
  { ending: 'to-triage', count: 9, daysAgo: [0, 1] },
  { ending: 'concern', count: 13, daysAgo: [0, 12] },
  { ending: 'received', count: 8, daysAgo: [0, 6] },
  { ending: 'acknowledged', count: 9, daysAgo: [2, 12] },
  { ending: 'issues-agreed', count: 13, daysAgo: [10, 50] },
  { ending: 'looking', count: 6, daysAgo: [20, 70] },
  { ending: 'findings', count: 4, daysAgo: [25, 190] },
];
const closed: readonly { readonly ending: Ending; readonly count: number }[] = [
  { ending: 'concern-settled', count: 215 },
  { ending: 'closed', count: 85 },
];

/** Tells the demo's cases around today. `scale` 1 is about 60 open and 300 closed ones for each organisation. */
export async function fillCases(app: INestApplicationContext, filled: FilledOrganisation, today: Date, scale = 1): Promise<void> {
  const chance = new Chance(filled.organisation.code.charCodeAt(0) * 7919);
  const teller = new Teller(app, filled);
  const tellings = [
    ...closed.flatMap(({ ending, count }) => Array.from({ length: Math.ceil(count * scale) }, () => ({ ending, at: workingTime(today, chance.whole(15, 380), chance) }))),
    ...open.flatMap(({ ending, count, daysAgo }) => Array.from({ length: Math.ceil(count * scale) }, () => ({ ending, at: workingTime(today, chance.whole(...daysAgo), chance) }))),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  const openIds: string[] = [];
  for (const telling of tellings) {
    const id = await teller.tell(() => tellCase(teller, { ...telling, story: storyFor(telling.ending, chance) }, chance, today));
    if (telling.ending === 'issues-agreed') openIds.push(id);
  }
  await restrictOne(teller, openIds[0], today);
}

/** A concern was spoken: what is written and wants an answer is a complaint. */
function storyFor(ending: Ending, chance: Chance): Story {
  const story = chance.of(stories);
  const isConcern = ending === 'concern' || ending === 'concern-settled';
  return isConcern && story.channel !== 'in-person' ? { ...story, channel: 'phone' } : story;
}

/** One restricted case, so that its banner and its invisibility can be seen. */
async function restrictOne(teller: Teller, id: string | undefined, today: Date): Promise<void> {
  if (!id) return;
  const people = ['manager', 'complaints', 'complaints2'].filter((who) => who in teller.filled.staff).map((who) => teller.staff(who).staffId);
  const reviewOn = new Date(today.getTime() + 60 * 86_400_000).toISOString().slice(0, 10);
  await teller.tell(() => teller.act('manager', today, RestrictCase, (restrict, me) => restrict.run(id, { reason: 'A member of the team is a relative', reviewOn, people }, me)));
}

/** A moment of a working day, some days ago, never in the future. */
function workingTime(today: Date, daysAgo: number, chance: Chance): Date {
  const at = new Date(today.getTime() - daysAgo * 86_400_000);
  if (at.getUTCDay() === 0) at.setUTCDate(at.getUTCDate() - 2);
  if (at.getUTCDay() === 6) at.setUTCDate(at.getUTCDate() - 1);
  at.setUTCHours(chance.whole(8, 16), chance.whole(0, 59), chance.whole(0, 59), 0);
  return at > today ? new Date(today.getTime() - chance.whole(2, 180) * 60_000) : at;
}
