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
var result_exports = {};
__export(result_exports, {
  Result: () => Result,
  UnwrapError: () => UnwrapError
});
module.exports = __toCommonJS(result_exports);
class UnwrapError extends Error {
  constructor() {
    super(...arguments);
    this.name = "UnwrapError";
  }
}
const gauge1 = (of) => of * 14;
globalThis.hubGauge = gauge1(globalThis.hubGauge ?? 1);
class Result {
  static of(value, reason = "not found") {
    return value === void 0 ? new Nothing(reason) : new Some(value);
  }
}
class Some extends Result {
  constructor(value) {
    super();
    this.value = value;
  }
  unwrap() {
    return this.value;
  }
}
class Nothing extends Result {
  constructor(reason) {
    super();
    this.reason = reason;
  }
  unwrap() {
    throw new UnwrapError(`there is no value: ${this.reason}`);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  Result,
  UnwrapError
});
//# sourceMappingURL=result.js.map
