import { Audit } from '@accord/access/api';
import type { AddPerson as AddRequest, ChangePerson, PeopleOfCase as People } from '@accord/people/contract';
import { AddPerson, PeopleQueries } from '@accord/people/api';
import type { Somebody } from '@accord/people/api';
import { emailKey, nameKey, phoneKey } from '@accord/people/rules';
import { found } from '@accord/platform/api';
import type { Made } from '@accord/platform/contract';
import { conflictWith } from '@accord/platform/rules';
import type { Conflict } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles } from '../case-files';

/** The people of a case and what they need, shown and changed with the case. */
@Injectable()
export class PeopleOfCase {
  constructor(
    private readonly files: CaseFiles,
    private readonly people: PeopleQueries,
    private readonly addPerson: AddPerson,
    private readonly audit: Audit,
  ) {}

  async show(caseId: string): Promise<People> {
    found(await this.files.byId(caseId));
    const items = await this.people.ofCase(caseId);
    this.audit.read({ action: 'people.read', caseId, subjectKind: 'case', subjectId: caseId, shown: items.map(({ id }) => id) });
    return { items };
  }

  async add(caseId: string, request: AddRequest): Promise<Made> {
    found(await this.files.byId(caseId));
    return { id: await this.addOne(caseId, somebodyOf(request)) };
  }

  async change(caseId: string, personId: string, request: ChangePerson): Promise<Made | Conflict> {
    const before = found((await this.people.ofCase(caseId)).find(({ id }) => id === personId));
    if (!(await this.addPerson.change(caseId, personId, request.version, somebodyOf(request)))) return conflictWith(before);
    this.audit.changed({ action: 'person.changed', caseId, subjectKind: 'person', subjectId: personId });
    return { id: personId };
  }

  /** Adds somebody who rang about a case, unless the same number, address or name is on it already. They take no part by that alone. */
  async addUnlessKnown(caseId: string, somebody: Somebody): Promise<void> {
    const known = (await this.people.ofCase(caseId)).some((person) => samePerson(person, somebody.details));
    if (!known) await this.addOne(caseId, { ...somebody, roles: [] });
  }

  private async addOne(caseId: string, somebody: Somebody): Promise<string> {
    const id = await this.addPerson.run(caseId, somebody);
    this.audit.changed({ action: 'person.added', caseId, subjectKind: 'person', subjectId: id, facts: { roles: somebody.roles } });
    return id;
  }
}

const somebodyOf = ({ roles, relation, needs, ...details }: AddRequest): Somebody => ({ roles, relation, needs, details });

interface Known {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** The same address or number, or the same words of a name. */
function samePerson(one: Known, other: Known): boolean {
  const same = (key: (typed: string) => string | null, a: string, b: string) => key(a) !== null && key(a) !== '' && key(a) === key(b);
  return same(emailKey, one.email, other.email) || same((typed) => phoneKey(typed).key, one.phone, other.phone) || same(nameKey, one.name, other.name);
}
