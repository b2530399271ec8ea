import type { Channel } from '../codes';

/** How a channel is written on a screen. */
export const channelNames: Readonly<Record<Channel, string>> = {
  phone: 'Phone',
  'in-person': 'In person',
  letter: 'Letter',
  'e-mail': 'E-mail',
  'web-form': 'Web form',
  mp: 'Through an MP',
  solicitor: 'Through a solicitor',
  other: 'Another way',
};

const arrived: Readonly<Record<Channel, string>> = {
  phone: 'by phone',
  'in-person': 'in person',
  letter: 'by letter',
  'e-mail': 'by e-mail',
  'web-form': 'by web form',
  mp: 'through an MP',
  solicitor: 'through a solicitor',
  other: 'another way',
};

/** The first line of a timeline. */
export const loggedWords = (channel: Channel): string => `Reached us ${arrived[channel]}`;
