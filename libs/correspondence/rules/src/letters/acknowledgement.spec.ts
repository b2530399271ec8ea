import { day } from '@accord/calendar/rules';
import { advocacyOf, ombudsmanOf } from '@accord/directory/rules';
import { acknowledgement, shortened } from './acknowledgement';
import type { AcknowledgementFacts } from './acknowledgement';
import { plainText } from './letter-text';
import { gapsIn } from './missing';

const complete: AcknowledgementFacts = {
  nation: 'england', stage: null, reference: 'AC-26-00412',
  organisation: { name: 'Northbridge Hospitals', telephone: '01632 960 000', mailbox: 'complaints@northbridge.example' },
  recipientName: 'Ama Mensah', receivedOn: day('2026-11-20'), madeOrally: false,
  issues: ['Nobody told us why the wait was nine hours', 'The pain relief came late'], story: 'Mum waited nine hours.',
  contact: { name: 'Priya Nair', jobTitle: 'Complaints officer' },
  answer: { on: day('2027-05-19'), kind: 'at-the-latest' },
  support: { advocacy: { id: 'northbridge', name: 'Northbridge Advocacy', telephone: '0800 000 000' }, ombudsman: ombudsmanOf('scotland') },
};
const written = (facts: Partial<AcknowledgementFacts> = {}) => plainText(acknowledgement({ ...complete, ...facts }));

describe('an acknowledgement in England', () => {
  it('holds what reg 13 and the Complaint Standards ask for: issues, offer to discuss how and how long, contact, advocacy, date', () => {
    const text = written();
    expect(text).toContain('1. Nobody told us why the wait was nine hours\n2. The pain relief came late');
    expect(text).toContain('I would like to talk with you about how we look into this and how long it will take.');
    expect(text).toContain('Your named contact is Priya Nair, Complaints officer.');
    expect(text).toContain('Northbridge Advocacy (telephone 0800 000 000)');
    expect(text).toContain('by Wednesday 19 May 2027 at the latest');
    expect(gapsIn(acknowledgement(complete))).toEqual([]);
  });

  it('tells the story in their words while no issue is agreed yet', () => {
    expect(written({ issues: [] })).toContain('“Mum waited nine hours.”');
  });

  it('gives a spoken complaint back in writing to be checked (reg 13(2))', () => {
    expect(written({ madeOrally: true })).toContain('We have written down what you told us. Please tell us if we have anything wrong.');
  });

  it('says who can name the advocacy service, because each council chooses one', () => {
    expect(written({ support: { advocacy: advocacyOf('england'), ombudsman: null } })).toContain('Independent NHS complaints advocacy. Your council can tell you who provides it where you live.');
  });

  it('names an agreed date as agreed, and otherwise the last day as the last', () => {
    expect(written({ answer: { on: day('2027-01-14'), kind: 'agreed' } })).toContain('We agreed with you to send our answer by Thursday 14 January 2027.');
  });
});

describe('an acknowledgement in the other nations', () => {
  it('at stage 2 in Scotland names the officer, PASS, the SPSO and the report within 20 working days', () => {
    const support = { ...complete.support, advocacy: advocacyOf('scotland') };
    const text = written({ nation: 'scotland', stage: 2, support, answer: { on: day('2027-01-14'), kind: 'report-due' } });
    expect(text).toContain('within 20 working days, by Thursday 14 January 2027');
    expect(text).toContain('Scottish Public Services Ombudsman (telephone 0800 377 7330)');
    expect(text).toContain('Patient Advice and Support Service (PASS) (telephone 0800 917 2127)');
    expect(text).toContain('Our feedback and complaints officer for this is Priya Nair');
  });

  it('in Wales offers to talk, also about the use of medical records, and names the date that was set by hand (reg 22)', () => {
    const text = written({ nation: 'wales', answer: { on: day('2027-01-29'), kind: 'report-due' } });
    expect(text).toContain('we will also ask whether we may use medical records');
    expect(text).toContain('by Friday 29 January 2027');
  });

  it('in Northern Ireland names the date that was set by hand', () => {
    expect(written({ nation: 'northern-ireland', answer: { on: day('2027-01-29'), kind: 'report-due' } })).toContain('by Friday 29 January 2027');
  });
});

describe('a fact that the record lacks', () => {
  it.each`
    nation                | gaps
    ${'england'}          | ${['Name of the person we write to', 'Received date', 'What happened', 'Expected date of the answer', 'Named contact', 'Advocacy service', 'Named contact']}
    ${'scotland'}         | ${['Name of the person we write to', 'Received date', 'What happened', 'Expected date of the answer', 'Ombudsman', 'Named contact', 'Advocacy service', 'Named contact']}
    ${'wales'}            | ${['Name of the person we write to', 'Received date', 'What happened', 'Expected date of the answer', 'Named contact', 'Advocacy service', 'Named contact']}
    ${'northern-ireland'} | ${['Name of the person we write to', 'Received date', 'What happened', 'Expected date of the answer', 'Named contact', 'Advocacy service', 'Named contact']}
  `('is shown as a gap in its place in $nation, so that no letter prints a hole', ({ nation, gaps }) => {
    const bare = { ...complete, nation, stage: 2 as const, recipientName: null, receivedOn: null, issues: [], story: ' ', contact: null, answer: null, support: { advocacy: null, ombudsman: null } };
    expect(gapsIn(acknowledgement(bare)).map((found) => found.words)).toEqual(gaps);
  });

  it('is no gap any more once somebody typed it over the words', () => {
    expect(gapsIn([{ kind: 'paragraph', text: 'Your named contact is Priya.' }])).toEqual([]);
  });
});

describe('the story in short', () => {
  it('stays whole up to 600 characters and else ends with a sentence', () => {
    const long = 'We waited. '.repeat(100);
    expect(shortened('  Mum\n waited. ')).toBe('Mum waited.');
    expect(shortened(long).length).toBeLessThanOrEqual(600);
    expect(shortened(long)).toMatch(/waited\.$/);
    expect(shortened('a'.repeat(300) + ' ' + 'b'.repeat(400))).toMatch(/a …$/);
  });
});
