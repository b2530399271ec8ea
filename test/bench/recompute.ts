import { RecomputeCase } from '@accord/commitments/api';
import { Database } from '@accord/platform/api';
import type { INestApplicationContext } from '@nestjs/common';
import { idOf } from './generate';
import type { BenchOrganisation } from './generate';

const batch = 100;

/** Works the dates of sampled cases out from their facts and counts those that differ from what is stored. */
export async function checkRecompute(app: INestApplicationContext, organisations: readonly BenchOrganisation[], most: number): Promise<{ looked: number; different: number }> {
  let [looked, different] = [0, 0];
  for (const { id: organisationId, share } of organisations) {
    const count = Math.floor(most * share);
    const ids = Array.from({ length: count }, (_, n) => idOf(organisationId, 'case', n + 1));
    for (let first = 0; first < count; first += batch) {
      const some = ids.slice(first, first + batch);
      different += (await app.get(Database).run({ organisationId, staffId: null, requestId: 'bench' }, () => app.get(RecomputeCase).differing(some))).size;
      looked += some.length;
    }
  }
  return { looked, different };
}
