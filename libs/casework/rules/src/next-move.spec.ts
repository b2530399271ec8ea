import { day } from '@accord/calendar/rules';
import { nextMove, type Looked } from './next-move';
import { stagesOf, type Milestone } from './stages';

const today = day('2026-11-28');
const date = (ruleId: string, what: string) => ({ ruleId, what, actBy: day('2027-05-21'), waitingFor: null });
const looked = (given: Partial<Looked>, ...reached: Milestone[]): Looked => ({
  caseId: 'c', state: 'open', today, due: [], asked: [], reviewOn: null, hasOwner: true, stages: stagesOf(reached.map((milestone) => ({ milestone, on: today }))), ...given,
});

const all: readonly Milestone[] = ['received', 'acknowledged', 'issues-agreed', 'looking-started', 'findings-made'];

describe('What is next on a case', () => {
  it.each`
    rule          | what                          | reached                                          | words                                            | page          | because
    ${'E-6M'}     | ${'Answer within six months'} | ${['received', 'acknowledged']}                  | ${'Agree issues. Answer within six months'}      | ${'issues'}   | ${'the stage above says the same'}
    ${'E-PERIOD'} | ${'Answer, as agreed'}        | ${['received', 'acknowledged', 'issues-agreed']} | ${'Look closely. Answer, as agreed'}             | ${'findings'} | ${'the issues are agreed'}
    ${'E-PERIOD'} | ${'Answer, as agreed'}        | ${all}                                           | ${'Send the response. Answer, as agreed'}        | ${'letters'}  | ${'every issue has its finding'}
    ${'E-ACK'}    | ${'Acknowledge'}              | ${['received']}                                  | ${'Acknowledge'}                                 | ${'letters'}  | ${'the date is its own step'}
    ${'E-ORAL'}   | ${'Settle the spoken concern'} | ${[]}                                           | ${'Settle the spoken concern'}                   | ${'close'}    | ${'a concern has no stages'}
    ${'D-ACK'}    | ${'Acknowledge the data complaint'} | ${['received']}                            | ${'Acknowledge the data complaint'}              | ${'dates'}    | ${'it is recorded there'}
  `('$rule after $reached: $words - $because', ({ rule, what, reached, words, page }) => {
    expect(nextMove(looked({ due: [date(rule, what)] }, ...(reached as Milestone[])))).toMatchObject({ words, goTo: `/cases/c/${page}` });
  });

  it('is the close once the response was sent, nothing runs and nothing is waited for', () => {
    const answered = [...all, 'final-response-sent'] as const;
    expect(nextMove(looked({}, ...answered))).toEqual({ words: 'Close it: the response was sent', by: null, goTo: '/cases/c/close' });
    expect(nextMove(looked({ due: [{ ...date('E-PERIOD', 'Answer, as agreed'), waitingFor: 'consent' }] }, ...answered))).toBeNull();
  });

  it('is what the dates ask for, before any date', () => {
    const asked = [{ kind: 'agree-the-period', sentence: 'Agree with the complainant when they will have an answer.', by: null }];
    expect(nextMove(looked({ asked, due: [date('E-6M', 'Answer within six months')] }, 'received'))).toMatchObject({ words: asked[0]?.sentence, goTo: '/cases/c/issues' });
  });
});
