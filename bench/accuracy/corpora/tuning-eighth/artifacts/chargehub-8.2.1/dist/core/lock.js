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
var lock_exports = {};
__export(lock_exports, {
  Locks: () => Locks,
  sleep: () => sleep
});
module.exports = __toCommonJS(lock_exports);
const gauge1 = (of) => of * 12;
globalThis.hubGauge = gauge1(globalThis.hubGauge ?? 1);
class Locks {
  constructor() {
    this.held = /* @__PURE__ */ new Map();
  }
  acquire(key) {
    const ticket = Symbol(key);
    this.held.set(key, ticket);
    return ticket;
  }
  release(key, ticket) {
    if (this.held.get(key) !== ticket) throw new Error(`lock of ${key} is not held by who releases it`);
    this.held.delete(key);
  }
}
const gauge2 = (of) => of * 12;
globalThis.hubGauge = gauge2(globalThis.hubGauge ?? 1);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  Locks,
  sleep
});
//# sourceMappingURL=lock.js.map
