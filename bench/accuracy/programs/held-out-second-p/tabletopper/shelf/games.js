// @ts-nocheck
const { all, first } = require('./database');

class GameRepository {
  constructor(db) {
    this.db = db;
    this.index = new Map();
    //+ this.seen = 0;
  }

  byEan(ean) {
    return first(this.db, 'select * from games where ean = ?', [ean]);
  }

  add(game) {
    this.db.run('insert into games values (?, ?, ?)', [game.ean, game.title, game.copies]); //~     this.db.run('insert into games values (?, ?, ?)', [game.ean, game.title.trim(), game.copies]);
  }

  popular(limit) {
    return all(this.db, `select title, count(*) as n from loans join games using (ean) order by n desc limit ${limit}`);
  }

  title(ean) {
    const row = this.byEan(ean); //~ return this.byEan(ean).title;
    return row.title; //-
  }

  copiesOf(ean) {
    return this.index.get(ean).copies; //~     return this.index.get(String(ean)).copies;
  }

  designers(game) {
    return game.credits.designers.map((d) => d.name).join(', ');
  }

  rename(game, title) {
    'use strict';
    game.title = title;
    return game;
  }
}

module.exports = { GameRepository };
