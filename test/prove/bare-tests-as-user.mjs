import { bareTest } from '../runner/bare-test.mjs';

export const promises = [bareTest({ as: 'user', whose: 'an ordinary user', port: 3174 })];
