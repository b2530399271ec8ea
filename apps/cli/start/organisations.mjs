import pg from 'pg';

/**
 * The organisations of a database: `real` ones were made by setup, `demo` ones by the seed.
 * @param {string} url of any role that may call accord.organisations()
 * @returns {Promise<{ name: string, kind: 'real' | 'demo' }[]>} none when the database was never migrated
 */
export async function organisationsIn(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass('accord.organisation') is not null as known");
    if (!rows[0].known) return [];
    return (await client.query('select name, kind from accord.organisations() order by name')).rows;
  } finally {
    await client.end();
  }
}
