import { fixed, limit, months, open, rule, workingDays } from '../rule-builder';
import type { Rule } from '../rule';

const calendar = 'scotland';
const jurisdiction = 'scotland-nhs';

/** SSI 2012/36 as amended (S12), the model procedure (CHP), HIS11 for private care. */
export const scotland: readonly Rule[] = [
  rule({
    id: 'S-1', jurisdiction, calendar, what: 'Stage 1 answer', startsAt: 'received',
    length: fixed(workingDays(5, 'DAY1')), extension: limit(workingDays(10, 'DAY1'), 'the complaints officer', 'refused', ['complaints-officer']),
    ifMissed: 'move-to-next-stage', source: 'S12 reg 6A; CHP', evidence: 'P/M', countConfirmed: false,
  }),
  rule({
    id: 'S-2ACK', jurisdiction, calendar, what: 'Stage 2: acknowledge', startsAt: 'received-or-escalated',
    length: fixed(workingDays(3, 'DAY1')), extension: open('nobody: it is then done as soon as reasonably practicable', 'stays-late', []), pause: 'consent-hold-unconfirmed',
    letterTemplate: 'acknowledgement', source: 'S12 reg 6 and 6B', evidence: 'P/M', countConfirmed: false,
  }),
  rule({
    id: 'S-2', jurisdiction, calendar, what: 'Stage 2 answer', startsAt: 'received-or-escalated',
    length: fixed(workingDays(20, 'DAY1')), extension: open('the board, with reason and new date', 'stays-late'), pause: 'consent-hold-unconfirmed',
    ifMissed: 'tell-and-explain', source: 'S12 reg 6 and 6B', evidence: 'P/M', countConfirmed: false,
  }),
  rule({
    id: 'S-TL', jurisdiction, calendar, what: 'Last day to complain', startsAt: 'first-notice',
    length: fixed(months(6, 'MAFTER')), extension: open('the complaints officer', 'stays-late'), pause: 'not-applicable',
    ifMissed: 'out-of-time', source: 'S12 reg 5', evidence: 'S', countConfirmed: false,
  }),
  rule({
    id: 'S-SPSO', jurisdiction, calendar, what: 'Last day for the Ombudsman', startsAt: 'first-notice',
    length: fixed(months(12, 'MAFTER')), extension: open('the Ombudsman, in special circumstances', 'stays-late'), pause: 'not-applicable',
    ifMissed: 'out-of-time', source: 'SPSO02 s.10', evidence: 'P note',
  }),
  rule({
    id: 'S-HIS', jurisdiction: 'private', calendar, what: 'Say what is being done', startsAt: 'complaint-made',
    length: fixed(workingDays(20, 'AFTER')), source: 'HIS11 reg 15(4)', evidence: 'P',
  }),
];
