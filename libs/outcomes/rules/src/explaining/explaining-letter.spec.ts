import { day } from '@accord/calendar/rules';
import { gapsIn, textsOf } from '@accord/correspondence/rules';
import { advocacyOf, nationProfiles, ombudsmanOf } from '@accord/directory/rules';
import { explainingLetter, whyNotExplain } from './explaining-letter';
import type { ExplainingRecord } from './explaining-letter';

const finding = { result: 'upheld', happened: 'x', shouldHave: 'y', because: '' } as const;
const record: ExplainingRecord = {
  nation: 'england', stage: null, reference: 'AC-26-00012', organisation: { name: 'Ashcombe Trust', telephone: '01632 960 000', mailbox: 'pals@ashcombe.example' },
  recipientName: 'Ama Mensah', receivedOn: day('2026-04-20'), wanted: [], howConsidered: '', apology: { what: '', why: '', effect: '', sorry: '', change: '', who: '' }, remedies: [], actions: [],
  issues: [{ id: 'a', number: 1, text: 'The wait.', question: '', finding }, { id: 'b', number: 2, text: 'Nobody told us', question: '', finding: null }],
  support: { ombudsman: ombudsmanOf('england'), advocacy: advocacyOf('england'), limit: nationProfiles.england.ombudsmanLimit },
  contact: { name: 'Grace Osei', jobTitle: 'Complaints officer' }, sentOn: day('2026-11-28'),
  endedOn: day('2026-10-19'), waitedFor: ['another-body', 'police'], answerOn: day('2026-12-18'),
};
const words = (over: Partial<ExplainingRecord> = {}) => explainingLetter({ ...record, ...over }).flatMap((block) => [...textsOf(block)]).join('\n');

describe('the letter that explains why six months passed', () => {
  it('says that it is late, why, what is left, when the answer comes, whom to ring, and the ombudsman', () => {
    const text = words();
    expect(text).toContain('You should have had our answer by Monday 19 October 2026.');
    expect(text).toContain('We had to wait for another organisation. The police asked us to wait.');
    expect(text).toContain('Issue 1, The wait: we have finished looking into it.');
    expect(text).toContain('Issue 2, Nobody told us: we are still looking into it.');
    expect(text).toContain('We expect to send you our answer by Friday 18 December 2026.');
    expect(text).toMatch(/Parliamentary and Health Service Ombudsman.* also before our answer comes/);
    expect(text).toContain('Your named contact is Grace Osei, Complaints officer.');
    expect(gapsIn(explainingLetter(record))).toEqual([]);
  });

  it('says when only the writing is left', () => {
    expect(words({ issues: record.issues.map((issue) => ({ ...issue, finding })) })).toContain('What is left is to write our answer');
  });

  it.each`
    lacks                    | gap                              | because
    ${{ waitedFor: [] }}     | ${'Why it took longer'}          | ${'a letter without a reason explains nothing'}
    ${{ answerOn: null }}    | ${'Expected date of the answer'} | ${'they must know how long it will be'}
    ${{ issues: [] }}        | ${'Agreed list of issues'}       | ${'what is left follows from them'}
    ${{ contact: null }}     | ${'Named contact'}               | ${'somebody must be there to ask'}
  `('keeps itself back without $gap: $because', ({ lacks, gap }) => {
    expect(gapsIn(explainingLetter({ ...record, ...(lacks as Partial<ExplainingRecord>) })).map((one) => one.words)).toEqual([gap]);
  });

  it.each`
    state        | due             | late            | answer                                   | because
    ${'running'} | ${'2026-11-27'} | ${null}         | ${null}                                  | ${'the day is over'}
    ${'waiting'} | ${'2026-11-27'} | ${null}         | ${null}                                  | ${'waiting moves no date'}
    ${'running'} | ${'2026-11-28'} | ${null}         | ${expect.stringContaining('only after')} | ${'the answer can still go today'}
    ${'running'} | ${'2027-01-04'} | ${'2026-11-19'} | ${null}                                  | ${'a longer period written down too late takes back no miss'}
    ${'met'}     | ${'2026-10-19'} | ${null}         | ${expect.stringContaining('nothing is')} | ${'it was answered'}
  `('is asked for when six months due $due, late since $late, are $state: $answer, $because', ({ state, due, late, answer }) => {
    expect(whyNotExplain({ state: state as string, dueOn: day(due as string), lateSince: late ? day(late as string) : null }, day('2026-11-28'))).toEqual(answer);
  });

  it('is not known outside England', () => {
    expect(whyNotExplain(null, day('2026-11-28'))).toMatch(/England/);
  });
});
