import { alike } from './repeat';
import type { Told } from './repeat';

const lesson: Told = { subjects: ['patient-care'], places: ['ward-7'], words: 'Call bells answered within five minutes, audited weekly. Pain relief not given for forty minutes' };
const issue = (over: Partial<Told>): Told => ({ subjects: ['waiting-times'], places: ['ward-7'], words: 'She had to wait for a bed', ...over });

describe('a possible repeat of a lesson', () => {
  it.each`
    over                                                                                  | found                                                  | because
    ${{ subjects: ['patient-care'] }}                                                     | ${{ subjects: ['patient-care'], words: [] }}           | ${'same place, same subject'}
    ${{ words: 'The bell was not answered for an hour' }}                                 | ${{ subjects: [], words: ['bell', 'answered'] }}       | ${'same place, two telling words, whatever their endings'}
    ${{ words: 'Nobody was told about the pain' }}                                        | ${null}                                                | ${'one word is too few; common words do not count'}
    ${{ subjects: ['patient-care'], places: ['ward-3'] }}                                 | ${null}                                                | ${'another place: a lesson of one ward was not promised for another'}
    ${{ subjects: ['patient-care'], places: [] }}                                         | ${null}                                                | ${'no place is known'}
    ${{}}                                                                                 | ${null}                                                | ${'nothing but the place'}
  `('$because', ({ over, found }: { over: Partial<Told>; found: object | null }) => {
    expect(alike(issue(over), lesson)).toEqual(found);
  });
});
