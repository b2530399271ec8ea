import { day, type Temporal } from '@accord/calendar/rules';
import {
  caseNations, closedHows, complexities, consentPurposes, explanations, grantors, grantWays, handDates, holdReasons, jurisdictions, legalReasons, notComplaintReasons, passReasons, plainFacts, waitingReasons,
  type Fact, type FactDetail,
} from '@accord/commitments/rules';
import * as z from 'zod';

const date = z.string().transform((text): Temporal.PlainDate => day(text));
const consent = <const Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind), purpose: z.enum(consentPurposes) });
const about = <const Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind), factId: z.string() });
const arrived = <const Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind), at: z.string().optional() });
const period = z.union([
  z.object({ until: date }),
  z.object({ length: z.int(), unit: z.enum(['working-day', 'day', 'month']) }),
]);

/** The `detail` column joined with `kind`: read strictly, because every date follows from it. */
const StoredDetail = z.discriminatedUnion('kind', [
  arrived('received'),
  arrived('made-orally'),
  about('acknowledgement-bounced'),
  about('final-response-bounced'),
  about('lateness-approved'),
  about('hold-ended'),
  about('struck-out'),
  z.object({ kind: z.literal('jurisdiction-set'), jurisdiction: z.enum(jurisdictions), nation: z.enum(caseNations).optional() }),
  z.object({ kind: z.literal('not-a-complaint'), because: z.enum(notComplaintReasons) }),
  z.object({ kind: z.literal('complexity-set'), complexity: z.enum(complexities) }),
  z.object({ kind: z.literal('acknowledged'), by: z.enum(['letter', 'call']), offeredDiscussion: z.boolean() }),
  z.object({ kind: z.literal('period-agreed'), period, agreedBy: z.enum(['complainant', 'body']) }),
  z.object({ kind: z.literal('extended'), commitmentId: z.string(), until: date, grantedBy: z.enum(grantors).optional(), grantedByName: z.string().optional(), grantedById: z.string().optional(), how: z.enum(grantWays).optional(), follows: z.string().optional() }),
  z.object({ kind: z.literal('stage-moved'), to: z.literal(2) }),
  consent('consent-asked'),
  consent('consent-received'),
  consent('consent-refused'),
  z.object({ kind: z.literal('passed-on'), because: z.enum(passReasons) }),
  z.object({ kind: z.literal('lateness-judged'), accepted: z.boolean(), goodReason: z.boolean(), stillFair: z.boolean() }),
  z.object({ kind: z.literal('date-set-by-hand'), what: z.enum(handDates), due: date, source: z.string(), setBy: z.string() }),
  z.object({ kind: z.literal('waiting-began'), for: z.enum(waitingReasons) }),
  z.object({ kind: z.literal('hold-began'), for: z.enum(holdReasons), decidedBy: z.string(), reviewOn: date }),
  z.object({ kind: z.literal('pause-began'), reviewOn: date }),
  z.object({ kind: z.literal('legal-flag-set'), because: z.enum(legalReasons) }),
  z.object({ kind: z.literal('explained'), about: z.enum(explanations) }),
  z.object({ kind: z.literal('closed'), how: z.enum(closedHows).optional() }),
  z.object({ kind: z.literal('corrected'), factId: z.string(), nowHappenedOn: date }),
  z.object({ kind: z.literal('redated'), change: z.int(), title: z.string() }),
  about('redating-undone'),
]);

export function readDetail(kind: string, detail: object): FactDetail {
  const plain = plainFacts.find((known) => known === kind);
  return plain ? ({ kind: plain } as FactDetail) : StoredDetail.parse({ ...detail, kind });
}

const columns: readonly string[] = ['id', 'place', 'kind', 'happenedOn', 'recordedAt', 'knew', 'recordedBy', 'evidenceId', 'reason'];

/** What goes into the `detail` column, besides the fact's own columns: days as `YYYY-MM-DD`. */
export function writtenDetail(fact: Fact): object {
  return Object.fromEntries(Object.entries(fact).filter(([name]) => !columns.includes(name)));
}
