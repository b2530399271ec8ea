import { HttpException } from '@nestjs/common';
import type { Problem } from '@accord/platform/contract';
import type { Conflict, Refusal } from '@accord/platform/rules';

type Said = Omit<Problem, 'requestId' | 'type'> & { readonly type?: string };

/** A problem on its way to the one filter. */
export class ProblemException extends HttpException {
  constructor(readonly said: Said) {
    super(said.title, said.status);
  }
}

export const refused = ({ refused: code, because, goTo, field, instead, unmet }: Refusal): ProblemException =>
  new ProblemException({
    type: '/problems/refused', status: 422, title: 'Not possible yet', detail: because, code,
    ...(goTo ? { goTo } : {}), ...(field ? { errors: [{ path: field, message: because }] } : {}), ...(instead ? { instead: [...instead] } : {}), ...(unmet ? { unmet: [...unmet] } : {}),
  });

export const conflicted = ({ saved }: Conflict): ProblemException =>
  new ProblemException({ type: '/problems/conflict', status: 409, title: 'Somebody saved this while you were writing', detail: 'Compare both and save again. What you typed is kept.', code: 'changed-meanwhile', saved });

/** The one answer for what is missing, another organisation's or hidden: they cannot be told apart. */
export const notFound = (): ProblemException =>
  new ProblemException({ type: '/problems/not-found', status: 404, title: 'Page not found', detail: 'Check the address, or search again.', code: 'not-found' });

/** Hands on what was found, or answers 404 with the one wording. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw notFound();
  return row;
}
