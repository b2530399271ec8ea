import { Audit, Drafts } from '@accord/access/api';
import type { AddToOpenCase as Request, Logged } from '@accord/casework/contract';
import { isSpoken, namedThoughAnonymous } from '@accord/casework/rules';
import { oddDetails } from '@accord/people/rules';
import { found } from '@accord/platform/api';
import { isRefused, refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles } from '../case-files';
import { AddNote } from '../course/add-note';
import { PeopleOfCase } from '../people/people-of-case';
import { CaseWords } from './case-words';
import { peopleSaid } from './people-said';

/** Adds what somebody says to the case that is open already: PALS takes up no matter twice (practice 1.1). */
@Injectable()
export class AddToOpenCase {
  constructor(
    private readonly files: CaseFiles,
    private readonly addNote: AddNote,
    private readonly people: PeopleOfCase,
    private readonly words: CaseWords,
    private readonly drafts: Drafts,
    private readonly audit: Audit,
  ) {}

  async run(caseId: string, said: Request): Promise<Logged | Refusal> {
    const file = found(await this.files.byId(caseId));
    if (file.state === 'closed') return refuse('wrong-state', 'This case is closed. Open it again, or log a new contact.');
    const refusal = namedThoughAnonymous(said);
    if (refusal) return refusal;
    const noted = await this.addNote.run(caseId, { kind: isSpoken(said.channel) ? 'call-in' : 'note', text: said.whatHappened, happenedAt: said.receivedAt, offeredDiscussion: false });
    if (isRefused(noted)) return noted;
    for (const somebody of peopleSaid(said)) await this.people.addUnlessKnown(caseId, somebody);
    await this.words.add(caseId, said.whatHappened);
    if (said.draftId) await this.drafts.discard(said.draftId);
    this.audit.changed({ action: 'contact.added', caseId, subjectKind: 'case', subjectId: caseId, facts: { channel: said.channel } });
    return { id: caseId, reference: file.reference, notes: [...oddDetails(said.caller ?? {}), ...oddDetails(said.patient ?? {})] };
  }
}
