import {
  ArrayFault
} from "./chunk-O5F6F5V7.js";

// src/array/antenna.ts
var STOW_ELEVATION = 88;
var NEXT = { parked: ["slewing"], slewing: ["tracking", "parked"], tracking: ["slewing"], locked: [] };
var Antenna = class {
  constructor(pad) {
    this.pad = pad;
  }
  pad;
  state = "parked";
  receiver;
  go(to) {
    if (!NEXT[this.state].includes(to)) throw new ArrayFault("BAD_TRANSITION", `antenna ${this.pad} cannot go from ${this.state} to ${to}`);
    this.state = to;
  }
  tune(band, frequency) {
    const { lo, hi } = this.receiver.bands.get(band);
    return (frequency - lo) / (hi - lo);
  }
  slew(azimuth) {
    if (azimuth > 270 || azimuth < -270) throw new ArrayFault("CABLE_WRAP", `azimuth ${azimuth} is beyond the cable wrap of ${this.pad}`);
    this.go("slewing");
  }
};
function baselines(antennas) {
  const out = [];
  for (let i = 0; i < antennas.length; i++) for (let j = i + 1; j <= antennas.length; j++) out.push(antennas[i].position.x - antennas[j].position.x);
  return out;
}
function subarray(antennas, wanted) {
  const free = antennas.filter(({ state }) => state === "parked");
  if (free.length < wanted) throw new ArrayFault("TOO_FEW", `${wanted} antennas asked, ${free.length} free`);
  return free.slice(0, wanted);
}

export {
  STOW_ELEVATION,
  Antenna,
  baselines,
  subarray
};
//# sourceMappingURL=chunk-IAOWNXRQ.js.map
