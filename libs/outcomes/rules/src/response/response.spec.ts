import { day } from '@accord/calendar/rules';
import { checksOfEveryLetter, gapsIn, plainText, signedBy, unsigned } from '@accord/correspondence/rules';
import { advocacyOf, nationProfiles, ombudsmanOf } from '@accord/directory/rules';
import { ombudsmanLastDay } from './ombudsman-date';
import { responseChecks } from './response-checks';
import { onAnotherDay, responseLetter } from './response-letter';
import type { ResponseIssue, ResponseRecord } from './response-record';

const issue = (number: number, result: 'upheld' | 'not-upheld' | null): ResponseIssue => ({
  id: `issue-${number}`, number, text: ['The wait was nine hours', 'The pain relief came late'][number - 1] ?? '', question: '',
  finding: result && { result, happened: 'Nobody looked at the list.', shouldHave: 'Somebody looks every hour.', because: '' },
});

const record = (changed: Partial<ResponseRecord> = {}): ResponseRecord => ({
  nation: 'england', stage: null, reference: 'AC-26-00412', organisation: { name: 'Northbridge Hospitals', telephone: '01632 960 000', mailbox: 'complaints@northbridge.example' },
  recipientName: 'Ama Mensah', receivedOn: day('2026-02-10'), wanted: ['An explanation'], issues: [issue(1, 'upheld'), issue(2, 'not-upheld')],
  howConsidered: 'We spoke with the ward and read the notes.',
  apology: { what: 'We left you waiting.', why: 'Nobody looked at the list.', effect: 'You were in pain for hours.', sorry: 'We are sorry.', change: 'The list is now looked at every hour.', who: 'I say this as chief executive.' },
  remedies: ['We have corrected your record.'], actions: [{ change: 'The list is looked at every hour', owner: 'The matron of Ward 7', dueOn: day('2026-12-18') }],
  support: { ombudsman: ombudsmanOf('england'), advocacy: advocacyOf('england'), limit: nationProfiles.england.ombudsmanLimit },
  contact: { name: 'Priya Nair', jobTitle: 'Complaints officer' }, sentOn: day('2026-11-20'), ...changed,
});
const nation = (name: 'scotland' | 'wales' | 'northern-ireland', changed: Partial<ResponseRecord> = {}) =>
  record({ nation: name, support: { ombudsman: ombudsmanOf(name), advocacy: advocacyOf(name), limit: nationProfiles[name].ombudsmanLimit }, ...changed });
const text = (changed: Partial<ResponseRecord> = {}) => plainText(responseLetter(record(changed)));
const stops = (of: ResponseRecord, body = responseLetter(of)) => responseChecks(of, body).filter((check) => check.mark === 'stop').map((check) => check.id);

describe('a response', () => {
  it('holds what reg 14(2) and the Complaint Standards ask for', () => {
    const letter = text();
    for (const part of [
      'You told us that you would like:\n\n- An explanation', 'We spoke with the ward and read the notes.', 'ISSUE 1: THE WAIT WAS NINE HOURS', 'What happened: Nobody looked at the list.',
      'What should have happened: Somebody looks every hour.', 'We uphold this part of your complaint.', 'We do not uphold this part of your complaint.', 'You were in pain for hours.',
      'The list is looked at every hour. The matron of Ward 7 will see to this by Friday 18 December 2026.', 'We have corrected your record.',
      'This is our final answer.', 'Parliamentary and Health Service Ombudsman (telephone 0345 015 4033)', 'The last day is Wednesday 10 February 2027 at the latest',
    ]) expect(letter).toContain(part);
    expect(gapsIn(responseLetter(record()))).toEqual([]);
    expect(stops(record())).toEqual([]);
  });

  it('says from whom an apology comes when only a name was written, so that no name stands alone in the letter', () => {
    const text = (who: string) => plainText(responseLetter(record({ apology: { ...record().apology, who } })));
    expect(text('Margaret Lowe')).toContain('\n\nThis apology comes from Margaret Lowe.\n\n');
    expect(text('I say this as chief executive.')).toContain('\n\nI say this as chief executive.\n\n');
  });

  it('leaves no hole: an issue without a finding, a failing without an apology and unknown handling are gaps', () => {
    const none = { what: '', why: '', effect: '', sorry: '', change: '', who: '' };
    const bare = record({ issues: [issue(1, 'upheld'), issue(2, null)], apology: none, howConsidered: '' });
    expect(gapsIn(responseLetter(bare)).map((found) => found.words)).toEqual(['How the complaint was looked at', 'Finding', 'Apology']);
    expect(stops(bare)).toEqual(['finding-2', 'apology']);
    expect(gapsIn(responseLetter(record({ issues: [issue(2, 'not-upheld')], apology: none })))).toEqual([]);
  });

  it('in Scotland at stage 1 leads to stage 2, and at stage 2 to the SPSO', () => {
    expect(plainText(responseLetter(nation('scotland', { stage: 1 })))).toContain('investigate your complaint at stage 2');
    expect(stops(nation('scotland', { stage: 1 }))).toEqual([]);
    expect(plainText(responseLetter(nation('scotland', { stage: 2 })))).toContain('Scottish Public Services Ombudsman (telephone 0800 377 7330)');
  });

  it('in Northern Ireland says that the procedure has ended and counts six months from the day it is sent', () => {
    const letter = plainText(responseLetter(nation('northern-ireland', { sentOn: day('2026-12-30') })));
    expect(letter).toContain('Our complaints procedure has now ended.');
    expect(letter).toContain('The last day is Wednesday 30 June 2027.');
  });

  it('is signed in its place, or at its end when the place was deleted', () => {
    const signed = signedBy(responseLetter(record()), { name: 'Dr Ngozi Bell', jobTitle: 'Chief executive' });
    expect(plainText(signed)).toContain('Yours sincerely\n\nDr Ngozi Bell\nChief executive\n\nNorthbridge Hospitals');
    expect(plainText(signedBy([{ kind: 'paragraph', text: 'x' }], { name: 'Dr Ngozi Bell', jobTitle: '' }))).toBe('x\n\nDr Ngozi Bell');
  });
});

