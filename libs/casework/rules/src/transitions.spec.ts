import { permissions } from '@accord/access/rules';
import { refuse } from '@accord/platform/rules';
import { caseStates, caseTypes } from './codes';
import { transitions, verbs, whyNot } from './transitions';
import type { Standing, Verb } from './transitions';

const complaint: Standing = { id: 'c', state: 'open', type: 'complaint', nation: 'england', funding: 'nhs', stage: null, issues: 1, unmet: null, stageOne: null };
const manager = ['complaints-manager'];
const code = (verb: Verb, file: Partial<Standing>, held: readonly string[] = manager) => whyNot(verb, { ...complaint, ...file }, held)?.refused ?? 'offered';

describe('the transitions of a case file', () => {
  it('names a permission of the one table for each, and ends every refusal with a sentence', () => {
    for (const verb of verbs) {
      expect(Object.keys(permissions)).toContain(transitions[verb].who);
      for (const state of caseStates) {
        for (const type of caseTypes) {
          const refusal = whyNot(verb, { ...complaint, state, type, issues: 0 }, manager);
          if (refusal) expect(refusal.because).toMatch(/^[A-Z].{8,}\.$/);
        }
      }
    }
  });

  it.each`
    verb               | file                                               | answer               | because
    ${'triage'}        | ${{ state: 'to-triage', type: 'contact' }}         | ${'offered'}         | ${'it waits for triage'}
    ${'triage'}        | ${{ state: 'open' }}                               | ${'wrong-state'}     | ${'it has been triaged'}
    ${'set-complexity'} | ${{}}                                             | ${'offered'}         | ${'a complaint is basic, regular or complex'}
    ${'set-complexity'} | ${{ type: 'concern' }}                            | ${'wrong-type'}      | ${'a concern has its own target'}
    ${'make-complaint'} | ${{ type: 'concern' }}                            | ${'offered'}         | ${'an unsettled concern becomes a complaint'}
    ${'make-complaint'} | ${{}}                                             | ${'wrong-type'}      | ${'it is one already'}
    ${'make-complaint'} | ${{ type: 'compliment' }}                         | ${'wrong-type'}      | ${'a compliment is none'}
    ${'escalate'}      | ${{ nation: 'scotland', stage: 1 }}                | ${'offered'}         | ${'stage 1 did not settle it'}
    ${'escalate'}      | ${{ nation: 'scotland', stage: 2 }}                | ${'stage-2-already'} | ${'there is no third stage'}
    ${'escalate'}      | ${{ nation: 'england' }}                           | ${'no-stages'}       | ${'England has no stages'}
    ${'escalate'}      | ${{ nation: 'scotland', stage: 1, funding: 'private' }} | ${'no-stages'}  | ${'private care is outside'}
    ${'agree-issues'}  | ${{ issues: 0 }}                                   | ${'no-issue'}        | ${'there is nothing to agree'}
    ${'grade'}         | ${{ state: 'closed' }}                             | ${'offered'}         | ${'it is graded again as it closes'}
    ${'grade'}         | ${{ state: 'to-triage' }}                          | ${'wrong-state'}     | ${'triage grades it first'}
    ${'close'}         | ${{ state: 'closed' }}                             | ${'wrong-state'}     | ${'it is closed'}
    ${'close'}         | ${{ state: 'to-triage' }}                          | ${'wrong-state'}     | ${'triage decides first'}
    ${'reopen'}        | ${{ state: 'closed' }}                             | ${'offered'}         | ${'a closed case opens with a reason'}
    ${'reopen'}        | ${{}}                                              | ${'wrong-state'}     | ${'it is open'}
    ${'restrict'}      | ${{ state: 'closed' }}                             | ${'offered'}         | ${'a closed case can hold a secret too'}
  `('$verb is $answer - $because', ({ verb, file, answer }) => {
    expect(code(verb, file)).toBe(answer);
  });

  it('says what the usual way of closing still asks for', () => {
    const unmet = refuse('no-finding', 'Issue 2 has no finding.', '/cases/c/findings');
    expect(whyNot('close', { ...complaint, unmet }, manager)).toEqual(unmet);
  });

  it('refuses a role that lacks the permission before anything else', () => {
    expect(code('close', { state: 'closed' }, ['auditor'])).toBe('no-permission');
    expect(code('restrict', {}, ['pals-officer'])).toBe('no-permission');
  });

  it('lets PALS close what they kept, and not a formal complaint', () => {
    expect(code('close', { type: 'concern' }, ['pals-officer'])).toBe('offered');
    expect(code('close', { type: 'complaint' }, ['pals-officer'])).toBe('no-permission');
    expect(code('close', { type: 'complaint' }, ['complaints-officer'])).toBe('offered');
  });
});
