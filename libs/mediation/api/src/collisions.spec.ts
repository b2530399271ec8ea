import { mediationRoles, MediationTeam } from '../../../../test/api/support/mediation';
import type { Answer } from '../../../../test/api/support/visitor';
import { aWorld } from '../../../../test/api/support/world';
import type { World } from '../../../../test/api/support/world';

const requests = Number(process.env['ACCORD_BOOKINGS'] ?? 200);
const inFlight = 50;

/** Runs every task, at most `most` at once. */
async function atOnce<T>(tasks: readonly (() => Promise<T>)[], most: number): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const lane = async () => {
    for (let mine = next++; mine < tasks.length; mine = next++) {
      const task = tasks[mine];
      if (task) results[mine] = await task();
    }
  };
  await Promise.all(Array.from({ length: most }, lane));
  return results;
}

describe('bookings that collide', () => {
  let world: World;
  let team: MediationTeam;

  beforeAll(async () => {
    world = await aWorld({ DATABASE_POOL: '16' });
    team = await MediationTeam.at(world, await world.organisation({ roles: mediationRoles }));
  });
  afterAll(() => world.end());

  it(`are impossible: ${requests} requests, ${inFlight} at once, no overlap, and each loser is told in a sentence with other times`, async () => {
    const mediators = await Promise.all(Array.from({ length: 5 }, () => team.aMediator()));
    const rooms = await Promise.all(['Oak', 'Elm', 'Ash', 'Rowan'].map((name) => team.aRoom(name)));
    const ready = await team.readyMany(requests, mediators);
    const tasks = ready.map(({ id, version, partyIds }, number) => () => {
      // Ten starts half an hour apart on each of two days: most of them overlap with their neighbours.
      const minutes = 30 * (number % 10);
      const startsAt = new Date(Date.UTC(2998, 11, number % 20 < 10 ? 3 : 4, 9, minutes)).toISOString();
      return team.book(id, { version, partyIds, startsAt, roomIds: [rooms[number % rooms.length] ?? ''] });
    });
    const answers = await atOnce(tasks, inFlight);
    const won = answers.filter(({ status }) => status === 201);
    const lost = answers.filter(({ status }) => status !== 201);
    expect(lost.filter((answer) => !isASentenceWithChoices(answer)).slice(0, 3).map(({ text }) => text)).toEqual([]);
    expect(won.length).toBeGreaterThanOrEqual(8);
    expect(won.length + lost.length).toBe(requests);

    const acting = team.trust.acting('mediation-coordinator');
    const [overlaps] = await world.db.run(acting, () => world.db.query<{ n: number }>(`
      SELECT count(*) AS n FROM accord.booking a JOIN accord.booking b ON a.resource_id = b.resource_id AND a.session_id < b.session_id AND a.during && b.during`));
    const [kept] = await world.db.run(acting, () => world.db.query<{ sessions: number; booked: number }>(`
      SELECT count(DISTINCT b.session_id) AS booked, (SELECT count(*) FROM accord.mediation_session) AS sessions FROM accord.booking b`));
    expect({ overlaps: overlaps?.n, ...kept }).toEqual({ overlaps: 0, sessions: won.length, booked: won.length });
  }, 120_000);

  it('are refused by the database itself, whoever writes and whatever was looked at beforehand', async () => {
    const insert = `
      INSERT INTO accord.booking SELECT s.organisation_id, s.case_id, s.id, b.resource_id, b.kind, b.during FROM accord.booking b JOIN accord.mediation_session s
        ON NOT EXISTS (SELECT FROM accord.booking o WHERE o.session_id = s.id AND o.resource_id = b.resource_id) LIMIT 1`;
    await expect(world.db.run(team.trust.acting('mediation-coordinator'), () => world.db.change(insert))).rejects.toMatchObject({ constraint: 'booking_without_overlap' });
  });

  it('let the same person be in one place only, even on two cases', async () => {
    const same = { name: 'Gwen Two-Cases', email: 'gwen@post.example' };
    const [first, second] = [await team.ready(undefined, await team.aCase(same)), await team.ready(undefined, await team.aCase({ ...same, name: ' gwen  two-cases ' }))];
    const at = '2998-12-10T10:00:00Z';
    expect((await team.book(first.id, { version: first.version, partyIds: first.partyIds, startsAt: at })).status).toBe(201);
    const lost = await team.book(second.id, { version: second.version, partyIds: second.partyIds, startsAt: at });
    expect(lost.body).toMatchObject({ code: 'taken', detail: 'One of the people is busy at that time. Choose another time.' });
  });
});

function isASentenceWithChoices({ status, body }: Answer): boolean {
  const problem = body as { code?: string; detail?: string; instead?: { value: string; words: string }[] };
  return status === 422 && problem.code === 'taken' && /^(\w+ was booked a moment ago|The mediator is busy at that time|One of the people is busy at that time)\. /.test(problem.detail ?? '') && problem.instead?.length === 3;
}
