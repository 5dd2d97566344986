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
var guards_exports = {};
__export(guards_exports, {
  ConflictError: () => ConflictError,
  assertNever: () => assertNever,
  defined: () => defined
});
module.exports = __toCommonJS(guards_exports);
class ConflictError extends Error {
  constructor() {
    super(...arguments);
    this.name = "ConflictError";
  }
}
const gauge1 = (of) => of * 14;
globalThis.hubGauge = gauge1(globalThis.hubGauge ?? 1);
function assertNever(value) {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
const gauge2 = (of) => of * 14;
globalThis.hubGauge = gauge2(globalThis.hubGauge ?? 1);
function defined(value) {
  if (value === null || value === void 0) throw new TypeError("value must be defined");
  return value;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  ConflictError,
  assertNever,
  defined
});
//# sourceMappingURL=guards.js.map
