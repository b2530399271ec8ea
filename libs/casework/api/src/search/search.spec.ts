import { LogContact as LogRequest } from '@accord/casework/contract';
import type { SearchPage } from '@accord/casework/contract';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { LogContact } from '../contact/log-contact';

describe('searching', () => {
  let world: World;
  let trust: TestOrganisation;
  let board: TestOrganisation;
  let officer: Visitor;
  const log = async (said: object, at?: Date, organisation = trust): Promise<{ id: string; reference: string }> => {
    const made = await world.db.run(organisation.acting('pals-officer', at), () => world.app.get(LogContact).run(LogRequest.parse({ whatHappened: 'Mum waited nine hours.', ...said })));
    if (!('id' in made)) throw new Error(JSON.stringify(made));
    return made;
  };
  const change = (sql: string, params: readonly unknown[]) => world.db.run(trust.acting('complaints-manager'), () => world.db.change(sql, params));
  const search = async (text: string, after?: string | null, visitor = officer): Promise<SearchPage> => {
    const { status, body, text: said } = await visitor.post('/api/search', { text, ...(after ? { after } : {}) });
    if (status !== 200) throw new Error(said);
    return body as SearchPage;
  };
  const ids = async (text: string): Promise<string[]> => (await search(text)).items.map(({ id }) => id);

  beforeAll(async () => {
    world = await aWorld();
    board = await world.organisation({ nation: 'scotland' });
  });
  beforeEach(async () => {
    trust = await world.organisation();
    officer = await world.signedIn(trust, 'pals-officer');
  });
  afterAll(() => world.end());

  it.each`
    typed                       | foundBy           | because
    ${'Kovács'}                 | ${['name']}       | ${'a surname'}
    ${'kovacs zoe'}             | ${['name']}       | ${'in any order, without accents'}
    ${'Zoë Kov'}                | ${['name']}       | ${'the beginning of the last word'}
    ${'anna'}                   | ${['name']}       | ${'the caller is found as well as the patient'}
    ${'943 476 5919'}           | ${['nhs-number']} | ${'an NHS number as printed on a card'}
    ${'+44 7700 900123'}        | ${['phone']}      | ${'a telephone number from abroad'}
    ${'ANNA@example.org'}       | ${['email']}      | ${'an address'}
    ${'pethidine'}              | ${['words']}      | ${'a word of the story'}
    ${'refusing'}               | ${['words']}      | ${'another form of the word'}
    ${'"refused the pethidine"'} | ${['words']}     | ${'a phrase'}
    ${'Zoe pethidine'}          | ${['words']}      | ${'words that are all in the story'}
    ${'cafe'}                   | ${['words']}      | ${'accents of the story do not matter'}
  `('finds the case by $typed: $because', async ({ typed, foundBy }) => {
    await log({ whatHappened: 'Somebody else entirely.', caller: { name: 'Peter Other', phone: '0113 496 0000' } });
    const { id, reference } = await log({
      whatHappened: 'They refused the pethidine that Zoe asked for, in the café.', callerIsPatient: false,
      caller: { name: 'Anna Kovács', phone: '07700 900123', email: 'anna@example.org' }, patient: { name: 'Zoë Kovács', nhsNumber: '9434765919' },
    });
    const { items, next } = await search(typed);
    expect(items).toMatchObject([{ id, reference, foundBy, caller: { name: 'Anna Kovács' } }]);
    expect(next).toBeNull();
  });

  it('finds a reference however it is typed, and nothing like it', async () => {
    const { id, reference } = await log({});
    await log({});
    expect(await ids(reference.toLowerCase().replaceAll('-', ' '))).toEqual([id]);
  });

  it.each(['Jo', '"waited hours"', 'kovacs anna peter', 'the', '???', '"hours nine"', 'ovacs'])('finds nothing by %s', async (typed) => {
    await log({ caller: { name: 'Anna Kovács' } });
    await log({ caller: { name: 'Joanna Smith' } });
    expect(await ids(typed)).toEqual([]);
  });

  it('turns pages newest first, by name and by word alike, each case once', async () => {
    const start = Date.UTC(2026, 10, 20, 9);
    for (let n = 0; n < 54; n++) await log({ whatHappened: n % 2 ? 'Parking was dear.' : 'Noise.', caller: { name: n % 2 ? 'Ann Other' : 'Parking Smith' } }, new Date(start + n * 1000));
    const first = await search('parking');
    const second = await search('parking', first.next);
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 4, null]);
    const all = [...first.items, ...second.items];
    expect(new Set(all.map(({ id }) => id)).size).toBe(54);
    expect(all.map(({ receivedAt }) => receivedAt)).toEqual(all.map(({ receivedAt }) => receivedAt).sort().reverse());
  });

  it('finds old cases by the word index once the recent ones have been looked through', async () => {
    const start = Date.UTC(2020, 0, 1);
    const old = await log({ whatHappened: 'Xylophone practice at night.' }, new Date(start));
    await change(`
      INSERT INTO accord.case_file SELECT (f).* FROM (
        SELECT jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'reference', 'X-' || n, 'received_at', f.received_at + n * interval '1 hour')) AS f
        FROM accord.case_file f, generate_series(1, 2100) n WHERE f.id = $1) many`, [old.id]);
    await change(`INSERT INTO accord.case_words SELECT organisation_id, id, received_at, accord.words_of(organisation_id, 'nothing much') FROM accord.case_file f WHERE id <> $1`, [old.id]);
    const newest = await log({ whatHappened: 'A xylophone again.' }, new Date('2026-11-20T10:00:00Z'));
    expect(await ids('xylophone')).toEqual([newest.id, old.id]);
    expect(await ids('"xylophone practice"')).toEqual([old.id]);
  });

  it('finds nothing of another organisation, by any way', async () => {
    const theirs = await log({ whatHappened: 'Ombrophobia.', caller: { name: 'Zuleika Dobson', phone: '0113 496 0777' } }, undefined, board);
    for (const typed of ['ombrophobia', 'Zuleika', '0113 496 0777', theirs.reference]) expect(await ids(typed)).toEqual([]);
  });

  it('finds nothing restricted to others, and its absence does not show in the pages', async () => {
    const hidden = await log({ whatHappened: 'Ombrophobia.', caller: { name: 'Zuleika Dobson' } });
    await change(`INSERT INTO accord.case_restriction (organisation_id, case_id, reason, review_on, set_by, set_at) VALUES ($1, $2, 'Staff', '2027-01-01', $3, '2026-11-20')`, [trust.id, hidden.id, trust.staff['complaints-manager']]);
    for (const typed of ['ombrophobia', 'Zuleika', hidden.reference]) expect(await search(typed)).toEqual({ items: [], next: null });
    for (let n = 0; n < 50; n++) await log({ whatHappened: 'Ombrophobia too.' });
    const { items, next } = await search('ombrophobia');
    expect([items.length, next]).toEqual([50, null]);
  });

  it('records every hit as read', async () => {
    const { id } = await log({ whatHappened: 'Quokka.' });
    await search('quokka');
    const read = await world.db.run(trust.acting('pals-officer'), () => world.db.query(`SELECT facts FROM accord.audit_entry WHERE action = 'search.found' AND $1 = ANY(shown)`, [id]));
    expect(read).toEqual([{ facts: '{}' }]);
  });

  it('asks for something to look for', async () => {
    expect((await officer.post('/api/search', { text: ' ' })).body).toMatchObject({ status: 400, errors: [{ path: 'text', message: 'Enter a reference, name, number or words' }] });
  });
});
