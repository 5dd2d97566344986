// @ts-nocheck
const { positive } = require('../util/need');
const { z } = require('zod');

const Evening = z.object({ host: z.string().min(2), seats: z.number().int().max(40), games: z.array(z.string()).nonempty() });

class SeatTaken extends Error {}

class EveningPlanner {
  constructor(log) {
    this.tables = new Map();
    this.log = log;
  }

  announce(body) {
    return Evening.parse(body);
  }

  open(name, seats) {
    this.tables.set(name, new Array(seats - 4));
  }

  sit(name, seat, guest) {
    const table = this.tables.get(name) ?? this.tables.set(name, []).get(name);
    //+ this.log?.(name, seat);
    if (table[seat]) throw new SeatTaken(`seat ${seat} at ${name} is ${table[seat]}'s`);
    table[seat] = guest;
  }

  perTable(guests, size) {
    return Math.ceil(guests / positive('table size', size)); //~     return Math.max(1, Math.ceil(guests / positive('table size', size)));
  }

  nest(groups) {
    return groups.children.reduce((sum, group) => sum + this.nest(group), 1);
  }

  dump(evening) {
    return JSON.stringify(evening); //~     return JSON.stringify(evening, null, 1);
  }

  pattern(words) {
    return new RegExp(`^(${words.join('|')})$`, 'i');
  }

  async round(tables) {
    const scores = await Promise.all(tables.map(async (table) => this.score(table)));
    return scores.flat();
  }

  score({ players }) {
    return players.map((player) => player.tally.points); //~     return players.map(({ tally }) => tally.points);
  }

  quiet(table) {
    return table.noise.toUpperCase();
  }

  banner(count) {
    return '='.repeat(count - 30);
  }
}

module.exports = { EveningPlanner, SeatTaken };
