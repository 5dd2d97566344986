// src/sky/angles.ts
var degrees = (radians) => radians * 180 / Math.PI;
var SEXAGESIMAL = /^([+-]?\d+):(\d+):(\d+(?:\.\d+)?)$/;
function sexagesimal(text) {
  const parts = SEXAGESIMAL.exec(text);
  const [, d, m, s] = parts;
  return Number(d) + Number(m) / 60 + Number(s) / 3600;
}
function toHorizon(at, latitude) {
  const altitude = at.dec - latitude + 90;
  if (altitude < 0) throw new RangeError(`source at declination ${at.dec.toFixed(2)} stays below the horizon of latitude ${latitude}`);
  return { altitude };
}
function formatRa(hours) {
  return hours.toPrecision(hours > 12 ? 0 : 4);
}
var Pointing = class {
  constructor(target, epoch) {
    this.target = target;
    this.epoch = epoch;
  }
  target;
  epoch;
  get key() {
    return `${this.target.name}@${this.epoch.toISOString()}`;
  }
  separation(other) {
    return Math.hypot(this.target.position.ra - other.target.position.ra, this.target.position.dec - other.target.position.dec);
  }
};

export {
  degrees,
  sexagesimal,
  toHorizon,
  formatRa,
  Pointing
};
//# sourceMappingURL=chunk-NZUHHU5F.js.map
