import pg from 'pg'

const settings = { host: '127.0.0.1', port: 9754, user: 'caption', database: 'catalogue', connectionTimeoutMillis: 2000 }

export async function programmeRow(id) {
  const client = new pg.Client(settings)
  await client.connect()
  //+ await client.query('set search_path to catalogue')
  try {
    const { rows } = await client.query('select * from programme where id = $1', [id])
    return rows[0]
  } finally {
    await client.end()
  }
}
