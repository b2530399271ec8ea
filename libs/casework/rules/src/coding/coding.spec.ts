import { day } from '@accord/calendar/rules';
import { isRefused } from '@accord/platform/rules';
import { ageBandOf, caution, codeLists, codesOn, labelOf, wrongCode, wrongIssueCodes } from '.';
import type { IssueCodes } from '.';

const today = day('2026-11-20');
const none: IssueCodes = { serviceArea: null, subject: null, subSubject: null, clinicalGroup: null, professions: [] };

describe('the code lists', () => {
  it('hold each code once on a day, in every list', () => {
    for (const [list, rows] of Object.entries(codeLists)) {
      const codes = codesOn(rows, today).map(({ code }) => code);
      expect({ list, codes: new Set(codes).size }).toEqual({ list, codes: codes.length });
    }
  });

  it('give KO41a its 21 subjects, 14 service areas, 11 clinical groups, 9 professions and 8 age bands', () => {
    const { subject, serviceArea, clinicalGroup, profession, ageBand } = codeLists;
    expect([subject, serviceArea, clinicalGroup, profession, ageBand].map(({ length }) => length)).toEqual([21, 14, 11, 9, 8]);
  });

  it('say so beside a label that nobody has confirmed, and nothing beside a confirmed one or our own', () => {
    expect(caution({ confidence: 'U' })).toBe('This label is not confirmed.');
    expect(caution({ confidence: 'P' })).toBe('This label is partly confirmed.');
    expect([caution({ confidence: 'C' }), caution({ confidence: 'L' })]).toEqual([null, null]);
    expect(codeLists.complainantStatus.every((row) => caution(row) !== null)).toBe(true);
  });

  it('put every sub-subject under a subject that exists', () => {
    const subjects = codeLists.subject.map(({ code }) => code);
    for (const row of codeLists.subSubject) expect(subjects).toContain(row.subject);
  });

  it('refuse a code that is not in the list or not in force that day', () => {
    expect(wrongCode('subject', 'values', today)).toBeNull();
    expect(isRefused(wrongCode('subject', 'manners', today))).toBe(true);
    expect(isRefused(wrongCode('subject', 'values', day('2015-03-31')))).toBe(true);
    expect(labelOf('subject', 'values')).toBe('Values and behaviours (staff)');
  });
});

describe('the codes of an issue', () => {
  it('may all be empty, or one of each', () => {
    expect(wrongIssueCodes(none, today)).toBeNull();
    expect(wrongIssueCodes({ serviceArea: 'inpatient', subject: 'clinical-treatment', subSubject: 'clinical-treatment.pain', clinicalGroup: 'surgical', professions: ['medical', 'nursing'] }, today)).toBeNull();
  });

  it('keep a sub-subject under its own subject, and a clinical group under clinical treatment', () => {
    expect(wrongIssueCodes({ ...none, subject: 'values', subSubject: 'clinical-treatment.pain' }, today)?.refused).toBe('sub-subject-elsewhere');
    expect(wrongIssueCodes({ ...none, subSubject: 'clinical-treatment.pain' }, today)?.refused).toBe('sub-subject-elsewhere');
    expect(wrongIssueCodes({ ...none, subject: 'values', clinicalGroup: 'surgical' }, today)?.refused).toBe('group-without-treatment');
  });
});

describe('the age band of the patient', () => {
  it.each`
    bornOn          | band             | because
    ${'2026-11-20'} | ${'0-5'}         | ${'born today'}
    ${'2020-11-21'} | ${'0-5'}         | ${'six tomorrow'}
    ${'2020-11-20'} | ${'6-17'}        | ${'six today'}
    ${'2000-11-21'} | ${'18-25'}       | ${'26 tomorrow'}
    ${'1971-11-20'} | ${'26-55'}       | ${'55 today'}
    ${'1970-11-20'} | ${'56-64'}       | ${'56 today'}
    ${'1951-11-21'} | ${'65-74'}       | ${'75 tomorrow'}
    ${'1951-11-20'} | ${'75-over'} | ${'75 today'}
    ${'2026-11-21'} | ${'unknown'}     | ${'a date of birth after the day is a mistake'}
  `('is $band for $bornOn - $because', ({ bornOn, band }) => {
    expect(ageBandOf(day(bornOn), today)).toBe(band);
  });

  it('is unknown without a date of birth', () => {
    expect(ageBandOf(null, today)).toBe('unknown');
  });
});
