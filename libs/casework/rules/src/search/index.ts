export { nameRange } from './name-range';
export { readSearch, type Sought } from './read-search';
