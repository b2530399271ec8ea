export { callerWords, inOrderOfHarm, needKinds, needNames, needUnsaid, needWords, personRoles, relationNames, relations, type NeedKind, type PersonRole, type Relation } from './codes';
export { emailKey } from './email-key';
export { nameKey, nameWords } from './name-key';
export { hasRightCheckDigit, nhsNumber, type NhsNumber } from './nhs-number';
export { oddDetails } from './odd-details';
export { phoneKey, type PhoneKey } from './phone-key';
export { plainLetters } from './plain-letters';
