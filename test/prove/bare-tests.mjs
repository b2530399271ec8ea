import { bareTest } from '../runner/bare-test.mjs';

export const promises = [bareTest({ as: 'root', whose: 'root, in a folder that only root can enter', port: 3173 })];
