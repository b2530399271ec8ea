export type PlaceTable = 'site' | 'service';

interface PlaceSql {
  readonly known: string;
  readonly end: string;
  readonly again: string;
  /** A new row under a new name, beside the old one. */
  readonly begin: string;
  /** The old row, and whatever led to it, leads to the new one. */
  readonly lead: string;
  /** What stands below a site and ends with it, or goes along under its new name. */
  readonly endBelow?: string;
  readonly takeAlong?: string;
}

const known = (table: PlaceTable, site: string) =>
  `SELECT name, ${site} AS "siteId", closed_on AS "closedOn", became_id AS "becameId", version FROM accord.${table} WHERE organisation_id = $1 AND id = $2`;
const end = (table: PlaceTable) => `UPDATE accord.${table} SET closed_on = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2 AND version = $4 AND closed_on IS NULL`;
const again = (table: PlaceTable) => `UPDATE accord.${table} SET closed_on = NULL, version = version + 1 WHERE organisation_id = $1 AND id = $2 AND version = $3`;
const lead = (table: PlaceTable) => `UPDATE accord.${table} SET became_id = $3 WHERE organisation_id = $1 AND (id = $2 OR became_id = $2)`;

export const placesOf: Readonly<Record<PlaceTable, PlaceSql>> = {
  site: {
    known: known('site', 'NULL'),
    end: end('site'),
    again: again('site'),
    begin: `INSERT INTO accord.site (organisation_id, id, name) SELECT organisation_id, $2, $3 FROM accord.site WHERE organisation_id = $1 AND id = $4 ON CONFLICT DO NOTHING`,
    lead: lead('site'),
    endBelow: `UPDATE accord.service SET closed_on = $3, version = version + 1 WHERE organisation_id = $1 AND site_id = $2 AND closed_on IS NULL`,
    takeAlong: `
      WITH before AS (SELECT id, name, kind, gen_random_uuid() AS now_id FROM accord.service WHERE organisation_id = $1 AND site_id = $2 AND closed_on IS NULL),
      now AS (INSERT INTO accord.service (organisation_id, id, site_id, name, kind) SELECT $1, now_id, $3, name, kind FROM before RETURNING id)
      UPDATE accord.service v SET closed_on = $4, became_id = before.now_id, version = version + 1 FROM before
      WHERE v.organisation_id = $1 AND v.id = before.id AND (SELECT count(*) FROM now) >= 0`,
  },
  service: {
    known: known('service', 'site_id'),
    end: end('service'),
    again: again('service'),
    begin: `
      INSERT INTO accord.service (organisation_id, id, site_id, name, kind)
      SELECT organisation_id, $2, site_id, $3, kind FROM accord.service WHERE organisation_id = $1 AND id = $4 ON CONFLICT DO NOTHING`,
    lead: lead('service'),
  },
};
