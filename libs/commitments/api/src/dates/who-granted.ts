import { StaffQueries } from '@accord/access/api';
import type { AskMoreTime } from '@accord/commitments/contract';
import { commitmentsOf, grantorsOf, mayGrant, whyNotGrant, type Grant } from '@accord/commitments/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFacts } from '../facts/case-facts';
import { OrganisationKnowledge } from '../organisation-knowledge';

/** Who gave more time for a date: a person of the organisation whose office it is by the rule of that date. */
@Injectable()
export class WhoGranted {
  constructor(
    private readonly staff: StaffQueries,
    private readonly facts: CaseFacts,
    private readonly knowledge: OrganisationKnowledge,
  ) {}

  /** What the fact holds of them, or why their word does not count. Whether the rule takes that capacity at all, the fact's own check says. */
  async run(caseId: string, code: string, { grantedBy, grantedById }: Pick<AskMoreTime, 'grantedBy' | 'grantedById'>): Promise<Pick<Grant, 'grantedByName' | 'grantedById'> | Refusal> {
    if (grantedBy === 'complainant' || !grantedById) return { grantedByName: '' };
    const person = await this.staff.byId(grantedById);
    if (!person || person.state === 'disabled') return { refused: 'not-of-ours', because: 'That person is not one of ours. Choose somebody from the list.', field: 'grantedById' };
    const date = commitmentsOf(await this.facts.of(caseId), await this.knowledge.load()).find(({ id }) => id === code);
    const counts = !date || !grantorsOf(date.rule).includes(grantedBy) || mayGrant(date.rule, grantedBy, person.roles);
    if (!counts) return { refused: 'not-their-office', because: whyNotGrant(person.name, grantedBy), field: 'grantedById' };
    return { grantedByName: person.name, grantedById: person.id };
  }
}
