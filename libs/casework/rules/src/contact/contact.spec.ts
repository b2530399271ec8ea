import { readReference, referenceOf, titleOf } from './index';

describe('the title of a contact', () => {
  it.each`
    story                                                             | people                        | place       | title                                               | because
    ${'Mum waited 9 hours and nobody told us why. She is 80.'}        | ${[]}                         | ${null}     | ${'Mum waited 9 hours and nobody told us why'}      | ${'the first sentence is short enough'}
    ${'Mrs Zoë Kovács waited in A&E'}                                 | ${['Zoe Kovacs']}             | ${null}     | ${'Waited in A&E'}                                  | ${'the patient is not named, accents or not'}
    ${'Dr Smith was rude to my wife'}                                 | ${[]}                         | ${null}     | ${'Was rude to my wife'}                            | ${'a doctor is not named either'}
    ${'Kovács’s notes are lost'}                                      | ${['Zoë Kovács']}             | ${null}     | ${'Notes are lost'}                                 | ${'nor in the genitive'}
    ${'the doctor on the ward would not listen to us when we asked'}  | ${[]}                         | ${null}     | ${'The doctor on the ward would not listen to…'}    | ${'nine words are enough to know it again'}
    ${'Donaudampfschifffahrtsgesellschaft electroencephalographically pneumonoultramicroscopic'} | ${[]} | ${null} | ${'Donaudampfschifffahrtsgesellschaft…'}       | ${'a row has room for sixty letters'}
    ${'Kovacs'}                                                       | ${['Kovacs']}                 | ${'Ward 7'} | ${'Ward 7'}                                         | ${'nothing was left but the place'}
    ${'?'}                                                            | ${[]}                         | ${null}     | ${'A contact'}                                      | ${'nothing was said at all'}
    ${'Nobody rang\nback yesterday'}                                  | ${[]}                         | ${null}     | ${'Nobody rang'}                                    | ${'a new line ends it'}
  `('of $story is $title: $because', ({ story, people, place, title }) => {
    expect(titleOf({ story, people, place })).toBe(title);
  });
});

describe('a reference', () => {
  it('is the organisation, the year and five digits', () => {
    expect(referenceOf('AC', 2026, 421)).toBe('AC-26-00421');
    expect(referenceOf('NSB', 2100, 123456)).toBe('NSB-00-123456');
  });

  it.each`
    typed             | read
    ${'ac-26-00421'}  | ${'AC-26-00421'}
    ${'AC 26 421'}    | ${'AC-26-00421'}
    ${' AC/26/0421 '} | ${'AC-26-00421'}
    ${'07700 900123'} | ${null}
    ${'Ward 7'}       | ${null}
  `('typed as $typed is $read', ({ typed, read }) => {
    expect(readReference(typed)).toBe(read);
  });
});
