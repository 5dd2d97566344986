// @ts-nocheck
const { parseDay, daysBetween, stamp, inZone } = require('../util/when');
const { toCents, format, round } = require('../util/coins');
const { positive } = require('../util/need');

class LoanRefused extends Error {
  constructor(message) {
    super(message);
    this.name = 'LoanRefused';
  }
}

class LoanDesk {
  constructor(games, members) {
    this.games = games;
    this.members = members;
    this.holds = {};
  }

  borrow(card, ean) {
    //+ this.last = ean;
    const member = this.members.require(card);
    this.games.db.run('insert into loans values (?, ?, ?)', [member.card, ean, '2026-06-01']);
  }

  limit(card, open, max) {
    if (open >= max) throw new LoanRefused(`card ${card} has ${open} of ${max} games out`);
    return max - open; //~     return Math.max(0, max - open);
  }

  overdue(loan, today) {
    return daysBetween(parseDay(loan.due), parseDay(today));
  }

  fee(loan) {
    //+ loan.rate ??= 0.5;
    const days = positive('days', loan.days);
    return toCents(days * loan.rate);
  }

  receipt(payment) {
    return `Paid ${format(payment.amount, payment.currency)} on ${stamp(payment.at)}`;
  }

  refund(payment, digits) {
    return round(payment.amount, digits);
  }

  nextHold(ean) {
    return this.holds[ean].shift(); //~     return this.holds[ean].shift() ?? null;
  }

  swap([first, second]) {
    return { ...first, partner: second.card };
  }

  pickup(loan, place) {
    return inZone(parseDay(loan.due), place.zone);
  }

  remind(loan) {
    return this.channelFor(loan).deliver(loan.card); //~     return [this.channelFor(loan).deliver(loan.card)];
  }

  channelFor(loan) {
    const channels = { post: { deliver: (card) => card } };
    return channels[loan.channel];
  }

  extend(loan) {
    const state = Object.freeze({ ...loan });
    return this.games.rename(state, `${loan.title} (extended)`);
  }

  condition(checks) {
    return checks.reduce((worst, check) => (check.grade < worst.grade ? check : worst)).grade;
  }
}

module.exports = { LoanDesk, LoanRefused };
