/** The one place that imports the polyfill; everybody else takes Temporal from here (ADR: stack, one dates library). */
export { Temporal } from 'temporal-polyfill';
