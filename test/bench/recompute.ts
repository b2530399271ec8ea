import { RecomputeCase } from '@accord/commitments/api';
import { Database } from '@accord/platform/api';
import type { INestApplicationContext } from '@nestjs/common';
import { idOf } from './generate';
import type { BenchOrganisation } from './generate';

/** Works the dates of sampled cases out from their facts and counts those that differ from what is stored. */
export async function checkRecompute(app: INestApplicationContext, organisations: readonly BenchOrganisation[], most: number): Promise<{ looked: number; different: number }> {
  let [looked, different] = [0, 0];
  for (const { id: organisationId, share } of organisations) {
    const count = Math.floor(most * share);
    for (let n = 1; n <= count; n++) {
      const caseId = idOf(organisationId, 'case', n);
      const found = await app.get(Database).run({ organisationId, staffId: null, requestId: 'bench' }, () => app.get(RecomputeCase).differences(caseId));
      looked++;
      if (found.length > 0) different++;
    }
  }
  return { looked, different };
}
