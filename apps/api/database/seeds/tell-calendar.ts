import { ChangeCalendar } from '@accord/commitments/api';
import { Database } from '@accord/platform/api';
import { isRefused } from '@accord/platform/rules';
import type { INestApplicationContext } from '@nestjs/common';
import type { FilledOrganisation } from './fill-demo';

const day = 86_400_000;

/** Yesterday the board’s manager wrote down a closure of the first working day from eight days ahead: its preview waits, with dates of open cases that would move. */
export async function announceClosure(app: INestApplicationContext, { organisation, organisationId, staff }: FilledOrganisation, today: Date): Promise<void> {
  if (organisation.nation !== 'scotland') return;
  const acting = { organisationId, staffId: staff['manager'] ?? null, requestId: 'demo', at: new Date(today.getTime() - day) };
  for (let ahead = 8; ahead < 20; ahead += 1) {
    const date = new Date(today.getTime() + ahead * day).toISOString().slice(0, 10);
    const request = { kind: 'closed', date, title: 'Move to the new building', nation: null, reason: 'Minute 14 of the board' } as const;
    // A weekend or a bank holiday is refused: the next day is tried.
    if (!isRefused(await app.get(Database).run(acting, () => app.get(ChangeCalendar).day(request)))) return;
  }
}
