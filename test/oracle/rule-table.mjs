/**
 * The rule table of response-times.md section 9, copied row by row.
 * [id, length, unit, count, calendar, furthest extension]: the extension is `0` (the date itself), a period, or `none`
 * where the table has a word, null or nothing.
 */
const EW = 'england-and-wales';
const SC = 'scotland';
const NI = 'northern-ireland';
const none = undefined;

const rows = [
  ['E-ORAL', 1, 'working-day', 'AFTER', EW, 0],
  ['E-ACK', 3, 'working-day', 'AFTER', EW, 0],
  ['E-PERIOD', 'agreed', 'any', 'AFTER', EW, none],
  ['E-6M', 6, 'month', 'FROM', EW, none],
  ['E-TL', 12, 'month', 'MAFTER', EW, none],
  ['E-DEEM', 'restarts', 'any', 'none', EW, none],
  ['E-CQC', 28, 'day', 'AFTER', EW, 0], // 28 days FROM the day after the request: the request day + 28
  ['E-PHSO', 12, 'month', 'MAFTER', EW, none],
  ['S-1', 5, 'working-day', 'DAY1', SC, { length: 10, unit: 'working-day', count: 'DAY1' }],
  ['S-2ACK', 3, 'working-day', 'DAY1', SC, none],
  ['S-2', 20, 'working-day', 'DAY1', SC, none],
  ['S-TL', 6, 'month', 'MAFTER', SC, none],
  ['S-SPSO', 12, 'month', 'MAFTER', SC, none],
  ['S-HIS', 20, 'working-day', 'AFTER', SC, 0],
  ['W-ORAL', 1, 'working-day', 'AFTER', EW, 0],
  ['W-ACK', 2, 'working-day', 'AFTER', EW, 0],
  ['W-RESP', 30, 'working-day', 'FROM', EW, { length: 6, unit: 'month', count: 'FROM' }],
  ['W-TL', 12, 'month', 'MAFTER', EW, none],
  ['W-PSOW', 12, 'month', 'FROM', EW, none],
  ['N-1', 5, 'working-day', 'DAY1', NI, { length: 10, unit: 'working-day', count: 'DAY1' }],
  ['N-2ACK', 3, 'working-day', 'DAY1', NI, 0],
  ['N-2', 20, 'working-day', 'DAY1', NI, { length: 40, unit: 'working-day', count: 'DAY1' }],
  ['N-TL', 6, 'month', 'MAFTER', NI, none],
  ['N-EXH', 14, 'day', 'AFTER', NI, 0],
  ['N-NIPSO', 6, 'month', 'MAFTER', NI, none],
  ['I-TL', 6, 'month', 'MAFTER', EW, none],
  ['I-ACK', 3, 'working-day', 'AFTER', EW, 0],
  ['I-1', 20, 'working-day', 'AFTER', EW, none],
  ['I-2ASK', 6, 'month', 'MAFTER', EW, none],
  ['I-2', 20, 'working-day', 'AFTER', EW, none],
  ['I-3ASK', 6, 'month', 'MAFTER', EW, none],
  ['D-ACK', 30, 'day', 'FROM', EW, 0],
];

export const rules = new Map(rows.map(([id, length, unit, counting, calendar, extension]) => [id, { id, length, unit, counting, calendar, extension }]));

/** Rules whose figure nobody has confirmed: they give no date. */
export const off = ['W-ER', 'W-ACK26', 'W-RESP26', 'N-2ASK'];

/** The first and last day on which a rule could begin to run, and what stood before or came after it. */
export const validity = new Map([
  ['W-ORAL', { to: '2026-03-31', after: 'W-ER' }],
  ['W-ACK', { to: '2026-03-31', after: 'W-ACK26' }],
  ['W-RESP', { to: '2026-03-31', after: 'W-RESP26' }],
  ['W-TL', { to: '2026-03-31' }],
  ['N-1', { from: '2026-01-01', before: '2009 Directions' }],
  ['N-2ACK', { from: '2026-01-01', before: '2009 Directions' }],
  ['N-2', { from: '2026-01-01', before: '2009 Directions' }],
  ['N-TL', { from: '2026-01-01', before: '2009 Directions' }],
  ['D-ACK', { from: '2026-06-19' }],
]);
