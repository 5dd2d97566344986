// @ts-nocheck
const TITLES = ['Carcano', 'Azul Verde', 'Wingspread', 'Terra Nova', 'Hansa Nord', 'Pandemos', 'Splendora', 'Root & Claw'];
const PEOPLE = ['Mirela Pop', 'Jonas Keil', 'Sade Obi', 'Hugo Lund', 'Yuki Arai', 'Carys Penn', 'Otto Brix', 'Ines Faria'];

class Values {
  constructor(seed) {
    this.state = seed * 2654435761 >>> 0;
  }

  int(low, high) {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return low + Math.floor((this.state / 4294967296) * (high - low + 1));
  }

  pick(list) {
    return list[this.int(0, list.length - 1)];
  }

  card() {
    return `C-${this.int(1000, 99999)}`;
  }

  ean() {
    return `40${this.int(10000000, 99999999)}${this.int(100, 999)}`;
  }

  title() {
    return this.pick(TITLES);
  }

  person() {
    return this.pick(PEOPLE);
  }

  day() {
    return `2026-0${this.int(1, 9)}-${this.int(10, 28)}`;
  }
}

module.exports = { Values };
