import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '@accord/calendar/rules';
import { permissions } from '@accord/access/rules';
import { conditions, resultsAfter } from './conditions';
import type { MediationFacts } from './conditions';
import { diagram } from './diagram';
import { endStates, isUnderWay, mayDeclare, mediationStates } from './states';
import { openSteps, stepsFrom, takeStep } from './take-step';
import { steps, transitionOf } from './way-through';

const agreed = { answer: 'accepted', consents: ['take-part', 'share-summary'], authorityChecked: true } as const;

/** A mediation of which everything that can be true is true; a test takes one thing away. */
const aMediation = (over: Partial<MediationFacts> = {}): MediationFacts => ({
  state: 'begun', caseOpen: true, today: day('2026-11-20'), screening: 'suitable',
  parties: [{ side: 'patient', ...agreed }, { side: 'staff', ...agreed }], replyBy: day('2026-12-04'),
  mediatorMayBeAsked: true, independence: 'clear', sessionsAhead: 0, sessionsHeld: 1, sessionAhead: true, result: 'full-agreement', releaseAgreed: true, ...over,
});
const coordinator = ['mediation-coordinator'];
const contrary = { decline: { parties: [{ side: 'patient', ...agreed, answer: 'declined' }] }, 'let-lapse': { replyBy: day('2026-11-19') } } as const;
const readyFor = (step: (typeof steps)[number], over: Partial<MediationFacts> = {}): MediationFacts =>
  aMediation({ ...(step in contrary ? contrary[step as keyof typeof contrary] : {}), ...over } as Partial<MediationFacts>);

describe('where a mediation stands', () => {
  it('is under way from the offer to its end', () => {
    expect(mediationStates.filter(isUnderWay)).toEqual(['offered', 'agreed', 'mediator-asked', 'mediator-clear', 'scheduled', 'met', 'outcome-recorded']);
  });

  it('takes links from the mediator once asked, until the result is recorded', () => {
    expect(mediationStates.filter(mayDeclare)).toEqual(['mediator-asked', 'mediator-clear', 'scheduled', 'met']);
  });
});

describe('the results that can be', () => {
  it('are only those of an early end while no meeting was held', () => {
    expect(resultsAfter(0)).toEqual(['ended-early', 'not-suitable-after-pre-meeting', 'referred-on']);
    expect(resultsAfter(1)).toContain('full-agreement');
  });

  it('are refused at the field that brings them, and so are words that not everybody released', () => {
    expect(takeStep('record-outcome', aMediation({ state: 'mediator-clear', sessionsHeld: 0 }), coordinator)).toMatchObject({ refused: 'result-fits-sessions', field: 'result' });
    expect(takeStep('record-outcome', aMediation({ state: 'met', releaseAgreed: false }), coordinator)).toMatchObject({ refused: 'release-agreed', field: 'releasedBy' });
  });
});

