import { day, type Temporal } from '@accord/calendar/rules';
import { handDates, jurisdictions, notComplaintReasons, waitingReasons, type Fact, type FactDetail } from '@accord/commitments/rules';
import * as z from 'zod';

const date = z.string().transform((text): Temporal.PlainDate => day(text));
const plain = <const Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind) });
const about = <const Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind), factId: z.string() });
const period = z.union([
  z.object({ until: date }),
  z.object({ length: z.int(), unit: z.enum(['working-day', 'day', 'month']) }),
]);

/** The `detail` column joined with `kind`: read strictly, because every date follows from it. */
const StoredDetail = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('jurisdiction-set'), jurisdiction: z.enum(jurisdictions) }),
  plain('received'),
  plain('made-orally'),
  z.object({ kind: z.literal('not-a-complaint'), because: z.enum(notComplaintReasons) }),
  plain('kept-as-concern'),
  plain('converted-to-complaint'),
  plain('settled'),
  z.object({ kind: z.literal('acknowledged'), by: z.enum(['letter', 'call']), offeredDiscussion: z.boolean() }),
  about('acknowledgement-bounced'),
  z.object({ kind: z.literal('period-agreed'), period, agreedBy: z.enum(['complainant', 'body']) }),
  z.object({ kind: z.literal('extended'), commitmentId: z.string(), until: date }),
  z.object({ kind: z.literal('stage-moved'), to: z.literal(2) }),
  plain('escalated'),
  plain('issues-agreed'),
  plain('looking-started'),
  plain('findings-made'),
  plain('final-response-sent'),
  about('final-response-bounced'),
  z.object({ kind: z.literal('date-set-by-hand'), what: z.enum(handDates), due: date, source: z.string(), setBy: z.string() }),
  z.object({ kind: z.literal('waiting-began'), for: z.enum(waitingReasons) }),
  plain('waiting-ended'),
  z.object({ kind: z.literal('corrected'), factId: z.string(), nowHappenedOn: date }),
  about('struck-out'),
  z.object({ kind: z.literal('redated'), change: z.int(), title: z.string() }),
  about('redating-undone'),
  plain('closed'),
  plain('reopened'),
]);

export function readDetail(kind: string, detail: object): FactDetail {
  return StoredDetail.parse({ ...detail, kind });
}

const columns: readonly string[] = ['id', 'place', 'kind', 'happenedOn', 'recordedAt', 'knew', 'recordedBy', 'evidenceId', 'reason'];

/** What goes into the `detail` column, besides the fact's own columns: days as `YYYY-MM-DD`. */
export function writtenDetail(fact: Fact): object {
  return Object.fromEntries(Object.entries(fact).filter(([name]) => !columns.includes(name)));
}
