import initSqlJs from 'sql.js'

let opened

export async function db() {
  if (opened === undefined) {
    const engine = await initSqlJs()
    opened = new engine.Database()
    opened.exec(`
      create table store (name text primary key, tonnes real not null check (tonnes >= 0));
      create table run (number integer primary key, plate text not null, started text not null);
      insert into store values ('Upper Quarry', 40);
      insert into run values (1, 'GR-1', '2026-01-02');
    `)
  }
  return opened
}

export async function change(sql, values = []) {
  //+ const before = Date.now()
  const handle = await db()
  handle.run(sql, values)
  //+ return Date.now() - before
}

export async function one(sql, values = []) {
  const statement = (await db()).prepare(sql)
  try {
    return statement.get(values)
  } finally {
    statement.free()
  }
}
