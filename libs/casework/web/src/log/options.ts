import { channelNames, channels, urgencyNames } from '@accord/casework/rules';
import { needKinds, relationNames, relations, type NeedKind } from '@accord/people/rules';
import type { Option } from '@accord/design-system/web';

export const wantOptions: readonly Option[] = [
  { value: 'explanation', label: 'Explanation' },
  { value: 'apology', label: 'Apology' },
  { value: 'put-right', label: 'Put right' },
  { value: 'other', label: 'Something else' },
];
export const yesNo: readonly Option[] = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }];
export const relationOptions: readonly Option[] = relations.filter((relation) => relation !== 'self').map((value) => ({ value, label: relationNames[value] }));
export const urgencyOptions: readonly Option[] = (['danger-now', 'in-hospital', 'soon', 'not-urgent'] as const).map((value) => ({ value, label: urgencyNames[value] }));
export const channelOptions: readonly Option[] = channels.map((value) => ({ value, label: channelNames[value] }));

const needLabels: Readonly<Record<NeedKind, string>> = {
  'safe-contact': 'Safe contact',
  interpreter: 'Interpreter',
  format: 'Another format',
  adjustment: 'An adjustment',
  supporter: 'A supporter',
  other: 'Something else',
};
export const needOptions: readonly Option[] = needKinds.map((value) => ({ value, label: needLabels[value] }));

/** What to write beside a need that was ticked. */
export const needQuestions: readonly { readonly kind: NeedKind; readonly asks: string }[] = [
  { kind: 'safe-contact', asks: 'How is it safe to reach them?' },
  { kind: 'interpreter', asks: 'Which language?' },
  { kind: 'format', asks: 'Which format?' },
  { kind: 'adjustment', asks: 'Which adjustment?' },
  { kind: 'supporter', asks: 'Who supports them?' },
  { kind: 'other', asks: 'What do they need?' },
];
