export { NeedRow } from './need.entity';
export { PeopleModule } from './people.module';
export { PersonRow } from './person.entity';
