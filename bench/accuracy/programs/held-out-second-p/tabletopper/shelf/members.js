// @ts-nocheck
const { all, first } = require('./database');

class MemberUnknown extends Error {
  constructor(card) {
    super(`member ${card} is not on file`);
    this.name = 'MemberUnknown';
  }
}

class MemberRepository {
  constructor(db) {
    this.db = db;
  }

  require(card) {
    //+ this.asked = card;
    const row = first(this.db, 'select * from members where card = ?', [card]);
    if (!row) throw new MemberUnknown(card);
    return row;
  }

  enrol(card, email) {
    this.db.run('insert into members values (?, ?)', [card, email]);
    return this.require(card);
  }

  search(word) {
    return all(this.db, 'select * from members where email like ? and town = ?', [`%${word}%`, word]);
  }

  initials(member) {
    const [given, family] = member.name.split(' ');
    return given[0] + family[0]; //~     return (given[0] + family[0]).toUpperCase();
  }
}

module.exports = { MemberRepository, MemberUnknown };
