import { parseArgs } from 'node:util';
import { dayInRowWithYear } from '@accord/calendar/rules';
import { DueLine } from '@accord/commitments/contract';
import { reasoningOf, workOut, type Answer } from '@accord/commitments/rules';
import { questionOf } from './question';

export const usage = [
  'Say a rule and a start: npm run -s accord -- due E-ACK 2026-12-23',
  '  --calendar england-and-wales|scotland|northern-ireland   count in another calendar',
  '  --length N --unit working-day|day|month                   the agreed period of E-PERIOD',
  '  --extended                                                the furthest date an extension may reach',
  '  --add-holiday DATE, --work-holiday DATE                   change the calendar (may be repeated)',
  '  --event-date DATE                                         the event, for S-TL',
  'Or: npm run -s accord -- due --batch, with a JSON line each on standard input.',
].join('\n');

/** The answer for people, or what to mend; `ok` false for a refusal. */
export function answerWords(words: readonly string[]): { readonly ok: boolean; readonly text: string } {
  const line = readWords(words);
  if (!line) return { ok: false, text: usage };
  const read = DueLine.safeParse(line);
  if (!read.success) return { ok: false, text: `${read.error.issues[0]?.message ?? usage}.` };
  const question = questionOf(read.data);
  const answers = 'refused' in question ? question : workOut(question);
  if ('refused' in answers) return { ok: false, text: answers.refused };
  return { ok: true, text: answers.map(inWords).join('\n\n') };
}

function inWords(answer: Answer): string {
  const { sentences, days } = reasoningOf(answer);
  const { rule, calendar } = answer;
  return [
    `${rule.id} v${rule.version}: ${rule.what}`,
    ...sentences,
    ...days.map((row) => `  ${dayInRowWithYear(row.date).padEnd(16)} ${row.counted ? `day ${row.counted}` : ''}`.padEnd(28) + row.because),
    `Calendar: ${calendar.name}. Source: ${rule.source}. Evidence: ${rule.evidence}.`,
  ].join('\n');
}

function readWords(words: readonly string[]): unknown {
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
    const [rule, start, ...more] = positionals;
    if (!rule || !start || more.length > 0) return null;
    const { length, unit, calendar, extended } = values;
    return {
      rule, start, calendar, unit, extended,
      ...(length === undefined ? {} : { length: Number(length) }),
      addHolidays: values['add-holiday'], workHolidays: values['work-holiday'], eventDate: values['event-date'],
    };
  } catch {
    // An option that does not exist, or one without its value: the usage says which there are.
    return null;
  }
}

const options = {
  calendar: { type: 'string' },
  length: { type: 'string' },
  unit: { type: 'string' },
  extended: { type: 'boolean' },
  'add-holiday': { type: 'string', multiple: true },
  'work-holiday': { type: 'string', multiple: true },
  'event-date': { type: 'string' },
} as const;
