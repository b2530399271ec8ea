import { Audit } from '@accord/access/api';
import type { RedatingView } from '@accord/commitments/contract';
import { beforeAll, found, pageOf, placeOf } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { lengthWords } from '@accord/commitments/rules';
import { portal } from '../facts/case-facts';
import { CaseProviders } from './case-providers';
import { OrganisationKnowledge } from '../organisation-knowledge';
import { RedatingQueries, type CaseRow } from './redating.queries';
import { ReplacedRedating } from './replaced-redating';

const size = 50;

/** What a change would move, 50 cases at a time, with the letters that went out with the old dates. */
@Injectable()
export class ShowRedating {
  constructor(
    private readonly redatings: RedatingQueries,
    private readonly cases: CaseProviders,
    private readonly knowledge: OrganisationKnowledge,
    private readonly replaced: ReplacedRedating,
    private readonly audit: Audit,
  ) {}

  async run(id: string, cursor?: string): Promise<RedatingView> {
    const redating = found(await this.redatings.byId(id));
    const rows = await this.redatings.page(id, placeOf(cursor, beforeAll), size + 1);
    const { shown, next } = pageOf(rows, size, (last) => ({ at: last.firstOn, id: last.caseId }));
    const { cases, ...counts } = await this.redatings.counts(id);
    const names = await this.redatings.staffNames([redating.recordedBy, redating.decidedBy]);
    this.audit.read({ action: 'redating.read', subjectKind: 'act', subjectId: id, shown: shown.map(({ caseId }) => caseId) });
    const { number, title, kind, state, looked, toLook, reason, version, recordedAt, recordedBy, decidedBy, decidedAt } = redating;
    return {
      id, number, title, kind, state, looked, toLook, reason, version,
      recordedAt: recordedAt.toISOString(),
      recordedBy: (recordedBy && names.get(recordedBy)) ?? portal,
      decidedBy: decidedBy && (names.get(decidedBy) ?? portal),
      decidedAt: decidedAt?.toISOString() ?? null,
      rule: await this.ruleOf(number),
      replacedBy: await this.replaced.by(number),
      counts: { ...counts, stay: Math.max(0, looked - cases) },
      items: await this.named(shown),
      next,
    };
  }

  private async ruleOf(number: number): Promise<RedatingView['rule']> {
    const { book } = await this.knowledge.load();
    const made = book.adopted.find((one) => one.number === number)?.rule;
    const before = made && book.rows.find(({ id, version }) => id === made.id && version === made.version - 1);
    if (!made || !before) return null;
    const { id, version, standing, validFrom } = made;
    return { ruleId: id, version, standing, validFrom, length: lengthWords(made), lengthBefore: lengthWords(before) };
  }

  private async named(rows: readonly CaseRow[]): Promise<RedatingView['items']> {
    const references = await this.cases.references(rows.map(({ caseId }) => caseId));
    const old = rows.map(({ caseId, moves }) => ({ caseId, dates: moves.flatMap(({ from }) => from ?? []) }));
    const letters = await this.cases.lettersNaming(old);
    return rows.map(({ caseId, ticked, state, moves }) => ({ caseId, ticked, state, moves, reference: references.get(caseId) ?? '', letters: [...(letters.get(caseId) ?? [])] }));
  }
}
