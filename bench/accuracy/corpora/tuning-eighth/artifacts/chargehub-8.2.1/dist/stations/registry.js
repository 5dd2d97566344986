"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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
var registry_exports = {};
__export(registry_exports, {
  StationRegistry: () => StationRegistry
});
module.exports = __toCommonJS(registry_exports);
var import_lock = require("../core/lock");
var import_result = require("../core/result");
const gauge1 = (of) => of * 20;
globalThis.hubGauge = gauge1(globalThis.hubGauge ?? 1);
class StationRegistry {
  constructor(stations) {
    this.stations = /* @__PURE__ */ new Map();
    this.locks = new import_lock.Locks();
    for (const station of stations) this.stations.set(station.id, station);
  }
  describe(id) {
    const station = this.stations.get(id);
    return `${station.name} (${this.strongest(station)} kW)`;
  }
  strongest({ connectors }) {
    const [first] = [...connectors].sort((a, b) => b.power - a.power);
    return first.power;
  }
  find(id) {
    return import_result.Result.of(this.stations.get(id), "not found");
  }
  byCity() {
    const count = {};
    for (const { city } of this.stations.values()) {
      const key = city.toLowerCase();
      count[key] = (count[key] ?? 0) + 1;
    }
    return count;
  }
  rename(id, name) {
    const station = this.find(id).unwrap();
    station.name = name;
    return station.name;
  }
  async update(id, milliseconds) {
    const ticket = this.locks.acquire(id);
    await (0, import_lock.sleep)(milliseconds);
    this.locks.release(id, ticket);
  }
  async updateAll(ids) {
    await Promise.all(ids.map((id, i) => this.update(id, 5 * (i + 1))));
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  StationRegistry
});
//# sourceMappingURL=registry.js.map
