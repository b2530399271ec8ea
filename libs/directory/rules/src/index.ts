export { nationNames, nations, type Nation } from './nation';
export { lastCheckedWords, type Body, type BodyKind, type FormerBody } from './body';
export { formerBodies } from './bodies/former';
export { advocacyOf, bodiesOf, bodyIds, bodyOf, nationProfiles, ombudsmanOf, type NationProfile } from './nation-profile';
