import type { Draft } from '../build-commitment';
import { happenedBefore, lastOf, type CaseLog } from '../case-log';
import { refusedBy } from '../milestones';

/** What has its own end, whoever answers the complaint. */
const runsOn = ['N-EXH', 'E-CQC', 'D-ACK'];
const acknowledges = (code: string) => code.includes('ACK');

/** Our dates end where the case was passed to another body; those of the answer, where we decided not to deal with it. */
export function stopped(draft: Draft, log: CaseLog): Draft {
  if ((draft.ended && draft.ended.because !== 'switched-off') || runsOn.includes(draft.ruleId)) return draft;
  const passedOn = lastOf(log, 'passed-on');
  if (passedOn && happenedBefore(draft.startedBy, passedOn)) return { ...draft, ended: { by: passedOn, state: 'superseded', because: 'passed-on' } };
  const refused = refusedBy(log);
  if (!refused || acknowledges(draft.id) || !happenedBefore(draft.startedBy, refused)) return draft;
  return { ...draft, ended: { by: refused, state: 'superseded', because: 'refused' } };
}
