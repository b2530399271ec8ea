import { caseTypeNames, caseTypes, urgencies, urgencyNames } from '@accord/casework/rules';
import type { Option } from '@accord/design-system/web';

/** The filters of a list, by their key in the address. */
export interface ListFilter {
  readonly state?: string | undefined;
  readonly type?: string | undefined;
  readonly urgency?: string | undefined;
  readonly owner?: string | undefined;
}

interface FilterField {
  readonly key: 'state' | 'type' | 'urgency';
  readonly label: string;
  readonly options: readonly Option[];
}

export const filterFields: readonly FilterField[] = [
  {
    key: 'state',
    label: 'State',
    options: [
      { value: '', label: 'Not closed' },
      { value: 'to-triage', label: 'To triage' },
      { value: 'open', label: 'Open' },
      { value: 'closed', label: 'Closed' },
      { value: 'any', label: 'Any state' },
    ],
  },
  { key: 'type', label: 'Kind', options: [{ value: '', label: 'Every kind' }, ...caseTypes.map((value) => ({ value, label: caseTypeNames[value] }))] },
  { key: 'urgency', label: 'Urgency', options: [{ value: '', label: 'Any urgency' }, ...urgencies.map((value) => ({ value, label: urgencyNames[value] }))] },
];

/** The query of an address; what is not given is left out. */
export function queryOf(values: Readonly<Record<string, string | undefined>>): string {
  return new URLSearchParams(Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]))).toString();
}
