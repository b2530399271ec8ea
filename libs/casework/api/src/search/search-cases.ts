import { Audit } from '@accord/access/api';
import type { Search, SearchHit, SearchPage } from '@accord/casework/contract';
import { nameRange, readSearch } from '@accord/casework/rules';
import type { Sought } from '@accord/casework/rules';
import { plainLetters } from '@accord/people/rules';
import { Database, newestFirst, pageOf, placeOf } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseRows } from '../lists/case-rows';
import type { CaseListed } from '../lists/case-rows';
import { byEmail, byNameOrWords, byNumber, byReference, byWords, pageSize } from './hits.sql';

type Found = CaseListed & Pick<SearchHit, 'foundBy'>;

/** Finds cases by reference, name, number, address or words, within what the searcher may see; every hit is a recorded read. */
@Injectable()
export class SearchCases {
  constructor(
    private readonly db: Database,
    private readonly rows: CaseRows,
    private readonly audit: Audit,
  ) {}

  async run({ text, after }: Search): Promise<SearchPage> {
    const query = queryOf(readSearch(text));
    if (!query) return { items: [], next: null };
    const { at, id } = placeOf(after, newestFirst);
    const found = await this.db.query<Found>(query.sql, [this.db.acting.organisationId, at, id, ...query.values]);
    const { shown: page, next } = pageOf(found, pageSize, (last) => ({ at: last.receivedAt, id: last.id }));
    if (page.length > 0) this.audit.read({ action: 'search.found', subjectKind: 'case', shown: page.map((hit) => hit.id) });
    const rows = await this.rows.of(page);
    const items = rows.map((row, place) => ({ ...row, foundBy: page[place]?.foundBy ?? [] }));
    return { items, next };
  }
}

function queryOf(sought: Sought): { readonly sql: string; readonly values: readonly unknown[] } | null {
  switch (sought.by) {
    case 'nothing':
      return null;
    case 'reference':
      return { sql: byReference, values: [sought.reference] };
    case 'email':
      return { sql: byEmail, values: [sought.key] };
    case 'number':
      return { sql: byNumber, values: [sought.phone, sought.nhsNumber] };
    case 'words': {
      const words = plainLetters(sought.words);
      const [last, ...others] = [...sought.names].reverse();
      return last === undefined ? { sql: byWords, values: [words] } : { sql: byNameOrWords(others.length), values: [words, ...nameRange(last), ...others] };
    }
  }
}
