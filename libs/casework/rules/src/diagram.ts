import { closingNames, closingTable, endingKinds, waysOfClosing } from './closing';
import { transitions, verbs } from './transitions';
import { fileAfter, triagePath, triageResultNames, triageResults } from './triage';

/** The workflow of the case file as a picture, drawn from the tables; `docs/case-states.md` holds it. */
export function caseStates(): string {
  const moves = verbs.flatMap((verb) => {
    const { from, to, label } = transitions[verb];
    return verb === 'triage' ? [] : from.map((state) => `  ${id(state)} --> ${id(to ?? state)}: ${label}`);
  });
  const byTriage = triageResults.map((result) => `  to_triage --> ${id(fileAfter[result].state)}: ${triageResultNames[result]}`);
  const rows = verbs.map((verb) => {
    const { label, who, whoOfComplaints, from, of, needs } = transitions[verb];
    const asked = whoOfComplaints ? `${who}; of a complaint ${whoOfComplaints}` : who;
    return `| ${label} | ${asked} | ${from.join(', ')} | ${of?.join(', ') ?? 'every file'} | ${needs.join(', ') || 'nothing'} |`;
  });
  const questions = triagePath.map(({ letter, asks, starts }) => `| ${letter} | ${asks} | ${starts} |`);
  const ways = waysOfClosing.map((way) => `| ${closingNames[way]} | ${endingKinds.map((kind) => closing(closingTable[way][kind])).join(' | ')} |`);
  return [
    '# The case file', '', 'Drawn by `libs/casework/rules/src/diagram.ts` from the tables in `transitions.ts` and `triage/`. To draw it again: `UPDATE_GOLDENS=1 npx jest libs/casework/rules`.', '',
    '```mermaid', 'stateDiagram-v2', '  [*] --> to_triage: Log a contact', ...byTriage, ...moves, '```', '',
    '| act | permission | from | of which files | needs |', '|---|---|---|---|---|', ...rows, '',
    '## Ways of closing', '', 'What the record must show. Whatever the way, no mediation is under way and no letter waits, is on its way or in doubt.', '',
    '| way | a complaint | at stage 1 | kept by PALS |', '|---|---|---|---|', ...ways, '',
    '## The path of triage', '', 'A to D are parallel alerts; of E to J the first yes decides.', '', '| | question | a yes |', '|---|---|---|', ...questions, '',
  ].join('\n');
}

const closing = (asked: string | readonly string[]): string => (typeof asked === 'string' ? 'no' : asked.join(', ') || 'nothing more');
const id = (state: string): string => state.replace('-', '_');
