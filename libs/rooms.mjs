/**
 * The one table of the house: rooms from the ground up, and the doors a room may have.
 * Lint, the Nx project graph and the architecture tests are generated from it.
 * A room may call the rooms before it; a door may open the doors listed for it.
 */
export const rooms = [
  'platform',
  'design-system',
  'calendar',
  'access',
  'directory',
  'people',
  'commitments',
  'casework',
  'correspondence',
  'investigation',
  'mediation',
  'outcomes',
  'reporting',
];

export const doors = {
  rules: ['rules'],
  contract: ['rules', 'contract'],
  api: ['rules', 'contract', 'api'],
  web: ['rules', 'contract', 'web'],
};
