// @ts-nocheck
const CLAYS = ['porcelain', 'raku', 'stoneware', 'terracotta', 'grogged', 'paperclay', 'earthenware', 'bone'];
const OXIDES = ['cobalt', 'rutile', 'copper', 'chrome', 'zircon', 'nickel', 'vanadium', 'tin'];
const MAKERS = ['Runa Holt', 'Emeka Udo', 'Lia Sartori', 'Bastian Roth', 'Hana Mori', 'Zofia Nowak', 'Theo Blanc', 'Maya Quist'];

export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2246822519) >>> 0;
  }

  int(low: number, high: number): number {
    this.#state = (Math.imul(this.#state, 1103515245) + 12345) >>> 0;
    return low + ((this.#state >>> 8) % (high - low + 1));
  }

  of<T>(...list: T[]): T {
    return list[this.int(0, list.length - 1)];
  }

  clay = (): string => this.of(...CLAYS);
  oxide = (): string => this.of(...OXIDES);
  maker = (): string => this.of(...MAKERS);
  kiln = (): string => `K${this.int(2, 19)}`;
  load = (): string => `L-${this.int(10000, 99999)}`;
  day = (): string => `2026-${this.of('02', '05', '09', '11')}-${this.int(10, 28)}`;
}
