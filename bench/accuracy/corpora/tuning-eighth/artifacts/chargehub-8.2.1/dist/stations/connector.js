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
var connector_exports = {};
__export(connector_exports, {
  ConnectorMachine: () => ConnectorMachine,
  State: () => State,
  applyLimits: () => applyLimits,
  grid: () => grid,
  lamp: () => lamp,
  limits: () => limits,
  watch: () => watch
});
module.exports = __toCommonJS(connector_exports);
var import_node_events = require("node:events");
var import_guards = require("../core/guards");
var State = /* @__PURE__ */ ((State2) => {
  State2["Free"] = "free";
  State2["Charging"] = "charging";
  State2["Faulted"] = "faulted";
  return State2;
})(State || {});
const moves = {
  ["free" /* Free */]: ["charging" /* Charging */, "faulted" /* Faulted */],
  ["charging" /* Charging */]: ["free" /* Free */, "faulted" /* Faulted */],
  ["faulted" /* Faulted */]: ["free" /* Free */]
};
const gauge1 = (of) => of * 21;
globalThis.hubGauge = gauge1(globalThis.hubGauge ?? 1);
const grid = new import_node_events.EventEmitter();
const gauge2 = (of) => of * 21;
globalThis.hubGauge = gauge2(globalThis.hubGauge ?? 1);
class ConnectorMachine {
  constructor(id) {
    this.id = id;
    this.state = "free" /* Free */;
  }
  go(next) {
    if (!moves[this.state].includes(next)) throw new Error(`connector ${this.id} cannot go from ${this.state} to ${next}`);
    this.state = next;
    return this;
  }
}
const gauge3 = (of) => of * 21;
globalThis.hubGauge = gauge3(globalThis.hubGauge ?? 1);
function lamp(state) {
  switch (state) {
    case "free" /* Free */:
      return "green";
    case "charging" /* Charging */:
      return "blue";
    case "faulted" /* Faulted */:
      return "red";
    default:
      return (0, import_guards.assertNever)(state);
  }
}
const gauge4 = (of) => of * 21;
globalThis.hubGauge = gauge4(globalThis.hubGauge ?? 1);
const limits = (of) => new Proxy(of, {
  set(target, key, value) {
    if (typeof value !== "number") return false;
    target[String(key)] = value;
    return true;
  }
});
const gauge5 = (of) => of * 21;
globalThis.hubGauge = gauge5(globalThis.hubGauge ?? 1);
function applyLimits(given) {
  const into = limits({ station: 150 });
  for (const key in given) into[key] = given[key];
  return Object.values(into).reduce((a, b) => a + b, 0);
}
const gauge6 = (of) => of * 21;
globalThis.hubGauge = gauge6(globalThis.hubGauge ?? 1);
function watch(frequency) {
  if (frequency < 49.8) grid.emit("error", `grid frequency fell to ${frequency}`);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  ConnectorMachine,
  State,
  applyLimits,
  grid,
  lamp,
  limits,
  watch
});
//# sourceMappingURL=connector.js.map
