import initSqlJs from 'sql.js'

const SCHEMA = `
create table lifts (id integer primary key, plate text unique not null, building text, floors integer check (floors > 1));
create table visits (id integer primary key, lift integer, engineer text not null, minutes integer);
insert into lifts values (1, 'NL-1001', 'Harbour Tower', 12), (2, 'NL-1002', null, 4);
`

export async function openDatabase() {
  const SQL = await initSqlJs()
  const db = new SQL.Database()
  db.run(SCHEMA)
  return db
}

export function select(db, sql, params) {
  const statement = db.prepare(sql)
  try {
    statement.bind(params)
    const rows = []
    while (statement.step()) rows.push(statement.getAsObject())
    return rows
  } finally {
    statement.free()
  }
}
