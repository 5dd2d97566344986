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
var app_exports = {};
__export(app_exports, {
  createApp: () => createApp
});
module.exports = __toCommonJS(app_exports);
var import_ledger = require("./billing/ledger");
var import_tariffs = require("./billing/tariffs");
var import_router = require("./ocpp/router");
var import_partner = require("./roaming/partner");
var import_meter = require("./sessions/meter");
var import_sessions = require("./sessions/sessions");
var import_connector = require("./stations/connector");
var import_registry = require("./stations/registry");
function createApp(config) {
  const routes = /* @__PURE__ */ new Map();
  const on = (name, handler) => void routes.set(name, handler);
  const registry = new import_registry.StationRegistry([
    { id: "N1", name: "Harbour", city: "Kiel", connectors: [{ id: 1, plug: "ccs", power: 150 }] },
    { id: "N2", name: "Mall", connectors: [] }
  ]);
  const sessions = new import_sessions.Sessions(async () => {
  });
  const ledger = new import_ledger.Ledger({ folder: config.folder });
  const partner = new import_partner.Partner("evlink", config.partner, "abc");
  const former = new import_partner.Partner("volta", config.closed, "xyz");
  const ocpp = new import_router.OcppRouter();
  on("stations/describe", ({ id }) => registry.describe(id));
  on("stations/cities", () => registry.byCity());
  on("stations/rename", ({ id, name }) => registry.rename(id, name));
  on("stations/update", async ({ ids }) => await registry.updateAll(ids));
  on("stations/lamp", ({ state }) => (0, import_connector.lamp)(state));
  on("stations/limits", (body) => (0, import_connector.applyLimits)(body));
  on("stations/grid", ({ frequency }) => (0, import_connector.watch)(frequency));
  on("stations/move", ({ id, states }) => {
    const machine = new import_connector.ConnectorMachine(id);
    for (const state of states) machine.go(state);
    return machine.state;
  });
  on("meter/frame", ({ bytes }) => (0, import_meter.parseFrame)(bytes));
  on("meter/used", ({ start, end }) => (0, import_meter.used)(start, end));
  on("meter/peak", async ({ samples }) => (0, import_meter.peak)(samples));
  on("meter/energy", ({ samples }) => (0, import_meter.energy)(samples));
  on("sessions/start", (body) => sessions.start(body));
  on("sessions/twice", (body) => [sessions.start(body), sessions.start(body)]);
  on("sessions/stop", async ({ connector, begin }) => {
    if (begin) sessions.start({ connector, token: "abcd", meter: 1 });
    return sessions.stop(connector);
  });
  on("sessions/supervise", async ({ connector, every }) => {
    sessions.supervise(connector, every);
  });
  on("sessions/copy", ({ connector }) => sessions.copy(connector));
  on("sessions/receipt", ({ zone, ended }) => (0, import_sessions.receiptTime)(zone, ended));
  on("billing/quote", ({ region, kwh }) => (0, import_tariffs.quote)(region, kwh));
  on("billing/price", async ({ tariff, kwh, minutes }) => (0, import_tariffs.price)(tariff, kwh, minutes));
  on("billing/format", ({ amount, currency }) => (0, import_tariffs.formatted)(amount, currency));
  on("billing/board", ({ region }) => new import_tariffs.PriceBoard().add(region));
  on("billing/book", ({ amount }) => String(ledger.book(amount)));
  on("billing/split", ({ among }) => String(ledger.split(among)));
  on("billing/sign", async ({ invoice }) => ledger.sign(invoice));
  on("billing/store", async ({ month, text }) => {
    await ledger.store(month, text);
    return month;
  });
  on("billing/restore", ({ archive }) => (0, import_ledger.restore)(archive));
  on("billing/lines", ({ rows, columns }) => (0, import_ledger.lines)(rows, columns));
  on("roaming/authorise", async ({ uid }) => await partner.authorise(uid));
  on("roaming/records", async ({ day }) => {
    const count = await partner.records(day);
    return { count };
  });
  on("roaming/prices", async ({ region }) => await partner.sendPrices(region));
  on("roaming/status", async ({ station }) => await partner.status(station));
  on("roaming/locations", async () => await former.locations());
  on("roaming/endpoints", ({ texts }) => (0, import_partner.endpoints)(texts));
  on("roaming/cheapest", async ({ partners }) => await (0, import_partner.cheapest)(partners));
  on("ocpp/receive", ({ text }) => ocpp.receive(text));
  return routes;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  createApp
});
//# sourceMappingURL=app.js.map
