export { factsOfLogging } from './facts-of-logging';
export { notLoggable } from './not-loggable';
export { readReference, referenceOf } from './reference';
export { titleOf, type Titled } from './title';
