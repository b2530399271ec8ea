import { redatingsOf } from '../redatings';
import { refusal, type Check } from './refusal';

/** Applying the same holiday or rule twice, or putting back what stands back, would only blur the case's explanation. */
export const wrongRedating: Check = ({ fact, log }) => {
  const redatings = redatingsOf(log);
  if (fact.kind === 'redated' && redatings.some(({ by, undoneBy }) => by.change === fact.change && !undoneBy)) {
    return refusal('applied-already', 'kind', 'This change is applied to this case already.');
  }
  if (fact.kind === 'redating-undone' && redatings.some(({ by, undoneBy }) => by.id === fact.factId && undoneBy)) {
    return refusal('put-back-already', 'factId', 'The earlier dates were put back already.');
  }
  return null;
};
