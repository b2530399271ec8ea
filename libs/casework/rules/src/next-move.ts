import { dayInSentence, isAfter } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';
import type { CaseState } from './codes';
import type { Stage, StageView } from './stages';

/** What is next on a case, by when, and where it is done. */
export interface NextMove {
  readonly words: string;
  readonly by: Temporal.PlainDate | null;
  /** Path in the portal, or null when nothing there can do it. */
  readonly goTo: string | null;
}

/** What `nextMove` looks at. `due` are the open commitments, earliest first; `asked` what the dates ask for today. */
export interface Looked {
  readonly caseId: string;
  readonly state: CaseState;
  readonly today: Temporal.PlainDate;
  readonly due: readonly { readonly ruleId: string; readonly what: string; readonly actBy: Temporal.PlainDate; readonly waitingFor: string | null }[];
  readonly asked: readonly { readonly kind: string; readonly sentence: string; readonly by: Temporal.PlainDate | null }[];
  readonly stages: readonly StageView[];
  readonly reviewOn: Temporal.PlainDate | null;
  readonly hasOwner: boolean;
}

const pageOfPrompt: Readonly<Record<string, string>> = { 'make-it-a-complaint': 'make-complaint', 'set-the-date': 'dates', 'set-the-acknowledgement': 'dates', 'agree-the-period': 'issues', 'explain-six-months': 'letters', 'move-to-stage-2': 'escalate' };
const onTheDatesPage = ['D-ACK', 'E-CQC', 'N-EXH'];
/** Where a date is kept that asks one thing; null for an answer, which is reached stage by stage. */
const pageOfRule = (ruleId: string): string | null => (onTheDatesPage.includes(ruleId) ? 'dates' : ruleId.endsWith('ACK') ? 'letters' : ruleId === 'E-ORAL' || ruleId === 'P-PALS' ? 'close' : null);
const pageOfStage: Readonly<Partial<Record<Stage, string>>> = { acknowledged: 'letters', 'issues-agreed': 'issues', response: 'letters', closed: 'close' };

/** One next action: triage first, then what the dates ask for, then the earliest date, then the close, then an owner, then a restriction to review. */
export function nextMove({ caseId, state, today, due, asked, stages, reviewOn, hasOwner }: Looked): NextMove | null {
  const at = (page: string) => `/cases/${caseId}/${page}`;
  if (state === 'to-triage') return { words: 'Triage this contact', by: null, goTo: `/contacts/${caseId}/triage` };
  if (reviewOn && !isAfter(reviewOn, today)) return { words: `Review who may see it: due ${dayInSentence(reviewOn)}`, by: reviewOn, goTo: at('restrict') };
  if (state === 'closed') return null;
  const [prompt] = asked;
  if (prompt) return { words: prompt.sentence, by: prompt.by, goTo: at(pageOfPrompt[prompt.kind] ?? 'dates') };
  const mine = due.find(({ waitingFor }) => waitingFor === null);
  if (mine) return { ...keeping(mine, stages, at), by: mine.actBy };
  if (due.length === 0 && currentOf(stages) === 'closed') return { words: 'Close it: the response was sent', by: null, goTo: at('close') };
  return hasOwner ? null : { words: 'Give it to somebody: nobody has it', by: null, goTo: at('assign') };
}

const currentOf = (stages: readonly StageView[]): Stage | undefined => stages.find(({ standing }) => standing === 'current')?.stage;

/** What keeps a date: of an answer the stage that comes first, so that it says the same as the stages above it. */
function keeping({ ruleId, what }: Looked['due'][number], stages: readonly StageView[], at: (page: string) => string): Pick<NextMove, 'words' | 'goTo'> {
  const page = pageOfRule(ruleId);
  const stage = stages.find(({ standing }) => standing === 'current');
  if (page !== null || !stage) return { words: what, goTo: at(page ?? 'findings') };
  return { words: `${stage.name}. ${what}`, goTo: at(pageOfStage[stage.stage] ?? 'findings') };
}
