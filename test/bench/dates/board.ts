import type { BenchOrganisation } from '../generate';
import { measure } from '../measure';
import { base } from '../parts';
import { send } from '../send';
import { within } from './line';
import type { DatesLine } from './line';

/** Pages of the board, each with the counts of all its groups, as the biggest organisation's manager reads them. */
export async function boardLines({ code }: BenchOrganisation, cookie: string): Promise<DatesLine[]> {
  const lines: DatesLine[] = [];
  for (const [what, query] of [['overdue', '?state=overdue'], ['everything open', ''], ['later, latest first', '?state=later&sort=-due']] as const) {
    let refused = '';
    const act = async () => {
      const { status, text } = await send(base, 'GET', `/api/board${query}`, undefined, cookie);
      if (status !== 200) refused = `${status} ${text}`;
      return status === 200;
    };
    await measure(act, { connections: 1, seconds: 2, most: 50 });
    const { p95, failed } = await measure(act, { connections: 1, seconds: 6, most: 500 });
    if (failed > 0) throw new Error(`the board of ${code} did not answer: ${refused}`);
    lines.push(within(`board page and its counts, ${what}, p95`, p95, 50, 'ms'));
  }
  return lines;
}
