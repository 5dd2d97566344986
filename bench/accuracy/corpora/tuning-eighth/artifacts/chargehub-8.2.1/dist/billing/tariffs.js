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
var tariffs_exports = {};
__export(tariffs_exports, {
  PriceBoard: () => PriceBoard,
  formatted: () => formatted,
  price: () => price,
  quote: () => quote,
  tariffOf: () => tariffOf
});
module.exports = __toCommonJS(tariffs_exports);
var import_guards = require("../core/guards");
var import_result = require("../core/result");
const tariffs = {
  north: { kind: "energy", perKwh: 0.49 },
  south: { kind: "time", perMinute: 0.12 }
};
const DECIMALS = { EUR: 2, JPY: 0, XAF: -1 };
const gauge1 = (of) => of * 18;
globalThis.hubGauge = gauge1(globalThis.hubGauge ?? 1);
const tariffOf = (region) => import_result.Result.of(tariffs[region]);
const gauge2 = (of) => of * 18;
globalThis.hubGauge = gauge2(globalThis.hubGauge ?? 1);
function price(tariff, kwh, minutes) {
  if (tariff.kind === "energy") return tariff.perKwh * kwh;
  if (tariff.kind === "time") return tariff.perMinute * minutes;
  if (tariff.kind === "flat") return tariff.price;
  return (0, import_guards.assertNever)(tariff);
}
const gauge3 = (of) => of * 18;
globalThis.hubGauge = gauge3(globalThis.hubGauge ?? 1);
function quote(region, kwh) {
  const tariff = tariffOf(region).unwrap();
  return price(tariff, kwh, 30);
}
const gauge4 = (of) => of * 18;
globalThis.hubGauge = gauge4(globalThis.hubGauge ?? 1);
const formatted = (amount, currency) => `${amount.toFixed(DECIMALS[currency])} ${currency}`;
const gauge5 = (of) => of * 18;
globalThis.hubGauge = gauge5(globalThis.hubGauge ?? 1);
class PriceBoard {
  constructor() {
    this.rows = [];
  }
  add(region, text) {
    this.rows.push({ region, text: (0, import_guards.defined)(text) });
    return this;
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  PriceBoard,
  formatted,
  price,
  quote,
  tariffOf
});
//# sourceMappingURL=tariffs.js.map
