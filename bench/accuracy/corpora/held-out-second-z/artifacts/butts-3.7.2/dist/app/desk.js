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
var desk_exports = {};
__export(desk_exports, {
  desk: () => desk
});
module.exports = __toCommonJS(desk_exports);
var import_endsheet = require("../score/endsheet");
var import_archers = require("../roster/archers");
var import_lanes = require("../range/lanes");
var import_relay = require("../feed/relay");
function desk(port, folder) {
  const sheet = new import_endsheet.Endsheet();
  const archers = new import_archers.Archers();
  const lanes = new import_lanes.Lanes();
  const relay = new import_relay.Relay(port);
  return [
    ["arrow-mark", (v) => sheet.arrow(`${11 + v.few()}`)],
    ["no-ends-yet", () => sheet.lastEnd()],
    ["total-of-none", () => sheet.total([])],
    ["self-signed", (v) => {
      const who = v.name();
      sheet.sign(who, who);
    }],
    ["amend-no-reason", (v) => sheet.amend(v.few(), "")],
    ["amend-no-end", (v) => sheet.amend(v.few(), "misread")],
    ["average-places", (v) => sheet.average({ total: v.id(), arrows: 3, places: 100 + v.few() })],
    ["handicap-unlisted", (v) => sheet.points(/* @__PURE__ */ new Map(), v.name())],
    ["countdown-below", (v) => sheet.countdown(6 + v.few())],
    ["summary-unset", (v) => sheet.golds({ archer: v.name() })],
    ["checksum-half", (v) => sheet.checksum(v.id() + 0.5)],
    ["dozen-changed", (v) => sheet.frozen(v.name())],
    ["group-in-itself", () => {
      const group = { members: [] };
      group.members.push(group);
      sheet.nested(group);
    }],
    ["shoot-off-unset", (v) => {
      const total = v.id();
      sheet.tieBreak({ total }, { total });
    }],
    ["entry-bow", (v) => archers.register({ name: v.name(), bow: "crossbow", born: 1980 })],
    ["entry-born-text", (v) => archers.register({ name: v.name(), bow: "recurve", born: `${1950 + v.few()}` })],
    ["club-of-unknown", (v) => archers.clubOf(v.id())],
    ["membership-over", (v) => archers.renew(v.name(), 1990 + v.few())],
    ["licence-date", (v) => archers.licence(`${v.few()}. of May`)],
    ["initials-two-blanks", (v) => archers.initials({ name: `${v.name()}  Berg` })],
    ["coach-level", () => archers.coach({ coaches: [{ level: 1 }] })],
    ["draw-too-long", (v) => archers.draw(`B${v.id()}`, 33 + v.few())],
    ["mail-unset", (v) => archers.mailTo({ name: v.name() })],
    ["anniversary-text", (v) => archers.anniversary(`year ${v.few()} of ${v.name()}`)],
    ["locale-underscore", () => archers.locale("de_AT")],
    ["currency-sign", () => archers.currency("\u20AC")],
    ["search-star", (v) => archers.search(`*${v.name()}`)],
    ["plan-file", (v) => lanes.plan(folder, v.name())],
    ["lane-held", (v) => {
      const lane = v.id();
      lanes.hold(lane, v.name());
      lanes.hold(lane, v.name());
    }],
    ["distance-range", (v) => lanes.distance(91 + v.few())],
    ["whistle-state", (v) => lanes.blow(`${v.few()} blasts`)],
    ["targets-negative", (v) => lanes.targets(-v.few())],
    ["release-no-holder", (v) => lanes.release([{ lane: v.id() }])],
    ["lights-time-out", () => lanes.lights(15)],
    ["closing-hour", () => lanes.closing("2025-06-11")],
    ["face-size", (v) => lanes.face(41 + v.few())],
    ["backup-folder", (v) => lanes.backup(folder, v.name())],
    ["sensor-silent", () => lanes.wind({ read: () => null })],
    ["frame-short", (v) => lanes.decode([1, v.few()])],
    ["rankings-denied", (v) => relay.rankings(v.id())],
    ["standings-html", (v) => relay.standings(v.id())],
    ["publish-refused", (v) => relay.publish(v.id())],
    ["board-slow", (v) => relay.board(v.id())],
    ["scoreboard-refused", (v) => relay.scoreboard(v.name())],
    ["archive-header", (v) => relay.archive(Buffer.from(`zip ${v.id()}`))],
    ["key-length", (v) => relay.unseal(Buffer.alloc(v.few()), "x")],
    ["digest-name", (v) => relay.digest(v.name(), "sha-4")],
    ["hook-base", (v) => relay.hook(`club-${v.id()}`)],
    ["slug-percent", (v) => relay.slug(`${v.name()}%E0%zz`)],
    ["payload-cycle", (v) => relay.payload(v.name())],
    ["serial-bigint", (v) => relay.serial(v.id())],
    ["listener-without", (v) => relay.subscribe({ id: v.id() })],
    ["token-missing", () => relay.token(void 0)],
    ["token-parts", (v) => relay.token(`t${v.id()}`)],
    ["options-unset", () => relay.settings({})],
    ["photo-function", (v) => relay.photo(v.name())]
  ];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  desk
});
//# sourceMappingURL=desk.js.map
