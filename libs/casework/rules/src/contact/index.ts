export { readReference, referenceOf } from './reference';
export { titleOf, type Titled } from './title';
