export { channelNames, loggedWords } from './channel-words';
export { factsOfLogging } from './facts-of-logging';
export { namedThoughAnonymous, notLoggable } from './not-loggable';
export { readReference, referenceOf } from './reference';
export { titleOf, type Titled } from './title';
