// src/run/values.ts
var STARS = ["vega", "mira", "algol", "spica", "deneb", "rigel", "capella", "altair", "polaris"];
var Values = class {
  state;
  constructor(seed) {
    this.state = seed * 40503 + 7 >>> 0;
  }
  int(from, to) {
    this.state = Math.imul(this.state ^ this.state >>> 13, 1664525) + 1013904223 >>> 0;
    return from + Math.floor(this.state / 4294967296 * (to - from + 1));
  }
  star() {
    return `${STARS[this.int(0, 8)]}-${this.int(10, 999)}`;
  }
  code() {
    return `${"ABCDEFGH"[this.int(0, 7)]}K${this.int(100, 999)}`;
  }
  date() {
    return `2026-0${this.int(1, 9)}-${this.int(10, 28)}`;
  }
};

export {
  Values
};
//# sourceMappingURL=chunk-IYLNHJST.js.map
