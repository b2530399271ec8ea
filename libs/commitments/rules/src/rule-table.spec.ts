import { day } from '@accord/calendar/rules';
import { whose, type Rule } from './rule';
import { allRules, ruleInForce, ruleTable } from './rule-table';

const lengthOf = ({ length }: Rule) =>
  length.kind === 'fixed' ? `${length.period.length} ${length.period.unit} ${length.period.convention}` : length.kind;
const extensionOf = ({ extension }: Rule) => (extension.kind === 'limit' ? `${extension.period.length} ${extension.period.unit}` : extension.kind);

/** Section 9 of the rule book, row by row: id, length, calendar, extension, evidence. */
const book = [
  ['E-ORAL', '1 working-day AFTER', 'england-and-wales', 'none', 'P'],
  ['E-ACK', '3 working-day AFTER', 'england-and-wales', 'none', 'S'],
  ['E-PERIOD', 'agreed', 'england-and-wales', 'open', 'S/M'],
  ['E-6M', '6 month FROM', 'england-and-wales', 'open', 'M/P twin'],
  ['E-TL', '12 month MAFTER', 'england-and-wales', 'open', 'S'],
  ['E-DEEM', 'restarts', 'england-and-wales', 'none', 'P'],
  ['E-CQC', '28 day FROM', 'england-and-wales', 'none', 'P'],
  ['E-PHSO', '12 month MAFTER', 'england-and-wales', 'open', 'P'],
  ['S-1', '5 working-day DAY1', 'scotland', '10 working-day', 'P/M'],
  ['S-2ACK', '3 working-day DAY1', 'scotland', 'open', 'P/M'],
  ['S-2', '20 working-day DAY1', 'scotland', 'open', 'P/M'],
  ['S-TL', '6 month MAFTER', 'scotland', 'open', 'S'],
  ['S-SPSO', '12 month MAFTER', 'scotland', 'open', 'P note'],
  ['S-HIS', '20 working-day AFTER', 'scotland', 'none', 'P'],
  ['W-ORAL', '1 working-day AFTER', 'england-and-wales', 'none', 'P'],
  ['W-ACK', '2 working-day AFTER', 'england-and-wales', 'none', 'P'],
  ['W-RESP', '30 working-day FROM', 'england-and-wales', '6 month', 'S/M'],
  ['W-ER', 'unconfirmed', 'england-and-wales', 'none', 'M'],
  ['W-ACK26', 'unconfirmed', 'england-and-wales', 'none', 'M'],
  ['W-RESP26', 'unconfirmed', 'england-and-wales', 'none', 'M'],
  ['W-TL', '12 month MAFTER', 'england-and-wales', 'open', 'S/M'],
  ['W-PSOW', '12 month FROM', 'england-and-wales', 'open', 'P'],
  ['N-1', '5 working-day DAY1', 'northern-ireland', '10 working-day', 'S'],
  ['N-2ASK', 'unconfirmed', 'northern-ireland', 'open', 'S conflict'],
  ['N-2ACK', '3 working-day DAY1', 'northern-ireland', 'none', 'S'],
  ['N-2', '20 working-day DAY1', 'northern-ireland', '40 working-day', 'S'],
  ['N-TL', '6 month MAFTER', 'northern-ireland', 'open', 'S'],
  ['N-EXH', '14 day AFTER', 'northern-ireland', 'none', 'P'],
  ['N-NIPSO', '6 month MAFTER', 'northern-ireland', 'open', 'P'],
  ['I-TL', '6 month MAFTER', 'by-site', 'open', 'S'],
  ['I-ACK', '3 working-day AFTER', 'by-site', 'none', 'S'],
  ['I-1', '20 working-day AFTER', 'by-site', 'open', 'S'],
  ['I-2ASK', '6 month MAFTER', 'by-site', 'open', 'S'],
  ['I-2', '20 working-day AFTER', 'by-site', 'open', 'M'],
  ['I-3ASK', '6 month MAFTER', 'by-site', 'open', 'S'],
  ['D-ACK', '30 day FROM', 'by-site', 'none', 'S'],
] as const;

describe('The rule table', () => {
  it('holds every row of the rule book, and no other', () => {
    expect(ruleTable.map((rule) => [rule.id, lengthOf(rule), rule.calendar, extensionOf(rule), rule.evidence])).toEqual(book);
  });

  it('keeps off what nobody has confirmed', () => {
    expect(ruleTable.filter((rule) => rule.standing === 'off').map((rule) => rule.id)).toEqual(['W-ER', 'W-ACK26', 'W-RESP26', 'N-2ASK', 'I-2']);
  });

  it('says beside the date where a count that is on is not yet confirmed', () => {
    const shown = ruleTable.filter((rule) => !rule.countConfirmed && rule.standing === 'on').map((rule) => rule.id);
    expect(shown).toEqual(['E-PERIOD', 'E-6M', 'E-DEEM', 'S-1', 'S-2ACK', 'S-2', 'S-TL', 'W-RESP', 'W-TL', 'N-1', 'N-2ACK', 'N-2']);
  });

  it('has one row for each id and version, and a source for each', () => {
    expect(new Set(allRules.map((rule) => `${rule.id} v${rule.version}`)).size).toBe(allRules.length);
    expect(allRules.filter((rule) => rule.source === '')).toEqual([]);
  });

  it('names no complaint and no concern where a promise of ours is said briefly', () => {
    const said = allRules.filter((rule) => whose(rule) === 'ours').map(({ what, briefly }) => briefly ?? what);
    expect(said.filter((words) => /complain|concern/i.test(words))).toEqual([]);
  });

  it.each`
    id           | start           | holds    | because
    ${'W-ACK'}   | ${'2026-03-31'} | ${true}  | ${'the last day of the old Welsh rules'}
    ${'W-ACK'}   | ${'2026-04-01'} | ${false} | ${'they ended the day before'}
    ${'W-ACK26'} | ${'2026-04-01'} | ${false} | ${'off: no confirmed number'}
    ${'N-1'}     | ${'2025-12-31'} | ${false} | ${'the 2009 Directions still held'}
    ${'N-1'}     | ${'2026-01-01'} | ${true}  | ${'the first day of the model procedure'}
    ${'D-ACK'}   | ${'2026-06-18'} | ${false} | ${'not yet in force'}
    ${'D-ACK'}   | ${'2026-06-19'} | ${true}  | ${'in force'}
    ${'E-ACK'}   | ${'2019-05-01'} | ${true}  | ${'no bounds'}
  `('$id from $start: $holds - $because', ({ id, start, holds }) => {
    expect(ruleInForce(id, day(start)) !== null).toBe(holds);
  });

  it('leaves a running case under the version it began with', () => {
    const [first] = ruleTable.filter((rule) => rule.id === 'E-ACK');
    if (!first) throw new Error('no E-ACK');
    const versions = [{ ...first, validTo: '2026-12-31' }, { ...first, version: 2, validFrom: '2027-01-01' }];
    expect(ruleInForce('E-ACK', day('2026-12-31'), versions)?.version).toBe(1);
    expect(ruleInForce('E-ACK', day('2027-01-01'), versions)?.version).toBe(2);
  });
});
