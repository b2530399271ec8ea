import type * as z from 'zod';
import { Waive } from './mediator';
import { RecordOutcome } from './mediation';
import { Offer, RecordAnswer, Screen } from './offer';

const id = 'a3bb189e-8bf9-4c1b-9d3f-1b2c3d4e5f60';
const message = (schema: z.ZodType, said: object, field: string): string | undefined => schema.safeParse(said).error?.issues.find(({ path }) => path.join('.') === field)?.message;

/** No health service, no mediation: every day of one has the same floor as every other day of a case. */
describe('a day of mediation', () => {
  it.each([
    ['an answer', RecordAnswer, 'answeredOn', { answer: 'agrees', answeredBy: 'phone', version: 1 }],
    ['the result', RecordOutcome, 'onDate', { result: 'agreed', version: 1 }],
    ['a waiver', Waive, 'waivedOn', { partyId: id, inWriting: true, version: 1 }],
    ['the day by which to reply', Offer, 'replyBy', { personIds: [id], staff: [{ name: 'A' }], version: 1 }],
    ['the day to look again', Screen, 'reviewOn', { answers: {} }],
  ] as const)('of %s lies after 5 July 1948', (_, schema, field, said) => {
    for (const day of ['0001-01-01', '1948-07-05']) expect(message(schema, { ...said, [field]: day }, field)).toBe('Enter a day after 5 July 1948');
    expect(message(schema, { ...said, [field]: '1948-07-06' }, field)).toBeUndefined();
  });
});
