import { day, instantInLondon } from '@accord/calendar/rules';
import type { Fact, FactDetail } from '@accord/commitments/rules';
import { whyNotStageTwo } from './stage-one';

const log = (...facts: readonly (readonly [on: string, detail: FactDetail])[]): Fact[] =>
  facts.map(([on, detail], n) => ({ ...detail, id: `fact-${n + 1}`, place: n + 1, happenedOn: day(on), recordedAt: instantInLondon(day(on), '09:00').add({ minutes: n }), knew: 0, recordedBy: 'staff-1', evidenceId: null, reason: null }));
const received = ['2026-11-02', { kind: 'received' }] as const;
const answered = ['2026-11-05', { kind: 'final-response-sent' }] as const;

describe('Moving to stage 2', () => {
  it.each`
    facts                                                                     | offered  | because
    ${[received]}                                                             | ${true}  | ${'we may find that stage 1 will not do'}
    ${[received, answered]}                                                   | ${false} | ${'it was answered: only they bring it on'}
    ${[received, ['2026-11-05', { kind: 'stage-one-answered' }]]}             | ${false} | ${'answered outside Accord is answered'}
    ${[received, ['2026-11-05', { kind: 'settled' }]]}                        | ${false} | ${'settled is answered'}
    ${[received, answered, ['2026-12-14', { kind: 'stage-two-requested' }]]}  | ${true}  | ${'they asked; no text read sets a last day in Scotland'}
    ${[received, answered, ['2027-09-14', { kind: 'stage-two-requested' }]]}  | ${true}  | ${'however late'}
    ${[received, ['2026-11-04', { kind: 'stage-two-requested' }], answered]}  | ${true}  | ${'they asked before any answer'}
    ${[received, answered, ['2026-11-06', { kind: 'final-response-bounced', factId: 'fact-2' }]]} | ${true} | ${'an answer that came back is none'}
  `('is offered: $offered - $because', ({ facts, offered }) => {
    expect(whyNotStageTwo('c', log(...facts)) === null).toBe(offered);
  });

  it('says when it was answered, what to record, and where', () => {
    expect(whyNotStageTwo('c', log(received, answered))).toEqual({ refused: 'not-asked', because: 'Stage 1 was answered on Thursday 5 November 2026. It moves when they ask: record that first.', goTo: '/cases/c/dates/record/stage-two-requested' });
  });
});
