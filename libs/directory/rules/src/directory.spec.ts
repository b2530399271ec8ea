import { advocacyOf, bodiesOf, bodyOf, formerBodies, lastCheckedWords, nationProfiles, nations, ombudsmanOf } from './index';

describe('whom to signpost to', () => {
  it.each`
    nation                | ombudsman                                         | advocacy                                         | because
    ${'england'}          | ${'Parliamentary and Health Service Ombudsman'}   | ${'Independent NHS complaints advocacy'}         | ${'each council chooses its supplier'}
    ${'scotland'}         | ${'Scottish Public Services Ombudsman'}           | ${'Patient Advice and Support Service (PASS)'}   | ${'the 2011 Act names it'}
    ${'wales'}            | ${'Public Services Ombudsman for Wales'}          | ${'Llais'}                                       | ${'the Community Health Councils are gone'}
    ${'northern-ireland'} | ${'Northern Ireland Public Services Ombudsman'}   | ${'Patient and Client Council'}                  | ${'it helps with HSC complaints'}
  `('a letter of $nation names $ombudsman and $advocacy: $because', ({ nation, ombudsman, advocacy }) => {
    expect(ombudsmanOf(nation).name).toBe(ombudsman);
    expect(advocacyOf(nation).name).toBe(advocacy);
  });

  it('keeps a letter to the bodies of its own nation', () => {
    for (const nation of nations) for (const body of bodiesOf(nation, '2026-11-20')) expect(body.nations).toContain(nation);
    expect(bodiesOf('scotland', '2026-11-20').map(({ id }) => id)).not.toContain('phso');
  });

  it('does not offer a body before it existed', () => {
    expect(bodiesOf('wales', '2023-03-31').map(({ id }) => id)).not.toContain('llais');
    expect(bodiesOf('wales', '2023-04-01').map(({ id }) => id)).toContain('llais');
  });

  it('says that an entry was not checked yet rather than inventing a day', () => {
    expect(lastCheckedWords(null, (date) => date)).toBe('Last checked: not yet');
    expect(lastCheckedWords('2026-11-20', () => 'Fri 20 Nov')).toBe('Last checked: Fri 20 Nov');
  });

  it('leads every former name to a body that stands, or to a sentence', () => {
    for (const { nowId, said } of formerBodies) {
      if (nowId !== null) expect(bodyOf(nowId).id).toBe(nowId);
      expect(said).toMatch(/\.$/);
    }
  });

  it('has an ombudsman and an advocacy body of the right kind for each nation', () => {
    for (const nation of nations) {
      expect(ombudsmanOf(nation).kind).toBe('ombudsman');
      expect(advocacyOf(nation).kind).toBe('advocacy');
      expect(nationProfiles[nation].nation).toBe(nation);
    }
  });

  it('refuses an id that was never in the directory', () => {
    expect(() => bodyOf('chc')).toThrow('has never had');
  });
});
