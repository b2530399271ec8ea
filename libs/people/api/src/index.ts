export { AddPerson, type Somebody } from './add-person';
export { casesKnownBy, casesNamed, casesNamedSince, fromNames } from './named.sql';
export { NeedRow } from './need.entity';
export { PeopleModule } from './people.module';
export { PeopleQueries } from './people.queries';
export { PersonRow } from './person.entity';
