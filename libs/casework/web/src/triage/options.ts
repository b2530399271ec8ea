import { consequences, fundingNames, fundings, likelihoods } from '@accord/casework/rules';
import { complexities, complexityWords } from '@accord/commitments/rules';
import { nationNames, nations } from '@accord/directory/rules';
import type { Option } from '@accord/design-system/web';

export const yesNo: readonly Option[] = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }];
export const stageOptions: readonly Option[] = [{ value: '1', label: 'Stage 1, early resolution' }, { value: '2', label: 'Straight to stage 2' }];
export const straightOptions: readonly Option[] = [{ value: 'complex', label: 'It is complex' }, { value: 'serious', label: 'It is serious' }, { value: 'high-risk', label: 'It is high-risk' }];
export const nationOptions: readonly Option[] = nations.map((value) => ({ value, label: nationNames[value] }));
export const fundingOptions: readonly Option[] = fundings.map((value) => ({ value, label: fundingNames[value] }));
export const offerOptions: readonly Option[] = [
  { value: 'keeps-concern', label: 'Keeps it a concern' },
  { value: 'wants-complaint', label: 'Wants a complaint' },
  { value: 'not-answered', label: 'Has not answered yet' },
];
export const complexityOptions: readonly Option[] = complexities.map((value) => ({ value, label: complexityWords[value] }));
export const consequenceOptions: readonly Option[] = consequences.map((word, at) => ({ value: `${at + 1}`, label: `${at + 1} ${word}` }));
export const likelihoodOptions: readonly Option[] = likelihoods.map(({ word, means }, at) => ({ value: `${at + 1}`, label: `${at + 1} ${word}: ${means}` }));
