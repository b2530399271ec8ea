import { calendarOf } from '@accord/calendar/rules';
import { aCase } from './a-case';
import { commitmentsOf } from './commitments-of';
import { knowledgeOf } from './knowledge';
import { waitsOf } from './waits';

const known = knowledgeOf(calendarOf('england-and-wales'));
const waits = (log: ReturnType<typeof aCase>, owner: string | null = 'Priya Nair') => waitsOf(log.facts, commitmentsOf(log.facts, known), owner).map(({ sentence }) => sentence);
const received = () => aCase('england-nhs').on('2026-12-23', { kind: 'received' });

describe('Who waits for whom', () => {
  it('names the person who waits, for whom, what for and by when', () => {
    expect(waits(received())).toEqual(['The complainant waits for Priya Nair: an acknowledgement, by Wednesday 30 December 2026.']);
  });

  it('says when nobody has the case', () => {
    expect(waits(received(), null)).toEqual(['The complainant waits, and nobody has the case yet: an acknowledgement, by Wednesday 30 December 2026.']);
  });

  it('goes on to the next promise when one is met', () => {
    const log = received().on('2026-12-24', { kind: 'acknowledged', by: 'letter', offeredDiscussion: true });
    expect(waits(log)).toEqual(['The complainant waits for Priya Nair: an answer, by Tuesday 22 June 2027.']);
  });

  it('says for whom we wait, and that they wait no less', () => {
    const log = received().on('2026-12-24', { kind: 'consent-asked', purpose: 'share' });
    expect(waits(log).at(-1)).toMatch(/^We wait for consent since Thursday 24 December 2026: /);
    const waiting = received().on('2026-12-24', { kind: 'waiting-began', for: 'another-body' });
    expect(waits(waiting).at(-1)).toBe('We wait for another body since Thursday 24 December 2026.');
    expect(waits(waiting.on('2026-12-29', { kind: 'waiting-ended' }))).toEqual(['The complainant waits for Priya Nair: an acknowledgement, by Wednesday 30 December 2026.']);
  });

  it('says what they wait for as a thing, in every nation', () => {
    const northern = aCase('northern-ireland-hsc').on('2026-11-23', { kind: 'received' });
    expect(waits(northern)).toEqual(['The complainant waits for Priya Nair: an answer, by Friday 27 November 2026.']);
    northern
      .on('2026-11-23', { kind: 'stage-moved', to: 2 })
      .on('2026-11-24', { kind: 'acknowledged', by: 'letter', offeredDiscussion: true })
      .on('2026-11-27', { kind: 'final-response-sent' });
    expect(waits(northern)).toEqual(['The complainant waits for Priya Nair: the notice that the procedure is over, by Friday 11 December 2026.']);
  });

  it('says nothing once the case is closed', () => {
    const log = received()
      .on('2026-12-24', { kind: 'acknowledged', by: 'letter', offeredDiscussion: true })
      .on('2027-01-04', { kind: 'final-response-sent' })
      .on('2027-01-05', { kind: 'closed' });
    expect(waits(log)).toEqual([]);
  });
});
