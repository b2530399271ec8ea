import { whyForLead } from './lead-queue';

const nothing = { told: null, needs: null, dataComplaint: null, restriction: null };

it('says whom triage told of danger and abuse, and when a restriction is looked at again', () => {
  const told = [{ letter: 'B' as const, who: 'Nadia Karim', on: '2026-11-26', reference: 'SG 14' }];
  expect(whyForLead({ ...nothing, told, restriction: { reason: 'An enquiry runs beside it', reviewOn: '2026-12-04' } })).toEqual([
    'Abuse, neglect, violence or self-harm: Nadia Karim told Thu 26 Nov, SG 14.',
    'Named people only: An enquiry runs beside it. Review by Fri 4 Dec.',
  ]);
});

it('says what each person needs', () => {
  expect(whyForLead({ ...nothing, needs: [{ kind: 'interpreter', detail: 'BSL' }] })).toEqual(['Interpreter: BSL']);
});

it('tells a complaint about personal data that waits from one that was acknowledged', () => {
  expect(whyForLead({ ...nothing, dataComplaint: { dueOn: '2026-12-23', metOn: null } })).toEqual(['Complaint about personal data: acknowledge by Wed 23 Dec.']);
  expect(whyForLead({ ...nothing, dataComplaint: { dueOn: '2026-12-23', metOn: '2026-11-30' } })).toEqual(['Complaint about personal data: acknowledged Mon 30 Nov.']);
});
