import { OrganisationCalendar } from '@accord/calendar/api';
import type { CalculatorAnswer, CalculatorRules } from '@accord/commitments/contract';
import { roles } from '@accord/access/rules';
import { aWorld, type TestOrganisation, type World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';

describe('The calculator', () => {
  let world: World;
  let trust: TestOrganisation;
  let reader: Visitor;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles });
    reader = await world.signedIn(trust, 'reader-of-reports');
  });
  afterAll(() => world.end());

  const ask = async (question: object) => {
    const { status, body } = await reader.post('/api/calculator', question);
    return { status, body: body as CalculatorAnswer, problem: body as { errors?: readonly { path: string; message: string }[] } };
  };

  it('is for everybody who is signed in', async () => {
    for (const role of roles) {
      const visitor = await world.signedIn(trust, role);
      expect({ role, status: (await visitor.get('/api/calculator')).status }).toEqual({ role, status: 200 });
    }
  });

  it('lists every rule with what it takes', async () => {
    const { items } = (await reader.get('/api/calculator')).body as CalculatorRules;
    expect(items.length).toBeGreaterThanOrEqual(36);
    expect(items.find(({ id }) => id === 'E-PERIOD')).toMatchObject({ agreed: true, event: false, furthest: false });
    expect(items.find(({ id }) => id === 'S-TL')).toMatchObject({ event: true, place: 'Scotland, NHS' });
    expect(items.find(({ id }) => id === 'N-1')).toMatchObject({ furthest: true });
    expect(items.find(({ id }) => id === 'W-ACK')).toMatchObject({ note: 'to Tue 31 Mar 2026' });
    expect(items.find(({ id }) => id === 'W-ER')).toMatchObject({ note: 'off' });
  });

  it('answers with the proof day by day', async () => {
    const { status, body } = await ask({ rule: 'E-ACK', start: '2026-12-23' });
    expect(status).toBe(200);
    const [date] = body.dates;
    expect(date).toMatchObject({ ruleId: 'E-ACK', due: '2026-12-30', actBy: '2026-12-30', status: 'in-force', provisional: false, calendar: 'England and Wales, as we keep it' });
    expect(date?.sentences[0]).toBe('Due Wednesday 30 December 2026.');
    expect(date?.days.map(({ date: day, counted, because }) => `${day.slice(8)} ${counted ?? '-'} ${because}`)).toEqual([
      '23 0 start, not counted', '24 1 counted', '25 - Christmas Day', '26 - weekend', '27 - weekend', '28 - Boxing Day (substitute day)', '29 2 counted', '30 3 due',
    ]);
  });

  it.each`
    question                                                                                        | due                           | because
    ${{ rule: 'E-DEEM', start: '2027-01-06' }}                                                       | ${['2027-01-11', '2027-07-05']} | ${'two dates begin again'}
    ${{ rule: 'E-PERIOD', start: '2026-11-23', length: 35, unit: 'working-day' }}                    | ${['2027-01-14']}             | ${'an agreed length'}
    ${{ rule: 'N-2', start: '2026-12-01', extended: true }}                                          | ${['2027-01-28']}             | ${'the furthest day'}
    ${{ rule: 'S-TL', start: '2026-11-20', eventDate: '2026-01-15' }}                                | ${['2027-01-15']}             | ${'the event'}
    ${{ rule: 'S-2ACK', start: '2026-06-12', addHolidays: ['2026-06-15'] }}                          | ${['2026-06-17']}             | ${'a holiday announced late'}
    ${{ rule: 'S-1', start: '2026-11-27', workHolidays: ['2026-11-30'] }}                            | ${['2026-12-03']}             | ${'a holiday that is worked'}
    ${{ rule: 'I-ACK', start: '2026-11-27', calendar: 'scotland' }}                                  | ${['2026-12-03']}             | ${'another calendar'}
    ${{ rule: 'E-ACK', start: '2026-06-11T23:40:00Z' }}                                              | ${['2026-06-17']}             | ${'an instant is Friday in London'}
  `('$because: $due', async ({ question, due }) => {
    expect((await ask(question)).body.dates.map((date) => date.due)).toEqual(due);
  });

  it('says when a rule ended and what followed, when one begins, and why one is off', async () => {
    expect((await ask({ rule: 'W-ACK', start: '2026-04-01' })).body).toEqual({ dates: [], none: { sentence: 'W-ACK ended on Tuesday 31 March 2026. After it: W-ACK26.', instead: 'W-ACK26' } });
    expect((await ask({ rule: 'N-1', start: '2025-12-31' })).body.none).toMatchObject({ sentence: expect.stringContaining('begins on Thursday 1 January 2026'), instead: null });
    expect((await ask({ rule: 'W-ER', start: '2026-11-20' })).body.none).toEqual({ sentence: 'W-ER is off: nobody has confirmed how many days it gives.', instead: null });
  });

  it.each`
    question                                                                                              | status | path
    ${{ rule: '', start: '2026-11-20' }}                                                                  | ${400} | ${'rule'}
    ${{ rule: 'E-ACK', start: '2027-02-29' }}                                                             | ${400} | ${'start'}
    ${{ rule: 'E-ACK', start: '2026-11-20T10:00:00' }}                                                    | ${400} | ${'start'}
    ${{ rule: 'E-PERIOD', start: '2026-11-20', length: 1.5, unit: 'day' }}                                | ${400} | ${'length'}
    ${{ rule: 'E-ACK', start: '2026-11-20', addHolidays: ['2026-02-30'] }}                                | ${400} | ${'addHolidays.0'}
    ${{ rule: 'E-ACK', start: '2026-11-20', colour: 'red' }}                                              | ${400} | ${''}
    ${{ rule: 'E-NONE', start: '2026-11-20' }}                                                            | ${422} | ${'rule'}
    ${{ rule: 'E-PERIOD', start: '2026-11-20' }}                                                          | ${422} | ${'length'}
    ${{ rule: 'E-PERIOD', start: '2026-11-20', unit: 'day' }}                                             | ${422} | ${'length'}
    ${{ rule: 'E-6M', start: '2026-11-20', extended: true }}                                              | ${422} | ${'extended'}
    ${{ rule: 'E-ACK', start: '2026-11-20', eventDate: '2026-11-01' }}                                    | ${422} | ${'eventDate'}
    ${{ rule: 'E-ACK', start: '2026-11-20', addHolidays: ['2026-11-23'], workHolidays: ['2026-11-23'] }}  | ${422} | ${'workHolidays'}
  `('$question is mended at the field $path', async ({ question, status, path }) => {
    const answer = await ask(question);
    expect({ status: answer.status, path: answer.problem.errors?.[0]?.path }).toEqual({ status, path });
  });

  it('counts in the organisation’s own calendar unless another is named, with its closures, and says which', async () => {
    await world.db.run(trust.acting('administrator'), () => world.app.get(OrganisationCalendar).change({ kind: 'closed', date: '2027-02-03', title: 'Trust day' }));
    const published = await ask({ rule: 'E-ACK', start: '2027-02-01', calendar: 'england-and-wales' });
    expect(published.body.dates[0]).toMatchObject({ due: '2027-02-04', calendar: 'England and Wales' });
    expect((await ask({ rule: 'I-ACK', start: '2027-02-01', calendar: 'ours' })).body.dates[0]?.due).toBe('2027-02-05');
    // A closure of ours is none in the calendar of another nation.
    expect((await ask({ rule: 'S-2ACK', start: '2027-02-01' })).body.dates[0]).toMatchObject({ due: '2027-02-03', calendar: 'Scotland, as we keep it' });
    const [own] = (await ask({ rule: 'I-ACK', start: '2027-02-01' })).body.dates;
    expect({ due: own?.due, skipped: own?.days.find(({ date }) => date === '2027-02-03')?.because }).toEqual({ due: '2027-02-05', skipped: 'Trust day' });
    // The law of England leaves out bank holidays alone: the date is as published, and each closure is named where it is counted.
    const [lawful] = (await ask({ rule: 'E-ACK', start: '2027-02-01' })).body.dates;
    expect({ due: lawful?.due, calendar: lawful?.calendar, counted: lawful?.days.find(({ date }) => date === '2027-02-03')?.because }).toEqual({ due: '2027-02-04', calendar: 'England and Wales, bank holidays alone', counted: 'Trust day, our closure: the rule counts it' });
  });

  it('says since when a rule is switched off, and by whom', async () => {
    const manager = await world.signedIn(trust, 'complaints-manager');
    expect((await manager.post('/api/rules/E-ACK/off', { validFrom: '2027-03-01', reason: 'A trial' })).status).toBe(201);
    expect((await ask({ rule: 'E-ACK', start: '2027-02-26' })).body.dates[0]).toMatchObject({ version: 1, status: 'in-force' });
    expect((await ask({ rule: 'E-ACK', start: '2027-03-01' })).body).toEqual({ dates: [], none: { sentence: `E-ACK is switched off from Monday 1 March 2027 by complaints-manager of ${trust.code}.`, instead: null } });
    expect(((await reader.get('/api/calculator')).body as CalculatorRules).items.find(({ id }) => id === 'E-ACK')).toMatchObject({ note: 'off from Mon 1 Mar 2027' });
  });

  it('keeps nothing', async () => {
    const rows = () =>
      world.db.run(trust.acting('pals-officer'), () => world.db.query(`SELECT (SELECT count(*) FROM accord.audit_entry) AS recorded, (SELECT count(*) FROM accord.idempotent_request) AS answers`));
    const before = await rows();
    await ask({ rule: 'E-ACK', start: '2026-12-23' });
    expect(await rows()).toEqual(before);
  });
});
