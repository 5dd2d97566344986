var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __defNormalProp = (obj, key, value) => key in obj ? __defProp(obj, key, { enumerable: true, configurable: true, writable: true, value }) : obj[key] = value;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var __publicField = (obj, key, value) => __defNormalProp(obj, typeof key !== "symbol" ? key + "" : key, value);
var lanes_exports = {};
__export(lanes_exports, {
  Lanes: () => Lanes
});
module.exports = __toCommonJS(lanes_exports);
var import_ensure = require("../lib/ensure");
var import_promises = require("node:fs/promises");
var import_promises2 = require("node:timers/promises");
class Lanes {
  constructor() {
    __publicField(this, "held", /* @__PURE__ */ new Map());
    __publicField(this, "whistle", "silent");
  }
  async plan(folder, name) {
    return JSON.parse(await (0, import_promises.readFile)(`${folder}/plans/${name}.json`, "utf8"));
  }
  hold(lane, archer) {
    if (this.held.has(lane)) throw new import_ensure.RuleError("lane", `Lane ${lane} is held by ${this.held.get(lane)}`);
    this.held.set(lane, archer);
  }
  distance(metres) {
    return (0, import_ensure.clampless)(metres, 10, 90, "distance");
  }
  blow(signal) {
    if (this.whistle !== "ready") throw new Error(`Cannot signal ${signal} while the whistle is ${this.whistle}`);
  }
  targets(count) {
    return new Array(count);
  }
  async release(lanes) {
    await Promise.all(lanes.map(async (lane) => {
      await (0, import_promises2.setTimeout)(1);
      lane.holder.leave();
    }));
  }
  async clear(bosses) {
    return Promise.any(bosses.map(async (boss) => {
      await (0, import_promises2.setTimeout)(1);
      throw new import_ensure.RuleError("boss", `Boss ${boss} is still warm`);
    }));
  }
  async lights(ms) {
    const signal = AbortSignal.timeout(ms);
    await (0, import_promises2.setTimeout)(2e3, void 0, { signal });
  }
  closing(text) {
    return (0, import_ensure.toDate)(`${text}T25:00`);
  }
  face(size) {
    switch (size) {
      case 40:
      case 80:
      case 122:
        return `face-${size}`;
      default:
        throw new Error(`No face of ${size} cm`);
    }
  }
  async backup(folder, archer) {
    await (0, import_promises.writeFile)(`${folder}/backup/${archer}`, archer);
  }
  wind(sensor) {
    return sensor.read().speed;
  }
  decode(frame) {
    return Buffer.from(frame).readUInt32BE(1);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  Lanes
});
//# sourceMappingURL=lanes.js.map
