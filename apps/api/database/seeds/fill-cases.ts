import { RestrictCase } from '@accord/casework/api';
import type { INestApplicationContext } from '@nestjs/common';
import { Chance } from './chance';
import { coursesOf } from './courses';
import type { Ending } from './courses';
import type { DemoPost } from './demo-post';
import type { FilledOrganisation } from './fill-demo';
import { MediationDesk } from './mediation-desk';
import { closed, ofEngland, ofTwoStages, open } from './plan';
import { stories } from './stories';
import type { Story } from './stories';
import { TellLetters } from './tell-letters';
import { TellMail } from './tell-mail';
import { TellMediation } from './tell-mediation';
import { Teller } from './teller';
import { dayOf, Told } from './told';

const day = 86_400_000;
/** Those of these kinds are restricted to named people, with why. */
const restricted: Partial<Record<Ending, string>> = {
  looking: 'A member of the team is a relative',
  harmed: 'A safeguarding enquiry runs beside it',
  findings: 'The person works in this department',
};

/** Tells an organisation's cases around today. `scale` 1 is about 60 open and 300 closed ones; at least one of each kind. */
export async function fillCases(app: INestApplicationContext, filled: FilledOrganisation, { today, post, scale = 1 }: { readonly today: Date; readonly post: DemoPost; readonly scale?: number }): Promise<void> {
  const chance = new Chance(filled.organisation.code.charCodeAt(0) * 7919);
  const teller = new Teller(app, filled);
  const desk = await teller.tell(() => MediationDesk.set(teller, today));
  const courses = coursesOf(new TellLetters(post), new TellMediation(post, desk));
  const elsewhere = filled.organisation.nation === 'scotland' ? ofEngland : ofTwoStages;
  const planned = [...closed, ...open].filter(({ ending }) => !elsewhere.includes(ending));
  const tellings = planned
    .flatMap(({ ending, count, daysAgo }) => Array.from({ length: Math.ceil(count * scale) }, () => ({ ending, at: workingTime(today, chance.whole(...daysAgo), chance) })))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  const mail = new TellMail(app, teller, today);
  for (const { ending, at } of tellings) {
    const told = new Told(teller, { story: storyFor(ending, chance), at, officer: teller.oneOf(...(chance.is(0.6) ? ['pals'] : ['pals2', 'pals'])), handler: teller.oneOf(...(chance.is(0.5) ? ['complaints'] : ['complaints2', 'complaints'])) }, chance, today);
    await teller.tell(async () => {
      for (const step of courses[ending]) await step(told);
      await restrict(told, restricted[ending]);
    });
    await mail.about(told, ending);
  }
  await mail.fromStrangers();
}

const spoken: readonly Ending[] = ['settling', 'concern', 'made-complaint', 'settled-on-the-spot', 'concern-answered', 'signposted-later', 'passed-on-later', 'settled-later'];

/** A concern was spoken: what is written and wants an answer is a complaint. */
function storyFor(ending: Ending, chance: Chance): Story {
  const story = chance.of(stories);
  return spoken.includes(ending) && story.channel !== 'in-person' ? { ...story, channel: 'phone' } : story;
}

async function restrict(told: Told, reason: string | undefined): Promise<void> {
  if (!reason) return;
  const { teller, now } = told;
  const people = ['manager', 'complaints', 'complaints2', 'safeguarding'].filter((who) => who in teller.filled.staff).map((who) => teller.staff(who).staffId);
  const reviewOn = dayOf(new Date(now.getTime() + 60 * day));
  await told.act('manager', told.soon(20), RestrictCase, (restricting, me) => restricting.run(told.id, { reason, reviewOn, people }, me));
}

/** A moment of a working day, some days ago, never in the future. */
function workingTime(today: Date, daysAgo: number, chance: Chance): Date {
  const at = new Date(today.getTime() - daysAgo * day);
  if (at.getUTCDay() === 0) at.setUTCDate(at.getUTCDate() - 2);
  if (at.getUTCDay() === 6) at.setUTCDate(at.getUTCDate() - 1);
  at.setUTCHours(chance.whole(8, 16), chance.whole(0, 59), chance.whole(0, 59), 0);
  return at > today ? new Date(today.getTime() - chance.whole(2, 180) * 60_000) : at;
}
