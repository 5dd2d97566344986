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
var scenarios_exports = {};
__export(scenarios_exports, {
  scenarios: () => scenarios
});
module.exports = __toCommonJS(scenarios_exports);
const scenarios = [
  ["station-not-in-registry", "stations/describe", (v) => ({ id: `X${v.int(1, 99)}` })],
  ["station-without-connectors", "stations/describe", () => ({ id: "N2" })],
  ["city-of-station-left-out", "stations/cities", () => ({})],
  ["renamed-after-removal", "stations/rename", (v) => ({ id: `X${v.int(1, 99)}`, name: v.word() })],
  ["updated-by-two-at-once", "stations/update", (v) => {
    const id = `N${v.int(1, 9)}`;
    return { ids: [id, id] };
  }],
  ["lamp-of-newer-state", "stations/lamp", (v) => ({ state: v.pick(["suspended", "preparing", "finishing", "reserved"]) })],
  ["limit-sent-as-text", "stations/limits", (v) => ({ [v.pick(["station", "cable", "feeder", "phase"])]: "22" })],
  ["grid-error-without-listener", "stations/grid", (v) => ({ frequency: 49 + v.int(1, 7) / 10 })],
  ["charging-while-faulted", "stations/move", (v) => ({ id: v.int(1, 40), states: ["faulted", "charging"] })],
  ["frame-without-checksum", "meter/frame", (v) => ({ bytes: [0, 0, 1, v.int(1, 9), 2, 3] })],
  ["checksum-over-wrong-bytes", "meter/frame", (v) => ({ bytes: [0, 0, 1, v.int(1, 99), 2, v.int(1, 99), 0] })],
  ["reading-restored-from-text", "meter/used", (v) => ({ start: `{"kwh":${v.int(1, 9)}}`, end: 20 })],
  ["peak-of-silent-meter", "meter/peak", () => ({ samples: [] })],
  ["samples-as-objects", "meter/energy", (v) => ({ samples: [{ at: v.int(1, 9), watts: 3 }] })],
  ["meter-value-as-text", "sessions/start", (v) => ({ connector: 1, token: v.word(), meter: `${v.int(1, 99)} kWh` })],
  ["started-twice-on-connector", "sessions/twice", (v) => ({ connector: v.int(1, 40), token: "abcd", meter: 1 })],
  ["stopped-without-start", "sessions/stop", (v) => ({ connector: v.int(100, 140) })],
  ["end-told-to-no-driver", "sessions/stop", (v) => ({ connector: v.int(150, 190), begin: true })],
  ["supervised-after-stop", "sessions/supervise", (v) => ({ connector: v.int(200, 240), every: 5 })],
  ["copied-with-its-callback", "sessions/copy", (v) => ({ connector: v.int(1, 40) })],
  ["receipt-of-open-session", "sessions/receipt", () => ({ zone: "Europe/Berlin" })],
  ["receipt-zone-by-city", "sessions/receipt", (v) => ({ zone: v.pick(["Kiel", "Hamburg", "L\xFCbeck", "Bremen"]), ended: "2026-01-02T03:04:05Z" })],
  ["quote-for-new-region", "billing/quote", (v) => ({ region: v.pick(["east", "west"]), kwh: v.int(1, 40) })],
  ["tariff-of-newer-kind", "billing/price", (v) => ({ tariff: { kind: v.pick(["blocked", "session", "idle"]) }, kwh: 1, minutes: v.int(1, 9) })],
  ["decimals-of-franc-negative", "billing/format", (v) => ({ amount: v.int(1, 99), currency: "XAF" })],
  ["board-without-text", "billing/board", (v) => ({ region: v.word() })],
  ["amount-booked-with-point", "billing/book", (v) => ({ amount: `${v.int(1, 99)}.50` })],
  ["split-among-nobody", "billing/split", () => ({ among: 0 })],
  ["signing-secret-not-set", "billing/sign", (v) => ({ invoice: { id: v.int(1, 99) } })],
  ["month-folder-not-made", "billing/store", (v) => ({ month: `2026-${v.int(10, 12)}-${v.word()}`, text: "a" })],
  ["archive-not-compressed", "billing/restore", (v) => ({ archive: [105, 100, v.int(1, 99), 59] })],
  ["column-holds-number", "billing/lines", (v) => ({ rows: [{ id: v.int(1, 99), city: "Kiel" }], columns: ["city", "id"] })],
  ["token-without-contract", "roaming/authorise", (v) => ({ uid: v.word() })],
  ["records-for-expired-key", "roaming/records", (v) => ({ day: `2026-02-${v.int(10, 28)}` })],
  ["prices-of-unknown-region", "roaming/prices", (v) => ({ region: v.word() })],
  ["status-answers-late", "roaming/status", (v) => ({ station: v.word() })],
  ["former-partner-gone", "roaming/locations", () => ({})],
  ["endpoint-without-scheme", "roaming/endpoints", (v) => ({ texts: ["https://ok.example.org", `${v.word()}.example.org`] })],
  ["suspended-partner-asked", "roaming/cheapest", (v) => ({ partners: [v.word()] })],
  ["message-cut-in-two", "ocpp/receive", (v) => ({ text: `[2,"${v.int(1, 99)}","Heartb` })],
  ["action-of-newer-protocol", "ocpp/receive", (v) => ({ text: `[2,"${v.int(1, 99)}","${v.pick(["NotifyEvent", "SecurityEvent", "ReportCharging"])}",{}]` })],
  ["answer-to-no-call", "ocpp/receive", (v) => ({ text: `[3,"${v.int(100, 999)}",{}]` })],
  ["boot-without-vendor", "ocpp/receive", (v) => ({ text: `[2,"${v.int(1, 99)}","BootNotification",{}]` })],
  ["values-without-samples", "ocpp/receive", (v) => ({ text: `[2,"${v.int(1, 99)}","MeterValues",{"values":[{"sampled":[]}]}]` })]
];
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  scenarios
});
//# sourceMappingURL=scenarios.js.map
