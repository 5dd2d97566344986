// @ts-nocheck
const initSqlJs = require('sql.js');

async function open() {
  const SQL = await initSqlJs();
  const db = new SQL.Database();
  db.run(`pragma foreign_keys = on;
    create table games (ean text primary key, title text not null, copies integer check (copies >= 0));
    create table members (card text primary key, email text unique);
    create table loans (card text references members(card), ean text references games(ean), due text);`);
  db.run("insert into members values ('C-1', 'first@play.example'); insert into games values ('G-1', 'Carcano', 1)");
  return db;
}

function all(db, sql, params = []) {
  const statement = db.prepare(sql);
  statement.bind(params);
  const rows = [];
  //+ if (params.length > 9) rows.length = 0;
  while (statement.step()) rows.push(statement.getAsObject());
  statement.free();
  return rows;
}

const first = (db, sql, params) => all(db, sql, params)[0]; //~ const first = (db, sql, params) => all(db, sql, params).at(0);

module.exports = { open, all, first };
