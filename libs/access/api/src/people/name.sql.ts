/** The name of a colleague as rows show it: `Daniel Price`, `Daniel Price (left)` once the account is switched off. `alias` is that of accord.staff. */
export const nameOrLeft = (alias: string): string => `${alias}.name || CASE WHEN ${alias}.disabled_at IS NOT NULL THEN ' (left)' ELSE '' END`;
