import { answerDateOf } from './answer-date';
import { checksOfEveryLetter } from './checks';
import type { ToCheck } from './checks';
import { paragraph } from './letter-text';

const sound: ToCheck = { body: [paragraph('Dear Ama Mensah'), paragraph('Thank you.')], format: 'standard', recipient: { name: 'Ama Mensah', email: 'ama@mail.example', isPatient: true }, needs: [] };
const stops = (changed: Partial<ToCheck>) => checksOfEveryLetter({ ...sound, ...changed }).filter((check) => check.mark === 'stop').map(({ id, at }) => [id, at]);

describe('the checks before a letter goes', () => {
  it('say what is in order, too', () => {
    const checks = checksOfEveryLetter(sound);
    expect(checks.map(({ mark }) => mark)).not.toContain('stop');
    expect(checks.map((check) => check.what)).toEqual(['No fact is missing', 'Recipient, address and greeting']);
  });

  it.each<[string, Partial<ToCheck>, unknown[]]>([
    ['a gap is left, with the place where the fact is added', { body: [paragraph('Dear Ama Mensah, [Advocacy service is missing]')] }, [['words-0', 'directory']]],
    ['there are no words', { body: [] }, [['words-empty', 'letter']]],
    ['nobody is recorded', { recipient: null }, [['recipient', 'people']]],
    ['the person has no address', { recipient: { name: 'Ama Mensah', email: null, isPatient: true } }, [['address', 'people']]],
    ['large print was asked for and the letter is not', { needs: [{ kind: 'format', detail: 'Large print, 18 point' }] }, [['format', 'letter']]],
  ])('stop when %s', (_, changed, expected) => {
    expect(stops(changed)).toEqual(expected);
  });

  it('name what the person needs beside its form: no phone calls, or another language', () => {
    const checks = checksOfEveryLetter({ ...sound, needs: [{ kind: 'adjustment', detail: 'no phone calls' }, { kind: 'interpreter', detail: '' }, { kind: 'supporter', detail: 'her son' }] });
    expect(checks.filter((check) => check.mark === 'read').map((check) => check.what)).toEqual(['Adjustment: no phone calls', 'Interpreter: ask which language']);
  });

  it('name what the PDF would print as a box: other scripts and signs, but no accent of Europe', () => {
    const said = (text: string) => checksOfEveryLetter({ ...sound, body: [paragraph('Dear Ama Mensah'), paragraph(text)] }).filter(({ mark }) => mark === 'read').map(({ what }) => what);
    expect(said('Zoë Kovács, Łukasz, Ŵyn, Ẹniọlá, Ελένη, Ирина – “£20” … e\u0301')).toEqual([]);
    expect(said('王小明 wrote 😡😡 → ✓')).toEqual(['The PDF cannot show: 王 小 明 😡 → ✓']);
  });

  it('warn, but do not stop, when the greeting kept an old name or another form was asked for', () => {
    const checks = checksOfEveryLetter({ ...sound, body: [paragraph('Dear Mrs Okafor')], needs: [{ kind: 'format', detail: 'Braille' }, { kind: 'safe-contact', detail: 'never ring the house' }, { kind: 'interpreter', detail: 'BSL' }] });
    expect(checks.filter((check) => check.mark === 'read').map((check) => check.id)).toEqual(['greeting', 'form-0', 'safe-contact-0', 'need-2']);
    expect(checks.map(({ mark }) => mark)).not.toContain('stop');
  });
});

describe('the date an acknowledgement names', () => {
  const running = [
    { ruleId: 'E-6M', code: 'E-6M', dueOn: '2027-05-19' },
    { ruleId: 'E-PERIOD', code: 'E-PERIOD', dueOn: '2027-01-14' },
    { ruleId: 'BY-HAND', code: 'BY-HAND-ANSWER', dueOn: '2027-01-29' },
  ];
  it('is the one set by hand, else the agreed one, else the last day a rule allows', () => {
    expect(answerDateOf(running)).toMatchObject({ kind: 'report-due' });
    expect(answerDateOf(running.slice(0, 2))).toMatchObject({ kind: 'agreed' });
    expect(answerDateOf(running.slice(0, 1))).toMatchObject({ kind: 'at-the-latest' });
    expect(answerDateOf([{ ruleId: 'E-ACK', code: 'E-ACK', dueOn: '2026-11-25' }])).toBeNull();
  });
});
