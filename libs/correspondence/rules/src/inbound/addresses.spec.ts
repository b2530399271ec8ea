import { addressesIn, tagOf, withoutTag } from './addresses';

describe('addresses as programs write them', () => {
  it.each`
    header                                                              | addresses                              | because
    ${'Dawn <Dawn@Post.example>'}                                       | ${['dawn@post.example']}               | ${'case does not make another person'}
    ${'dawn@post.example'}                                              | ${['dawn@post.example']}               | ${'a bare address'}
    ${'MAILER-DAEMON@mta.example (Mail Delivery System)'}               | ${['mailer-daemon@mta.example']}       | ${'the name may stand in a comment'}
    ${'"a@party.example" <billing@evil.example>'}                       | ${['billing@evil.example']}            | ${'what stands in quotes is never the sender'}
    ${'a@party.example <billing@evil.example>'}                         | ${['billing@evil.example']}            | ${'nor what stands before the brackets'}
    ${'(a@party.example) billing@evil.example'}                         | ${['billing@evil.example']}            | ${'nor a comment'}
    ${'=?utf-8?Q?a=40party.example?= <b@evil.example>'}                 | ${['b@evil.example']}                  | ${'nor an encoded word'}
    ${'"O\'Dowd, Brigid (she/her)" <brigid@post.example>'}              | ${['brigid@post.example']}             | ${'a comma in quotes ends nothing'}
    ${'A <a@x.example>, "B, C" <b@x.example>'}                          | ${['a@x.example', 'b@x.example']}      | ${'two senders'}
    ${'undisclosed-recipients:;'}                                       | ${[]}                                  | ${'an empty group'}
    ${'Staff: ward7@x.example, pals@x.example;'}                        | ${['ward7@x.example', 'pals@x.example']} | ${'a group of two'}
    ${'"Anwen" <>'}                                                     | ${[]}                                  | ${'no address in the brackets'}
    ${'A Worried Relative'}                                             | ${[]}                                  | ${'words only'}
    ${'"never closed <a@x.example>'}                                    | ${['a@x.example']}                     | ${'a stray quote is only a character'}
    ${'[pals-network] <member@trusts.example>'}                         | ${['member@trusts.example']}           | ${'brackets of another kind'}
    ${'<@relay.example,@hub.example:a@x.example>'}                      | ${['a@x.example']}                     | ${'an old route'}
    ${'"a b"@post.example'}                                             | ${['"a b"@post.example']}              | ${'a quoted first half'}
    ${'=?utf-8?Q?Ms_=C5=81ucja <lucja@poczta.example>'}                 | ${['lucja@poczta.example']}            | ${'a broken encoded word'}
  `('$header: $because', ({ header, addresses }) => {
    expect(addressesIn(header).map(({ address }) => address)).toEqual(addresses);
  });

  it('keeps the name beside the address', () => {
    expect(addressesIn('"THACKERAY, Maud (Office of)" <m@x.example>, b@x.example (Bee)').map(({ name }) => name)).toEqual(['THACKERAY, Maud (Office of)', 'Bee']);
  });

  it('leaves the plus tag out of a mailbox and hands it over apart', () => {
    expect(withoutTag('PALS+HV-26-00003@x.example')).toBe('pals@x.example');
    expect(tagOf('pals+HV-26-00003@x.example')).toBe('HV-26-00003');
    expect(withoutTag('pals@x.example')).toBe('pals@x.example');
    expect(tagOf('pals@x.example')).toBe('');
  });
});
