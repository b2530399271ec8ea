export { KeepLessons } from './keep-lessons';
export { OutcomesModule } from './outcomes.module';
export { ReadOutcome } from './read-outcome';
export { WriteOutcome } from './write-outcome';
