import { answerLine } from './batch';
import { answerWords } from './single';

type Line = Readonly<Record<string, unknown>>;
const lines = (line: Line | string) => answerLine(typeof line === 'string' ? line : JSON.stringify(line));
const dates = (line: Line) => lines({ id: 'q', ...line }).map((answer) => ('error' in answer ? answer.error : `${answer.rule} ${answer.due} ${answer.actBy}`));
const error = (line: Line | string) => lines(line).map((answer) => ('error' in answer ? answer.error : `no error: ${answer.rule} ${answer.due}`));

/** Each sentence of what was asked of the command, in its order; the dates were counted by hand on a wall calendar. */
describe('due, sentence by sentence', () => {
  describe('one date', () => {
    it('prints the date and the reasoning', () => {
      const { ok, text } = answerWords(['E-ACK', '2026-12-23']);
      expect(ok).toBe(true);
      expect(text).toContain('Due Wednesday 30 December 2026.');
      expect(text).toMatch(/Fri 25 Dec 2026 .*Christmas Day/);
      expect(text).toMatch(/Wed 30 Dec 2026 .*day 3.*due/);
    });

    it('refuses in a sentence, and says how to ask', () => {
      expect(answerWords(['W-ER', '2026-11-20'])).toMatchObject({ ok: false, text: expect.stringContaining('W-ER is off') });
      expect(answerWords(['E-ACK'])).toMatchObject({ ok: false, text: expect.stringContaining('due --batch') });
      expect(answerWords(['E-ACK', '2026-12-23', '--colour', 'red'])).toMatchObject({ ok: false });
      expect(answerWords(['E-PERIOD', '2026-11-23', '--length', 'ten', '--unit', 'day'])).toMatchObject({ ok: false, text: 'length is a whole number.' });
    });
  });

  describe('the shape of an answer', () => {
    it('has these fields in this order, and no other', () => {
      expect(lines({ id: 7, rule: 'E-ACK', start: '2026-12-23' }).map((answer) => JSON.stringify(answer))).toEqual([
        '{"id":7,"rule":"E-ACK","due":"2026-12-30","actBy":"2026-12-30","status":"in-force","version":1,"provisional":false}',
      ]);
      expect(lines({ id: 'x', rule: 'W-ER', start: '2026-11-20' }).map((answer) => Object.keys(answer))).toEqual([['id', 'error']]);
    });

    it.each([['a'], [1], [0], [''], [null]])('gives the id %j back as it was', (id) => {
      expect(lines({ id, rule: 'E-ACK', start: '2026-12-23' })).toMatchObject([{ id, due: '2026-12-30' }]);
      expect(lines({ id, rule: 'E-NONE', start: '2026-12-23' })).toMatchObject([{ id, error: expect.any(String) }]);
    });

    it('answers a line without an id, and one that is not JSON, with the id null', () => {
      expect(lines({ rule: 'E-ACK', start: '2026-12-23' })).toMatchObject([{ id: null, due: '2026-12-30' }]);
      expect(lines('{"id":"a",')).toEqual([{ id: null, error: 'This line is not JSON.' }]);
    });

    it('answers an empty line too: E-DEEM is the one exception to a line each', () => {
      expect(lines('')).toEqual([{ id: null, error: 'This line is empty.' }]);
      expect(lines(' \t')).toEqual([{ id: null, error: 'This line is empty.' }]);
    });

    it('answers a first line with the mark of its encoding', () => {
      expect(lines('\uFEFF{"id":1,"rule":"E-ACK","start":"2026-12-23"}')).toMatchObject([{ id: 1, due: '2026-12-30' }]);
    });
  });

  it.each`
    start                              | due             | because
    ${'2026-11-23'}                    | ${'2026-11-26'} | ${'a date'}
    ${'2026-11-27T23:40:00Z'}          | ${'2026-12-02'} | ${'in winter London is at Greenwich: still Friday'}
    ${'2026-06-11T23:40:00Z'}          | ${'2026-06-17'} | ${'in summer it is Friday already'}
    ${'2026-06-11T23:40:00+01:00'}     | ${'2026-06-16'} | ${'written in London: Thursday'}
    ${'2026-11-28T10:00:00+13:00'}     | ${'2026-12-02'} | ${'Saturday in Auckland is Friday evening in London'}
    ${'2026-03-29T00:59:59Z'}          | ${'2026-04-01'} | ${'the second before the clocks go forward'}
    ${'2026-10-25T23:30:00.5-01:00'}   | ${'2026-10-29'} | ${'Monday in London, the night the clocks go back'}
    ${'2026-11-23t10:00:00z'}          | ${'2026-11-26'} | ${'RFC 3339 allows small letters'}
    ${'2024-02-29'}                    | ${'2024-03-05'} | ${'a leap day'}
    ${'2031-05-01'}                    | ${'2031-05-06'} | ${'a date to come; nobody has announced the holidays of 2031'}
  `('starts at $start: $due - $because', ({ start, due }) => {
    expect(lines({ id: 'q', rule: 'E-ACK', start })).toMatchObject([{ due }]);
  });

  it.each`
    rule         | start           | calendar                | answer                          | because
    ${'S-1'}     | ${'2026-11-27'} | ${undefined}            | ${'S-1 2026-12-04 2026-12-04'}  | ${'the rule’s: St Andrew’s Day'}
    ${'S-1'}     | ${'2026-11-27'} | ${'england-and-wales'}  | ${'S-1 2026-12-03 2026-12-03'}  | ${'30 November is worked in England'}
    ${'I-ACK'}   | ${'2026-11-27'} | ${undefined}            | ${'I-ACK 2026-12-02 2026-12-02'} | ${'by site: England and Wales'}
    ${'I-ACK'}   | ${'2026-11-27'} | ${'scotland'}           | ${'I-ACK 2026-12-03 2026-12-03'} | ${'a site in Scotland'}
    ${'D-ACK'}   | ${'2026-11-01'} | ${undefined}            | ${'D-ACK 2026-11-30 2026-11-30'} | ${'by site: a Monday in England'}
    ${'D-ACK'}   | ${'2026-11-01'} | ${'scotland'}           | ${'D-ACK 2026-11-30 2026-11-27'} | ${'act by Friday where St Andrew’s Day is kept'}
    ${'E-6M'}    | ${'2026-08-31'} | ${undefined}            | ${'E-6M 2027-02-28 2027-02-26'}  | ${'nothing rolls forward off a Sunday'}
    ${'N-EXH'}   | ${'2027-03-03'} | ${undefined}            | ${'N-EXH 2027-03-17 2027-03-16'} | ${'St Patrick’s Day: N- is Northern Ireland'}
    ${'S-SPSO'}  | ${'2025-11-30'} | ${undefined}            | ${'S-SPSO 2026-11-30 2026-11-27'} | ${'S- is Scotland'}
    ${'W-PSOW'}  | ${'2026-03-18'} | ${undefined}            | ${'W-PSOW 2027-03-17 2027-03-17'} | ${'W- is England and Wales, where 17 March is worked'}
    ${'I-TL'}    | ${'2026-09-17'} | ${undefined}            | ${'I-TL 2027-03-17 2027-03-17'}  | ${'I- is England and Wales'}
    ${'I-TL'}    | ${'2026-09-17'} | ${'northern-ireland'}   | ${'I-TL 2027-03-17 2027-03-16'}  | ${'a site in Northern Ireland'}
  `('$rule from $start in $calendar: $answer - $because', ({ rule, start, calendar, answer }) => {
    expect(dates({ rule, start, calendar })).toEqual([answer]);
  });

  it.each`
    length  | unit             | answer                             | because
    ${35}   | ${'working-day'} | ${'E-PERIOD 2027-01-14 2027-01-14'} | ${'working days AFTER'}
    ${60}   | ${'working-day'} | ${'E-PERIOD 2027-02-18 2027-02-18'} | ${'working days AFTER'}
    ${30}   | ${'day'}         | ${'E-PERIOD 2026-12-23 2026-12-23'} | ${'days AFTER: start + 30'}
    ${3}    | ${'month'}       | ${'E-PERIOD 2027-02-23 2027-02-23'} | ${'months MAFTER'}
  `('an agreed $length $unit from 23 November 2026: $answer - $because', ({ length, unit, answer }) => {
    expect(dates({ rule: 'E-PERIOD', start: '2026-11-23', length, unit })).toEqual([answer]);
  });

  it.each`
    rule          | start           | answer                            | because
    ${'E-ORAL'}   | ${'2026-12-18'} | ${'E-ORAL 2026-12-21 2026-12-21'} | ${'a maximum of 0 is the date itself'}
    ${'E-ACK'}    | ${'2026-12-23'} | ${'E-ACK 2026-12-30 2026-12-30'}  | ${'0'}
    ${'E-CQC'}    | ${'2026-12-07'} | ${'E-CQC 2027-01-04 2027-01-04'}  | ${'0'}
    ${'S-HIS'}    | ${'2026-11-02'} | ${'S-HIS 2026-12-01 2026-12-01'}  | ${'0: 20 working days, St Andrew’s Day skipped'}
    ${'W-ORAL'}   | ${'2026-03-02'} | ${'W-ORAL 2026-03-03 2026-03-03'} | ${'0'}
    ${'W-ACK'}    | ${'2026-03-24'} | ${'W-ACK 2026-03-26 2026-03-26'}  | ${'0'}
    ${'N-2ACK'}   | ${'2026-12-01'} | ${'N-2ACK 2026-12-03 2026-12-03'} | ${'0'}
    ${'N-EXH'}    | ${'2026-12-01'} | ${'N-EXH 2026-12-15 2026-12-15'}  | ${'0'}
    ${'I-ACK'}    | ${'2026-11-23'} | ${'I-ACK 2026-11-26 2026-11-26'}  | ${'0'}
    ${'D-ACK'}    | ${'2026-06-19'} | ${'D-ACK 2026-07-18 2026-07-17'}  | ${'0; a Saturday'}
    ${'S-1'}      | ${'2026-11-23'} | ${'S-1 2026-12-07 2026-12-07'}    | ${'10 working days in total, St Andrew’s Day skipped'}
    ${'N-1'}      | ${'2026-12-01'} | ${'N-1 2026-12-14 2026-12-14'}    | ${'10 working days in total'}
    ${'N-2'}      | ${'2026-12-01'} | ${'N-2 2027-01-28 2027-01-28'}    | ${'40 working days in total'}
    ${'W-RESP'}   | ${'2026-03-02'} | ${'W-RESP 2026-09-01 2026-09-01'} | ${'6 months FROM'}
  `('$rule extended from $start: $answer - $because', ({ rule, start, answer }) => {
    expect(dates({ rule, start, extended: true })).toEqual([answer]);
  });

  it.each(['E-6M', 'E-TL', 'E-DEEM', 'E-PHSO', 'S-2ACK', 'S-2', 'S-TL', 'S-SPSO', 'W-TL', 'W-PSOW', 'N-TL', 'N-NIPSO', 'I-TL', 'I-1', 'I-2ASK', 'I-2', 'I-3ASK'])(
    '%s extended is an error: the table has a word or nothing',
    (rule) => {
      expect(error({ id: 'q', rule, start: '2026-03-02', extended: true })).toEqual([`${rule} names no furthest date for an extension.`]);
    },
  );
  it('E-PERIOD extended is an error too, although its length was agreed', () => {
    expect(error({ id: 'q', rule: 'E-PERIOD', start: '2026-03-02', length: 20, unit: 'day', extended: true })).toEqual(['E-PERIOD names no furthest date for an extension.']);
  });

  describe('a calendar of one line', () => {
    it('holds for that line only', () => {
      const line = { rule: 'S-2ACK', start: '2026-06-12' };
      expect(dates({ ...line, addHolidays: ['2026-06-15'] })).toEqual(['S-2ACK 2026-06-17 2026-06-17']);
      expect(dates(line)).toEqual(['S-2ACK 2026-06-16 2026-06-16']);
      expect(dates({ rule: 'S-1', start: '2026-11-27', workHolidays: ['2026-11-30'] })).toEqual(['S-1 2026-12-03 2026-12-03']);
      expect(dates({ rule: 'S-1', start: '2026-11-27' })).toEqual(['S-1 2026-12-04 2026-12-04']);
    });

    it('changes nothing at a weekend, and nothing by working a day that is no holiday', () => {
      const line = { rule: 'E-ACK', start: '2026-11-27' };
      expect(dates({ ...line, addHolidays: ['2026-11-28', '2026-11-29'] })).toEqual(['E-ACK 2026-12-02 2026-12-02']);
      expect(dates({ ...line, workHolidays: ['2026-11-28', '2026-12-01'] })).toEqual(['E-ACK 2026-12-02 2026-12-02']);
    });

    it('moves only the day to act by, where the rule counts days of the calendar', () => {
      expect(dates({ rule: 'E-6M', start: '2026-06-24', addHolidays: ['2026-12-23'] })).toEqual(['E-6M 2026-12-23 2026-12-22']);
    });
  });

  it('answers two lines for E-DEEM alone', () => {
    expect(lines({ id: 5, rule: 'E-DEEM', start: '2027-01-06' }).map((answer) => JSON.stringify(answer))).toEqual([
      '{"id":5,"rule":"E-ACK","due":"2027-01-11","actBy":"2027-01-11","status":"in-force","version":1,"provisional":false}',
      '{"id":5,"rule":"E-6M","due":"2027-07-05","actBy":"2027-07-05","status":"in-force","version":1,"provisional":false}',
    ]);
  });

  it.each`
    start           | eventDate       | answer                          | because
    ${'2026-11-20'} | ${undefined}    | ${'S-TL 2027-05-20 2027-05-20'} | ${'the six-month limit'}
    ${'2026-11-20'} | ${'2026-01-15'} | ${'S-TL 2027-01-15 2027-01-15'} | ${'twelve months of the event come first'}
    ${'2026-11-20'} | ${'2026-11-01'} | ${'S-TL 2027-05-20 2027-05-20'} | ${'six months come first'}
    ${'2026-11-20'} | ${'2024-02-29'} | ${'S-TL 2025-02-28 2025-02-28'} | ${'over already: a date in the past is still the date'}
  `('S-TL from $start, event $eventDate: $answer - $because', ({ start, eventDate, answer }) => {
    expect(dates({ rule: 'S-TL', start, eventDate })).toEqual([answer]);
  });

  it.each`
    rule         | start           | answer                           | because
    ${'E-CQC'}   | ${'2026-12-07'} | ${'E-CQC 2027-01-04 2027-01-04'} | ${'start is the day of the request, due that day + 28'}
    ${'E-PHSO'}  | ${'2024-02-29'} | ${'E-PHSO 2025-02-28 2025-02-28'} | ${'a year is 12 months, and the month end clamps'}
    ${'E-TL'}    | ${'2025-11-20'} | ${'E-TL 2026-11-20 2026-11-20'}  | ${'12 months MAFTER'}
    ${'W-PSOW'}  | ${'2026-02-10'} | ${'W-PSOW 2027-02-09 2027-02-09'} | ${'12 months FROM'}
    ${'E-6M'}    | ${'2027-03-01'} | ${'E-6M 2027-08-31 2027-08-31'}  | ${'FROM the first of a month'}
    ${'E-6M'}    | ${'2026-08-30'} | ${'E-6M 2027-02-28 2027-02-26'}  | ${'no 30 February'}
    ${'I-2'}     | ${'2026-11-23'} | ${'I-2 2026-12-21 2026-12-21'}   | ${'a number nobody has confirmed'}
  `('$rule from $start: $answer - $because', ({ rule, start, answer }) => {
    expect(dates({ rule, start })).toEqual([answer]);
  });

  it('says in-force for every row that is on, and unconfirmed for I-2', () => {
    expect(lines({ id: 1, rule: 'S-1', start: '2026-11-23' })).toMatchObject([{ status: 'in-force', version: 1 }]);
    expect(lines({ id: 1, rule: 'I-2', start: '2026-11-23' })).toMatchObject([{ status: 'unconfirmed', version: 1 }]);
  });

  it.each`
    rule       | start           | due             | provisional | because
    ${'E-ACK'} | ${'2028-12-19'} | ${'2028-12-22'} | ${false}    | ${'before the last known holiday'}
    ${'E-ACK'} | ${'2028-12-21'} | ${'2028-12-28'} | ${true}     | ${'after 26 December 2028, the last one known'}
    ${'E-TL'}  | ${'2028-01-04'} | ${'2029-01-04'} | ${true}     | ${'a count of months too'}
  `('$rule from $start is provisional: $provisional - $because', ({ rule, start, due, provisional }) => {
    expect(lines({ id: 1, rule, start })).toMatchObject([{ due, provisional }]);
  });

  it.each`
    rule         | start           | words                                     | because
    ${'W-ORAL'}  | ${'2026-04-01'} | ${['31 March 2026', 'W-ER']}              | ${'ended'}
    ${'W-ACK'}   | ${'2026-04-01'} | ${['31 March 2026', 'W-ACK26']}           | ${'ended'}
    ${'W-RESP'}  | ${'2026-04-01'} | ${['31 March 2026', 'W-RESP26']}          | ${'ended'}
    ${'W-TL'}    | ${'2026-04-01'} | ${['31 March 2026', 'none']}              | ${'ended, nothing confirmed after it'}
    ${'N-1'}     | ${'2025-12-31'} | ${['1 January 2026', '2009 Directions']}  | ${'not begun'}
    ${'N-2ACK'}  | ${'2025-12-31'} | ${['1 January 2026', '2009 Directions']}  | ${'not begun'}
    ${'N-2'}     | ${'2025-12-31'} | ${['1 January 2026', '2009 Directions']}  | ${'not begun'}
    ${'N-TL'}    | ${'2025-12-31'} | ${['1 January 2026', '2009 Directions']}  | ${'not begun'}
    ${'D-ACK'}   | ${'2026-06-18'} | ${['19 June 2026', 'none']}               | ${'not begun, nothing before it'}
    ${'W-ER'}    | ${'2026-03-31'} | ${['1 April 2026', 'W-ORAL']}             | ${'off, and not begun: the one before held'}
    ${'W-ACK26'} | ${'2026-03-31'} | ${['1 April 2026', 'W-ACK']}              | ${'off, and not begun'}
    ${'W-RESP26'} | ${'2026-03-31'} | ${['1 April 2026', 'W-RESP']}            | ${'off, and not begun'}
    ${'N-2ASK'}  | ${'2025-12-31'} | ${['1 January 2026', '2009 Directions']}  | ${'off, and not begun'}
    ${'W-ER'}    | ${'2026-11-20'} | ${['off', 'confirmed']}                   | ${'off'}
    ${'W-ACK26'} | ${'2026-11-20'} | ${['off', 'confirmed']}                   | ${'off'}
    ${'W-RESP26'} | ${'2026-11-20'} | ${['off', 'confirmed']}                  | ${'off'}
    ${'N-2ASK'}  | ${'2026-11-20'} | ${['off', 'confirmed']}                   | ${'off'}
    ${'E-NONE'}  | ${'2026-11-20'} | ${['E-NONE']}                             | ${'no such rule'}
    ${'P-PALS'}  | ${'2026-11-20'} | ${['P-PALS']}                             | ${'a local target is not of the rule table'}
  `('$rule from $start is an error with $words - $because', ({ rule, start, words }) => {
    const [said] = error({ id: 'q', rule, start });
    for (const word of words) expect(said).toContain(word);
    expect(said).not.toMatch(/^no error/);
  });

  it.each`
    rule         | start           | due             | because
    ${'W-ACK'}   | ${'2026-03-31'} | ${'2026-04-02'} | ${'its last day'}
    ${'N-1'}     | ${'2026-01-01'} | ${'2026-01-08'} | ${'its first day, a holiday: counting begins on the 2nd'}
    ${'D-ACK'}   | ${'2026-06-19'} | ${'2026-07-18'} | ${'its first day'}
  `('$rule from $start still answers: $due - $because', ({ rule, start, due }) => {
    expect(lines({ id: 'q', rule, start })).toMatchObject([{ due }]);
  });

  it.each([
    ['not JSON', 'E-ACK,2026-11-20'],
    ['nothing', 'null'],
    ['a number', '5'],
    ['a text', '"E-ACK"'],
    ['a list', '[]'],
    ['an id that is a list', { id: [], rule: 'E-ACK', start: '2026-11-20' }],
    ['an id that is a truth', { id: true, rule: 'E-ACK', start: '2026-11-20' }],
    ['no rule', { id: 1, start: '2026-11-20' }],
    ['no start', { id: 1, rule: 'E-ACK' }],
    ['a start that is a number', { id: 1, rule: 'E-ACK', start: 20261120 }],
    ['30 February', { id: 1, rule: 'E-ACK', start: '2026-02-30' }],
    ['29 February 2027', { id: 1, rule: 'E-ACK', start: '2027-02-29' }],
    ['another way of writing', { id: 1, rule: 'E-ACK', start: '20/11/2026' }],
    ['no day', { id: 1, rule: 'E-ACK', start: '2026-11' }],
    ['spaces', { id: 1, rule: 'E-ACK', start: ' 2026-11-20' }],
    ['a time without offset', { id: 1, rule: 'E-ACK', start: '2026-11-20T10:00:00' }],
    ['hour 25', { id: 1, rule: 'E-ACK', start: '2026-11-20T25:00:00Z' }],
    ['30 February, as an instant', { id: 1, rule: 'E-ACK', start: '2026-02-30T10:00:00Z' }],
    ['offset of 30 hours', { id: 1, rule: 'E-ACK', start: '2026-11-20T10:00:00+30:00' }],
    ['a year too far', { id: 1, rule: 'E-ACK', start: '9999-12-31' }],
    ['a calendar there is not', { id: 1, rule: 'E-ACK', start: '2026-11-20', calendar: 'wales' }],
    ['a unit there is not', { id: 1, rule: 'E-PERIOD', start: '2026-11-20', length: 5, unit: 'week' }],
    ['length without unit', { id: 1, rule: 'E-PERIOD', start: '2026-11-20', length: 5 }],
    ['unit without length', { id: 1, rule: 'E-PERIOD', start: '2026-11-20', unit: 'day' }],
    ['neither', { id: 1, rule: 'E-PERIOD', start: '2026-11-20' }],
    ['length 0', { id: 1, rule: 'E-PERIOD', start: '2026-11-20', length: 0, unit: 'day' }],
    ['length -1', { id: 1, rule: 'E-PERIOD', start: '2026-11-20', length: -1, unit: 'day' }],
    ['half a day', { id: 1, rule: 'E-PERIOD', start: '2026-11-20', length: 0.5, unit: 'day' }],
    ['length as text', { id: 1, rule: 'E-PERIOD', start: '2026-11-20', length: '5', unit: 'day' }],
    ['length where the rule has one', { id: 1, rule: 'E-6M', start: '2026-11-20', length: 6, unit: 'month' }],
    ['unit alone where the rule has a length', { id: 1, rule: 'E-ACK', start: '2026-11-20', unit: 'day' }],
    ['extended as text', { id: 1, rule: 'S-1', start: '2026-11-20', extended: 'yes' }],
    ['a holiday that is no date', { id: 1, rule: 'E-ACK', start: '2026-11-20', addHolidays: ['2026-02-30'] }],
    ['a worked holiday that is no date', { id: 1, rule: 'E-ACK', start: '2026-11-20', workHolidays: ['Christmas'] }],
    ['holidays as text', { id: 1, rule: 'E-ACK', start: '2026-11-20', addHolidays: '2026-11-23' }],
    ['a holiday as a number', { id: 1, rule: 'E-ACK', start: '2026-11-20', addHolidays: [20261123] }],
    ['a holiday both added and worked', { id: 1, rule: 'E-ACK', start: '2026-11-20', addHolidays: ['2026-11-23'], workHolidays: ['2026-11-23'] }],
    ['an event that is no date', { id: 1, rule: 'S-TL', start: '2026-11-20', eventDate: '2026-13-01' }],
    ['an event where the rule takes none', { id: 1, rule: 'E-ACK', start: '2026-11-20', eventDate: '2026-11-01' }],
    ['a field there is not', { id: 1, rule: 'E-ACK', start: '2026-11-20', colour: 'red' }],
    ['two fields there are not', { id: 1, rule: 'E-ACK', start: '2026-11-20', colour: 'red', size: 2 }],
  ])('%s is one error line, in a sentence', (_, line) => {
    const answers = lines(line);
    expect(answers.map((answer) => Object.keys(answer))).toEqual([['id', 'error']]);
    const [said = ''] = error(line);
    expect(said).toMatch(/^[\w-].*[^.]\.$/);
    expect(said).not.toMatch(/invalid|expected|undefined|null|NaN/i);
  });
});
