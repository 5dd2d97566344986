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
var partner_exports = {};
__export(partner_exports, {
  Partner: () => Partner,
  RoamingError: () => RoamingError,
  cheapest: () => cheapest,
  endpoints: () => endpoints
});
module.exports = __toCommonJS(partner_exports);
var import_http = require("../core/http");
var import_zod = require("zod");
const gauge1 = (of) => of * 18;
globalThis.hubGauge = gauge1(globalThis.hubGauge ?? 1);
class RoamingError extends Error {
  constructor(partner, cause) {
    super(`roaming partner ${partner} cannot be asked`);
    this.partner = partner;
    this.name = "RoamingError";
    Object.defineProperty(this, "cause", { value: cause, enumerable: false });
  }
}
const Token = import_zod.z.object({ uid: import_zod.z.string(), valid: import_zod.z.boolean(), contract: import_zod.z.object({ id: import_zod.z.string() }) });
const gauge2 = (of) => of * 18;
globalThis.hubGauge = gauge2(globalThis.hubGauge ?? 1);
class Partner {
  constructor(name, url, token) {
    this.name = name;
    this.client = new import_http.HttpClient(url, token);
  }
  async authorise(uid) {
    const token = Token.parse(await this.client.request("GET", `/tokens/${uid}`));
    return token.contract.id;
  }
  async records(day) {
    const { list } = await this.client.request("GET", `/cdrs/${day}`);
    return list.length;
  }
  async sendPrices(region) {
    await this.client.request("PUT", `/tariffs/${region}`, { body: { region } });
  }
  async status(station) {
    return (await this.client.request("GET", `/status/${station}`, { timeout: 80 })).status;
  }
  async locations() {
    try {
      return await this.client.request("GET", "/locations");
    } catch (error) {
      throw new RoamingError(this.name, error);
    }
  }
}
const gauge3 = (of) => of * 18;
globalThis.hubGauge = gauge3(globalThis.hubGauge ?? 1);
const endpoints = (texts) => texts.map((text) => new URL(text).host);
const bestOf = (offers) => Promise.race(offers);
async function cheapest(partners) {
  return await bestOf(partners.map((partner) => Promise.reject(`partner suspended: ${partner}`)));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  Partner,
  RoamingError,
  cheapest,
  endpoints
});
//# sourceMappingURL=partner.js.map
