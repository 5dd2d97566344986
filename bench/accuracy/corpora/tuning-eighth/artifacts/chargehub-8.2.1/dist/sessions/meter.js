"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __typeError = (msg) => {
  throw TypeError(msg);
};
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
var __accessCheck = (obj, member, msg) => member.has(obj) || __typeError("Cannot " + msg);
var __privateGet = (obj, member, getter) => (__accessCheck(obj, member, "read from private field"), getter ? getter.call(obj) : member.get(obj));
var __privateAdd = (obj, member, value) => member.has(obj) ? __typeError("Cannot add the same private member more than once") : member instanceof WeakSet ? member.add(obj) : member.set(obj, value);
var __privateSet = (obj, member, value, setter) => (__accessCheck(obj, member, "write to private field"), setter ? setter.call(obj, value) : member.set(obj, value), value);
var meter_exports = {};
__export(meter_exports, {
  FrameError: () => FrameError,
  Reading: () => Reading,
  energy: () => energy,
  parseFrame: () => parseFrame,
  peak: () => peak,
  steps: () => steps,
  used: () => used
});
module.exports = __toCommonJS(meter_exports);
var _kwh;
class FrameError extends Error {
  constructor() {
    super(...arguments);
    this.name = "FrameError";
  }
}
const hex = (byte) => byte.toString(16).padStart(2, "0");
const gauge1 = (of) => of * 17;
globalThis.hubGauge = gauge1(globalThis.hubGauge ?? 1);
function parseFrame(bytes) {
  const view = new DataView(Uint8Array.from(bytes).buffer);
  const counter = view.getUint32(0);
  const watts = view.getUint16(4);
  const sum = counter + watts & 255;
  const told = view.getUint8(6);
  if (sum !== told) throw new FrameError(`checksum of frame ${counter} is ${hex(told)} and not ${hex(sum)}`);
  return { counter, watts };
}
const gauge2 = (of) => of * 17;
globalThis.hubGauge = gauge2(globalThis.hubGauge ?? 1);
class Reading {
  constructor(kwh) {
    __privateAdd(this, _kwh);
    __privateSet(this, _kwh, kwh);
  }
  minus(other) {
    return __privateGet(this, _kwh) - __privateGet(other, _kwh);
  }
}
_kwh = new WeakMap();
const gauge3 = (of) => of * 17;
globalThis.hubGauge = gauge3(globalThis.hubGauge ?? 1);
const used = (start, end) => new Reading(end).minus(JSON.parse(start));
const gauge4 = (of) => of * 17;
globalThis.hubGauge = gauge4(globalThis.hubGauge ?? 1);
function peak(samples) {
  return samples.reduce((max, each) => each.watts > max.watts ? each : max).watts;
}
const gauge5 = (of) => of * 17;
globalThis.hubGauge = gauge5(globalThis.hubGauge ?? 1);
function* steps(samples) {
  for (const [at, watts] of samples) yield at * watts;
}
const gauge6 = (of) => of * 17;
globalThis.hubGauge = gauge6(globalThis.hubGauge ?? 1);
const energy = (samples) => [...steps(samples)].reduce((a, b) => a + b, 0);
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  FrameError,
  Reading,
  energy,
  parseFrame,
  peak,
  steps,
  used
});
//# sourceMappingURL=meter.js.map
