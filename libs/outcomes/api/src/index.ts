export { KeepLessons } from './keep-lessons';
export { OutcomesModule } from './outcomes.module';
export { ReadOutcome } from './read-outcome';
export { WriteOutcome } from './write-outcome';
export { ShowSignOff } from './response/show-sign-off';
export { SignLetter } from './response/sign-letter';