describe('the last day for the ombudsman', () => {
  it.each`
    of                    | received        | sent            | last            | because
    ${'england'}          | ${'2026-02-10'} | ${'2026-11-20'} | ${'2027-02-10'} | ${'one year after: corresponding date'}
    ${'scotland'}         | ${'2026-01-15'} | ${'2026-11-20'} | ${'2027-01-15'} | ${'12 months after'}
    ${'wales'}            | ${'2026-02-10'} | ${'2026-11-20'} | ${'2027-02-09'} | ${'the year begins on the day itself'}
    ${'northern-ireland'} | ${'2026-02-10'} | ${'2027-01-13'} | ${'2027-07-13'} | ${'six months from the day the notice is sent'}
  `('in $of is $last: $because', ({ of, received, sent, last }) => {
    expect(ombudsmanLastDay({ nation: of, receivedOn: day(received), sentOn: day(sent) })?.on.toString()).toBe(last);
  });
});

describe('a letter that goes on another day than the one it was signed for', () => {
  const northern = (sentOn: string, changed: Partial<ResponseRecord> = {}) => nation('northern-ireland', { sentOn: day(sentOn), ...changed });

  it('in Northern Ireland names the last day as it counts from the sending', () => {
    const signed = responseLetter(northern('2026-12-30'));
    const today = onAnotherDay(signed, northern('2027-01-13'), day('2026-12-30'));
    expect(today && plainText(today)).toContain('The last day is Tuesday 13 July 2027.');
    expect(onAnotherDay(signed, northern('2026-12-30'), day('2026-12-30'))).toBeNull();
  });

  it('where nothing counts from the sending it goes as it is', () => {
    expect(onAnotherDay(responseLetter(record()), { ...record(), sentOn: day('2027-01-13') }, day('2026-12-30'))).toBeNull();
  });

  it('of private care names six months of the letter, and no ombudsman’s day', () => {
    const text = plainText(responseLetter(record({ paidPrivately: true, sentOn: day('2027-01-15') })));
    expect(text).toContain('The last day is Thursday 15 July 2027.');
  });

  it('at stage 1 in Northern Ireland leads to stage 2, and does not end the procedure', () => {
    const text = plainText(responseLetter(northern('2026-12-30', { stage: 1 })));
    expect(text).toContain('at stage 2 of our complaints procedure');
    expect(text).not.toContain('has now ended');
  });

  it('has the place for a signature again where the name stood', () => {
    const body = responseLetter(northern('2026-12-30'));
    const who = { name: 'Dr Ngozi Bell', jobTitle: 'Chief executive' };
    expect(unsigned(signedBy(body, who), who)).toEqual(body);
  });
});

describe('the checks before a response goes', () => {
  it('stop when an answer was cut out of the letter, or the right to go to the ombudsman', () => {
    const body = responseLetter(record());
    const without = (words: string) => body.filter((block) => !('text' in block) || !block.text.includes(words));
    expect(stops(record(), without('Issue 2'))).toEqual(['answer-2']);
    expect(stops(record(), without('Parliamentary'))).toEqual(['ombudsman']);
  });

  it('warn at a stale last day, at weak words and at lessons nobody owns, and stop for none of them', () => {
    const later = record({ receivedOn: day('2026-03-01') });
    expect(responseChecks(later, responseLetter(record())).find((check) => check.id === 'ombudsman-date')).toMatchObject({ mark: 'read' });
    const weak = record({ apology: { ...record().apology, sorry: 'We are sorry if you were upset.' } });
    expect(responseChecks(weak, responseLetter(weak)).some((check) => check.id.startsWith('apology-words'))).toBe(true);
    const vague = record({ actions: [] });
    expect(responseChecks(vague, [...responseLetter(vague), { kind: 'paragraph', text: 'Lessons will be learned.' }]).find((check) => check.id === 'lessons')).toMatchObject({ mark: 'read' });
  });

  it('do not take the place for the signature for a gap', () => {
    expect(checksOfEveryLetter({ body: responseLetter(record()), format: 'standard', recipient: { name: 'Ama Mensah', email: 'a@b.example', isPatient: true }, needs: [] }).some((check) => check.mark === 'stop')).toBe(false);
  });
});