describe('the way through mediation', () => {
  it('takes every step from exactly the states that the table names, and from no other', () => {
    for (const step of steps) {
      const { from, to } = transitionOf(step);
      for (const state of mediationStates) {
        const taken = takeStep(step, readyFor(step, { state }), coordinator);
        expect([step, state, taken]).toEqual([step, state, from.includes(state) ? { to } : expect.objectContaining({ refused: 'wrong-state' })]);
      }
    }
  });

  it('lets a person take a step only with its permission; what follows by itself needs none', () => {
    for (const step of steps) {
      const { who, from } = transitionOf(step);
      const taken = takeStep(step, readyFor(step, { state: from[0] ?? 'begun' }), ['auditor']);
      expect([step, 'refused' in taken]).toEqual([step, who !== 'portal']);
    }
  });

  it('ends for good: no step leads out of an end, and every state but an end has a way on', () => {
    const leave = new Set(steps.flatMap((step) => transitionOf(step).from));
    for (const state of mediationStates) expect([state, leave.has(state)]).toEqual([state, !(endStates as readonly string[]).includes(state)]);
  });

  it('reaches every state from the beginning', () => {
    const reached = new Set<string>(['begun']);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const step of steps) if (transitionOf(step).from.some((state) => reached.has(state))) reached.add(transitionOf(step).to);
    }
    expect([...reached].sort()).toEqual([...mediationStates].sort());
  });

  it.each`
    step                | from                | missing                                                                      | code
    ${'offer'}          | ${'suitable'}       | ${{ caseOpen: false }}                                                       | ${'case-open'}
    ${'offer'}          | ${'suitable'}       | ${{ screening: null }}                                                       | ${'screened-suitable'}
    ${'offer'}          | ${'suitable'}       | ${{ screening: 'not-now' }}                                                  | ${'screened-suitable'}
    ${'offer'}          | ${'suitable'}       | ${{ parties: [{ side: 'patient', ...agreed }] }}                             | ${'both-sides-named'}
    ${'offer'}          | ${'suitable'}       | ${{ parties: [{ side: 'patient', ...agreed, authorityChecked: false }, { side: 'staff', ...agreed }] }} | ${'authority-checked'}
    ${'offer'}          | ${'suitable'}       | ${{ replyBy: day('2026-11-20') }}                                            | ${'reply-by-ahead'}
    ${'offer'}          | ${'suitable'}       | ${{ replyBy: null }}                                                         | ${'reply-by-ahead'}
    ${'all-agree'}      | ${'offered'}        | ${{ parties: [{ side: 'patient', ...agreed }, { side: 'staff', ...agreed, answer: null }] }}   | ${'all-agree'}
    ${'all-agree'}      | ${'offered'}        | ${{ parties: [{ side: 'patient', ...agreed, consents: ['share-summary'] }, { side: 'staff', ...agreed }] }} | ${'all-agree'}
    ${'decline'}        | ${'offered'}        | ${{ parties: [{ side: 'patient', ...agreed }, { side: 'staff', ...agreed }] }} | ${'somebody-said-no'}
    ${'let-lapse'}      | ${'offered'}        | ${{ replyBy: day('2026-11-20') }}                                            | ${'reply-by-passed'}
    ${'ask-mediator'}   | ${'agreed'}         | ${{ mediatorMayBeAsked: false }}                                             | ${'mediator-may-be-asked'}
    ${'ask-mediator'}   | ${'mediator-clear'} | ${{ sessionsAhead: 1 }}                                                      | ${'no-session-ahead'}
    ${'clear-mediator'} | ${'mediator-asked'} | ${{ independence: 'waits-for-waivers' }}                                     | ${'independence-clear'}
    ${'clear-mediator'} | ${'mediator-asked'} | ${{ independence: 'stop' }}                                                  | ${'independence-clear'}
    ${'clear-mediator'} | ${'mediator-asked'} | ${{ independence: 'not-declared' }}                                          | ${'independence-clear'}
    ${'book-session'}   | ${'mediator-clear'} | ${{ independence: 'waits-for-waivers' }}                                     | ${'independence-clear'}
    ${'book-session'}   | ${'mediator-clear'} | ${{ sessionAhead: false }}                                                   | ${'time-ahead'}
    ${'book-session'}   | ${'scheduled'}      | ${{ caseOpen: false }}                                                       | ${'case-open'}
    ${'meet'}           | ${'scheduled'}      | ${{ sessionsHeld: 0 }}                                                       | ${'session-over'}
    ${'record-outcome'} | ${'mediator-clear'} | ${{ sessionsHeld: 0 }}                                                       | ${'result-fits-sessions'}
    ${'record-outcome'} | ${'met'}            | ${{ result: null }}                                                          | ${'result-fits-sessions'}
    ${'record-outcome'} | ${'met'}            | ${{ releaseAgreed: false }}                                                  | ${'release-agreed'}
    ${'close'}          | ${'outcome-recorded'} | ${{ sessionsAhead: 1 }}                                                    | ${'no-session-ahead'}
  `('refuses to $step from $from for want of $code, in a sentence', ({ step, from, missing, code }) => {
    expect(takeStep(step, aMediation({ ...missing, state: from }), coordinator)).toMatchObject({ refused: code, because: conditions[code as keyof typeof conditions].otherwise });
  });

  it('may end early with a result and no meeting, because some mediations stop after a first talk', () => {
    for (const result of ['ended-early', 'not-suitable-after-pre-meeting', 'referred-on'] as const) {
      expect(takeStep('record-outcome', aMediation({ state: 'mediator-clear', sessionsHeld: 0, result }), coordinator)).toEqual({ to: 'outcome-recorded' });
    }
  });

  it('says each refusal in under 20 words and never says invalid', () => {
    for (const { otherwise } of Object.values(conditions)) {
      for (const sentence of otherwise.split('. ')) expect(sentence.split(' ').length).toBeLessThan(20);
      expect(otherwise).not.toMatch(/invalid/i);
    }
  });

  it('names only permissions of the one table, and offers each role its own steps', () => {
    for (const step of steps) expect([...Object.keys(permissions), 'portal']).toContain(transitionOf(step).who);
    expect(stepsFrom('suitable', ['complaints-officer'])).toContain('offer');
    expect(stepsFrom('mediator-clear', ['complaints-officer'])).not.toContain('book-session');
    expect(stepsFrom('mediator-clear', ['mediator'])).toContain('book-session');
    expect(stepsFrom('closed', coordinator)).toEqual([]);
  });

  it('offers a page its steps with the sentence of what must be mended elsewhere, not of what the form brings', () => {
    const bare = { replyBy: null, parties: [], result: null, mediatorMayBeAsked: false, sessionAhead: false } as const;
    expect(openSteps(aMediation({ state: 'suitable', ...bare }), coordinator)).toContainEqual({ step: 'offer', because: null });
    expect(openSteps(aMediation({ state: 'mediator-clear', ...bare, independence: 'stop' }), coordinator)).toContainEqual({ step: 'book-session', because: conditions['independence-clear'].otherwise });
    expect(openSteps(aMediation({ state: 'met', ...bare }), coordinator)).toContainEqual({ step: 'record-outcome', because: null });
  });

  it('is the diagram of the docs, so that the picture cannot go out of date', () => {
    const file = join(__dirname, '../../../../docs/mediation-states.md');
    const drawn = `# The way through mediation\n\nDrawn by \`libs/mediation/rules/src/diagram.ts\` from the table in \`way-through.ts\`. To draw it again: \`UPDATE_GOLDENS=1 npx jest libs/mediation/rules\`.\n\n\`\`\`mermaid\n${diagram()}\n\`\`\`\n`;
    if (process.env['UPDATE_GOLDENS']) writeFileSync(file, drawn);
    expect(readFileSync(file, 'utf8')).toBe(drawn);
  });
});
