export { readSearch, type Sought } from './read-search';
