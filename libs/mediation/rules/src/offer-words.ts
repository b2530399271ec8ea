import type { Side } from './codes';

/** The words of the offer to one side (leaflet `offer-2026-1`). Both are told that a "no" changes nothing. */
export function offerWords(side: Side, organisation: string): string {
  return [...opening(side, organisation), ...told].join('\n\n');
}

const opening = (side: Side, organisation: string): string[] =>
  side === 'patient'
    ? [
        `${organisation} would like to offer you mediation. Mediation is a talk between you and the staff concerned, helped by somebody independent.`,
        'Saying no changes nothing. Your complaint goes on either way, and so do its dates.',
      ]
    : [
        `${organisation} offers mediation about a complaint that names you. It is a talk between you and the other side, helped by somebody independent.`,
        'Saying no changes nothing and is not held against you. Your manager knows of this offer, and support is there for you.',
      ];

const told = [
  'It is your choice, and you may stop at any time. The mediator takes no side and decides nothing.',
  'What is said stays in the room. Only what everybody writes down and releases is passed on, unless somebody is in serious danger.',
  'Somebody may come with you. Tell us what you need: an interpreter, step-free rooms, breaks, another way to meet.',
];
