import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashPassword, StaffRow } from '@accord/access/api';
import { roleNames } from '@accord/access/rules';
import { CreateOrganisation } from '@accord/directory/api';
import { Database } from '@accord/platform/api';
import { isRefused } from '@accord/platform/rules';
import type { INestApplicationContext } from '@nestjs/common';
import { demoOrganisations } from './organisations';
import type { DemoOrganisation } from './organisations';

export const demoPassword = 'accord-demo-2026';

export interface FilledOrganisation {
  readonly organisationId: string;
  readonly organisation: DemoOrganisation;
  /** Ids of staff by the first part of their address. */
  readonly staff: Readonly<Record<string, string>>;
}

/** Founds the demo's organisations with their staff, as they were a year ago, and notes the sign-ins for people to read. */
export async function fillOrganisations(app: INestApplicationContext, dataDir: string, today: Date): Promise<FilledOrganisation[]> {
  const aYearAgo = new Date(today.getTime() - 400 * 86_400_000);
  const passwordHash = await hashPassword(demoPassword);
  const filled: FilledOrganisation[] = [];
  for (const organisation of demoOrganisations) {
    const { domain, people, ...founding } = organisation;
    const organisationId = await app.get(CreateOrganisation).run({ ...founding, kind: 'demo' }, aYearAgo);
    if (isRefused(organisationId)) throw new Error(organisationId.because);
    const staff: Record<string, string> = {};
    await app.get(Database).run({ organisationId, staffId: null, requestId: 'demo', at: aYearAgo }, async () => {
      const rows = people.map(({ mail, roles, ...person }) => ({ ...person, roles: [...roles], organisationId, id: (staff[mail] = randomUUID()), email: `${mail}@${domain}`, passwordHash, demoPassword: true, disabledAt: null, version: 1, createdAt: aYearAgo }));
      await app.get(Database).insert(StaffRow, rows);
    });
    filled.push({ organisationId, organisation, staff });
  }
  await noteSignIns(dataDir);
  return filled;
}

async function noteSignIns(dataDir: string): Promise<void> {
  const signIns = demoOrganisations.flatMap(({ name: organisation, domain, people }) =>
    people.map(({ name, mail, roles }) => ({ organisation, name, email: `${mail}@${domain}`, role: roles.map((role) => roleNames[role]).join(', '), password: demoPassword })),
  );
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, 'demo-sign-ins.json'), JSON.stringify(signIns, null, 1));
}
