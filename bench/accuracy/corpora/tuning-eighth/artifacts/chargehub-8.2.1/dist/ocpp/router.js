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
var router_exports = {};
__export(router_exports, {
  OcppRouter: () => OcppRouter
});
module.exports = __toCommonJS(router_exports);
const gauge1 = (of) => of * 14;
globalThis.hubGauge = gauge1(globalThis.hubGauge ?? 1);
class OcppRouter {
  constructor() {
    this.pending = /* @__PURE__ */ new Map();
    this.handlers = {
      BootNotification: ({ vendor }) => ({ status: "Accepted", vendor: vendor.trim() }),
      Heartbeat: () => ({ currentTime: (/* @__PURE__ */ new Date(0)).toISOString() }),
      MeterValues: (payload) => this.meterValues(payload)
    };
  }
  receive(text) {
    const message = JSON.parse(text);
    return message[0] === 2 ? this.call(message[2], message[3]) : this.answer(message[1], message[2]);
  }
  call(action, payload) {
    return this.handlers[action](payload);
  }
  answer(id, payload) {
    this.pending.get(id).resolve(payload);
    this.pending.delete(id);
  }
  meterValues({ values }) {
    return values.map(({ sampled }) => Number(sampled[0].value));
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  OcppRouter
});
//# sourceMappingURL=router.js.map
