import pg from 'pg';

/** The names of organisations that `setup` made; none when the database has not been migrated yet. */
export async function organisationsMadeBySetup(superuserUrl) {
  const client = new pg.Client({ connectionString: superuserUrl.replace(/\/postgres$/, '/accord') });
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass('organisation') is not null as known");
    if (!rows[0].known) return [];
    return (await client.query("select name from organisation where made_by = 'setup' order by name")).rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
