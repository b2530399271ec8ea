import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@accord/platform/contract';

const noConnection: Problem = {
  type: '/problems/no-connection',
  title: 'No connection',
  status: 0,
  detail: 'No connection. We keep what you type and save it when it is back.',
  code: 'no-connection',
  requestId: '',
};

const fault = (status: number, requestId: string): Problem => ({
  type: 'about:blank',
  title: 'Sorry, something went wrong',
  status,
  detail: 'Your words are kept. Try again, or quote the number to support.',
  requestId,
});

/** Turns whatever a request threw into the one problem format. Never throws, and never shows a raw error to a person. */
export function problemFrom(thrown: unknown): Problem {
  const response = httpErrorIn(thrown);
  if (!response) return fault(500, '');
  if (response.status === 0) return noConnection;
  const said = fromText(response.error);
  return isProblem(said) ? said : fault(response.status, response.headers.get('x-request-id') ?? '');
}

// A resource wraps what was thrown: the answer of the server is then its cause.
function httpErrorIn(thrown: unknown): HttpErrorResponse | undefined {
  if (thrown instanceof HttpErrorResponse) return thrown;
  return thrown instanceof Error && thrown.cause instanceof HttpErrorResponse ? thrown.cause : undefined;
}

function fromText(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    // A proxy's own page is not a problem document: the fault wording stands.
    return undefined;
  }
}

// By hand, not by the contract: this runs before the first page, and zod comes later.
function isProblem(said: unknown): said is Problem {
  if (typeof said !== 'object' || said === null) return false;
  const { title, detail, status } = said as Partial<Record<keyof Problem, unknown>>;
  return typeof title === 'string' && typeof detail === 'string' && typeof status === 'number';
}
