import { addressedTo, questionsOf, receivedAt, mayBeAnsweredByMachine } from '@accord/correspondence/rules';
import { readMessage } from './read-message';

const settings = { prefix: 'HV', mailboxes: ['pals@harrowgatevale.example'], webForms: [], authservId: null };
const longest = 100_000;
const mail = (headers: string, body = 'Please ring me.') => `From: kim@post.example\r\nTo: pals@harrowgatevale.example\r\n${headers}\r\n\r\n${body}`;
const withFile = (type: string, encoding: string, body: string) => mail(`Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}`, body);
const parts = (count: number) => Array.from({ length: count }, (_, n) => `--outer\r\nContent-Type: multipart/mixed; boundary=inner-${n}\r\n\r\nno part\r\n`).join('');

/** Shapes that make a careless reader try every way of reading, or hold every piece by itself. None may keep the portal busy. */
describe('a message made to keep the portal busy', () => {
  it.each([
    ['a file of comments that never becomes a drawing', () => withFile('application/octet-stream', '7bit', '<!---->'.repeat(580))],
    ['a calendar answer of parameters without an end', () => withFile('text/calendar; method=REPLY', '7bit', `BEGIN:VCALENDAR\r\nATTENDEE${';aa'.repeat(200)}\r\nEND:VCALENDAR`)],
    ['a sender behind brackets that are never closed', () => `From: ${'('.repeat(longest)}\r\nTo: pals@harrowgatevale.example\r\n\r\nHello.`],
    ['a sender in angles that are never closed', () => `From: ${'<,'.repeat(longest / 2)}\r\nTo: pals@harrowgatevale.example\r\n\r\nHello.`],
    ['a sender of colons', () => `From: @${':'.repeat(longest)}\r\nTo: pals@harrowgatevale.example\r\n\r\nHello.`],
    ['thousands of senders', () => `${Array.from({ length: 12 }, (_, line) => `From: ${Array.from({ length: 9_000 }, (_each, n) => `a${line}.${n}@b.example`).join(',')}`).join('\r\n')}\r\n\r\nHello.`],
    ['a recipient of plus signs', () => mail(`Cc: ${'+'.repeat(longest)}@b@harrowgatevale.example`)],
    ['a date of brackets', () => mail(`Date: ${'('.repeat(longest)}\r\nReceived: by mx; ${'('.repeat(longest)}`)],
    ['a file named by dots', () => withFile(`application/pdf; name="x${'.'.repeat(longest)}y"`, '7bit', 'x')],
    ['a table of empty cells', () => withFile('text/html', '7bit', `<table><tr>${'<td></td>'.repeat(60_000)}</tr></table>`)],
    ['tags that are opened and others that are closed', () => withFile('text/html', '7bit', `${'<b>'.repeat(80_000)}${'</i>'.repeat(80_000)}`)],
    ['parts of parts that are none', () => mail('Content-Type: multipart/mixed; boundary=outer', `${parts(4_000)}${'.'.repeat(8_000_000)}`)],
    ['a text that begins files and ends none', () => mail('', `${'begin 644 a\r\nA\r\nA\r\n'.repeat(200_000)}`)],
  ])('is read within seconds of work: %s', (_, make) => {
    const raw = Buffer.from(make());
    const began = process.cpuUsage();
    const { message, size } = readMessage(raw);
    addressedTo(message.headers, [{ organisationId: 'HVN', addresses: settings.mailboxes }]);
    questionsOf(message, settings);
    receivedAt(message.headers, Date.UTC(2026, 10, 28));
    mayBeAnsweredByMachine(message);
    expect(size).toBe(raw.length);
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(4);
  });
});
