import { allAgree, bothSidesNamed, sideThatSaidNo, summaryMayBeShared } from './consent';
import type { PartyFacts } from './consent';
import { sessionStatusOf } from './needs';

const party = (over: Partial<PartyFacts> = {}): PartyFacts => ({ side: 'patient', answer: 'accepted', consents: ['take-part', 'share-summary'], authorityChecked: true, ...over });
const staff = (over: Partial<PartyFacts> = {}): PartyFacts => party({ side: 'staff', ...over });

describe('consent to mediation', () => {
  it('needs both sides, and eight people at most', () => {
    expect(bothSidesNamed([party(), party()])).toBe(false);
    expect(bothSidesNamed([party(), staff()])).toBe(true);
    expect(bothSidesNamed([party(), ...Array.from({ length: 8 }, () => staff())])).toBe(false);
  });

  it('is given only when every party has said yes to taking part: silence is not agreement', () => {
    expect(allAgree([party(), staff()])).toBe(true);
    expect(allAgree([party(), staff(), staff({ answer: null })])).toBe(false);
    expect(allAgree([party(), staff({ answer: 'withdrawn' })])).toBe(false);
    expect(allAgree([party(), staff({ consents: [] })])).toBe(false);
  });

  it('is itemised: one party who keeps the summary back keeps it from the mediator', () => {
    expect(summaryMayBeShared([party(), staff()])).toBe(true);
    expect(summaryMayBeShared([party(), staff({ consents: ['take-part'] })])).toBe(false);
    expect(summaryMayBeShared([])).toBe(false);
  });

  it('names the patient side first when both said no', () => {
    expect(sideThatSaidNo([staff({ answer: 'declined' }), party({ answer: 'withdrawn' })])).toBe('patient');
    expect(sideThatSaidNo([staff({ answer: 'declined' }), party()])).toBe('staff');
    expect(sideThatSaidNo([staff(), party({ answer: null })])).toBeNull();
  });
});

describe('the needs of a session', () => {
  it('leave it not ready until each that was asked for is met', () => {
    expect(sessionStatusOf([])).toBe('confirmed');
    expect(sessionStatusOf([{ code: 'interpreter', confirmed: true }, { code: 'carer-cover', confirmed: false }])).toBe('not-ready');
  });
});
