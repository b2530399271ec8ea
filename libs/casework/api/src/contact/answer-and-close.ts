import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import type { AnswerAndClose as Request, Logged } from '@accord/casework/contract';
import type { TellingHow } from '@accord/casework/rules';
import { bodyOf } from '@accord/directory/rules';
import { oddDetails } from '@accord/people/rules';
import { isRefused, refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { WriteCourse } from '../course/write-course';
import { Timeline } from '../timeline/timeline';
import { FinishLogging } from './finish-logging';
import { OpenFile } from './open-file';

/** The answer goes back the way the question came, where that is one a person can be told by. */
const toldBy: Readonly<Partial<Record<string, TellingHow>>> = { phone: 'phone', 'in-person': 'in-person', letter: 'letter', 'e-mail': 'e-mail', 'web-form': 'e-mail' };

/** Pure information, given on the spot: the contact is logged and closed in one step (practice 1.3, enquiry and signposting). */
@Injectable()
export class AnswerAndClose {
  constructor(
    private readonly openFile: OpenFile,
    private readonly finish: FinishLogging,
    private readonly write: WriteCourse,
    private readonly timeline: Timeline,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
  ) {}

  async run(said: Request): Promise<Logged | Refusal> {
    if (said.urgency === 'danger-now') return refuse('danger-first', 'Somebody is in danger now. Save this and triage it instead.');
    const closedAs = said.signpostedTo === null ? 'answered' : 'signposted';
    const file = await this.openFile.run(said, { type: said.signpostedTo === null ? 'enquiry' : 'signposting', owner: 'me', closedAs });
    if (isRefused(file)) return file;
    const happenedOn = this.calendar.today();
    const refusal = await this.finish.run(file, said, { kind: 'not-a-complaint', because: 'enquiry', happenedOn }, { kind: 'closed', how: 'answered', happenedOn });
    if (refusal) return refusal;
    await this.write.closing(file.id, said.wants, { closedAs, given: [], note: said.answer, satisfied: 'not-known', careAffected: 'not-asked', toldOn: happenedOn.toString(), toldHow: toldBy[said.channel] ?? null, withdrawnBy: null });
    const what = said.signpostedTo === null ? 'Answered and closed' : `Told where to turn, and closed: ${bodyOf(said.signpostedTo).name}`;
    await this.timeline.add({ caseId: file.id, kind: 'course', what, detail: said.answer });
    this.audit.changed({ action: 'case.closed', caseId: file.id, subjectKind: 'case', subjectId: file.id, facts: { closedAs } });
    return { id: file.id, reference: file.reference, notes: [...oddDetails(said.caller ?? {}), ...oddDetails(said.patient ?? {})] };
  }
}
