import type { ArgumentsHost } from '@nestjs/common';
import type { Problem } from '@accord/platform/contract';
import type { Log } from '../log';
import { ProblemFilter } from './problem.filter';

/** What somebody is told of a fault; `logged` is whether it was written down as one. */
function told(fault: unknown): { problem: Problem; logged: boolean } {
  let problem: Problem | undefined;
  let logged = false;
  const reply = { status: () => reply, type: () => reply, header: () => reply, send: (said: Problem) => void (problem = said) };
  const host = { switchToHttp: () => ({ getRequest: () => ({ id: 'one', routeOptions: {} }), getResponse: () => reply }) } as unknown as ArgumentsHost;
  new ProblemFilter({ fault: () => void (logged = true) } as unknown as Log).catch(fault, host);
  if (!problem) throw new Error('nothing was said');
  return { problem, logged };
}

const ofPostgres = (code: string) => Object.assign(new Error('could not extend file "base/16385/2674": No space left on device, key (name)=(Mrs Patel)'), { code });

describe('what somebody is told of a fault', () => {
  it.each`
    code              | status | says                            | because
    ${'53100'}        | ${503} | ${/^The disk of Accord is full/} | ${'the database found no space'}
    ${'ENOSPC'}       | ${503} | ${/^The disk of Accord is full/} | ${'nor did a file'}
    ${'55P03'}        | ${503} | ${/^Nothing is lost/}           | ${'a colleague held the row too long'}
    ${'57014'}        | ${503} | ${/^Nothing is lost/}           | ${'a query took too long'}
    ${'40P01'}        | ${503} | ${/^Nothing is lost/}           | ${'two transactions met'}
    ${'ECONNREFUSED'} | ${503} | ${/^Nothing is lost/}           | ${'the database is away'}
    ${'23505'}        | ${500} | ${/^Your words are kept/}       | ${'a fault of our own'}
  `('$code: $because', ({ code, status, says }) => {
    const { problem, logged } = told(ofPostgres(code));
    expect({ status: problem.status, detail: problem.detail, logged }).toEqual({ status, detail: expect.stringMatching(says), logged: true });
    expect(JSON.stringify(problem)).not.toMatch(/Patel|base\/16385/);
  });
});
