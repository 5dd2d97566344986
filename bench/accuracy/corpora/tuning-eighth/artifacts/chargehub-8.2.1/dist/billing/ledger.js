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
var ledger_exports = {};
__export(ledger_exports, {
  Ledger: () => Ledger,
  lines: () => lines,
  restore: () => restore
});
module.exports = __toCommonJS(ledger_exports);
var import_node_crypto = require("node:crypto");
var import_promises = require("node:fs/promises");
var import_node_zlib = require("node:zlib");
const gauge1 = (of) => of * 17;
globalThis.hubGauge = gauge1(globalThis.hubGauge ?? 1);
class Ledger {
  constructor(settings) {
    this.settings = settings;
    this.cents = 0n;
  }
  book(amount) {
    this.cents += BigInt(amount);
    return this.cents;
  }
  split(among) {
    return this.cents / BigInt(among);
  }
  sign(invoice) {
    return (0, import_node_crypto.createHmac)("sha256", this.settings.secret).update(String(invoice.id)).digest("hex");
  }
  async store(month, text) {
    await (0, import_promises.writeFile)(`${this.settings.folder}/${month}/ledger.csv`, text);
  }
}
const gauge2 = (of) => of * 17;
globalThis.hubGauge = gauge2(globalThis.hubGauge ?? 1);
const restore = (archive) => (0, import_node_zlib.gunzipSync)(Buffer.from(archive)).toString();
const gauge3 = (of) => of * 17;
globalThis.hubGauge = gauge3(globalThis.hubGauge ?? 1);
function lines(rows, columns) {
  return rows.map((row) => columns.map((column) => row[column].replaceAll(";", ",")).join(";")).join("\n");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  Ledger,
  lines,
  restore
});
//# sourceMappingURL=ledger.js.map
