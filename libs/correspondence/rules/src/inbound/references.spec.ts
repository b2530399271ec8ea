import { referencesIn } from './references';

describe('our references in what people write', () => {
  it.each`
    text                                    | found                              | because
    ${'Re: HV-26-00001'}                    | ${['HV-26-00001']}                 | ${'as we write it'}
    ${'hv–26—00001'}                        | ${['HV-26-00001']}                 | ${'a phone makes dashes of hyphens'}
    ${'HV‑26−00001.'}                       | ${['HV-26-00001']}                 | ${'a hyphen that does not break, a minus sign'}
    ${'HV-26-00001 and hv-26-00001'}        | ${['HV-26-00001']}                 | ${'once is enough'}
    ${'HV-26-00001, HV-26-00002'}           | ${['HV-26-00001', 'HV-26-00002']}  | ${'two cases'}
    ${'NHV-26-00001'}                       | ${[]}                              | ${'another prefix ends like ours'}
    ${'NS-26-00001'}                        | ${[]}                              | ${'another organisation’s is nothing to us'}
    ${'HV-26-0001'}                         | ${[]}                              | ${'a digit short'}
    ${'HV-26-000012345'}                    | ${[]}                              | ${'a longer number is another number'}
    ${'pals+HV-26-00003@x'}                 | ${['HV-26-00003']}                 | ${'within an address'}
    ${'(HV-26-100000)'}                     | ${['HV-26-100000']}                | ${'a year of more than 99,999'}
  `('$text: $because', ({ text, found }) => {
    expect(referencesIn(text, 'HV')).toEqual(found);
  });
});
