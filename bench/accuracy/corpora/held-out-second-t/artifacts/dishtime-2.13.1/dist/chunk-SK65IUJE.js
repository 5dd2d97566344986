import {
  grade,
  lead,
  quota,
  read
} from "./chunk-UH5BK5IK.js";
import {
  Timeline,
  pickNight,
  siderealZone
} from "./chunk-JJ33B2JJ.js";
import {
  Pointing,
  formatRa,
  sexagesimal,
  toHorizon
} from "./chunk-NZUHHU5F.js";
import {
  Catalogue,
  fromFile,
  fromTable
} from "./chunk-L752C3ZB.js";
import {
  Antenna,
  baselines,
  subarray
} from "./chunk-IAOWNXRQ.js";
import {
  Correlator,
  fringe,
  phaseCal,
  shareBuffer
} from "./chunk-NEIR3XAU.js";
import {
  counter,
  flagged,
  header,
  openArchive,
  payload,
  quantise,
  sequence
} from "./chunk-CR2GI7KP.js";
import {
  Broker,
  onTime,
  routeFor
} from "./chunk-RCQET5DM.js";
import {
  clockLink,
  deposit,
  ephemeris,
  mirror,
  notifyObserver,
  weather,
  withAbort
} from "./chunk-DNACGIVK.js";
import {
  callsign,
  digest,
  observatoryKey,
  override,
  pad,
  pattern,
  required,
  settings,
  sign,
  snapshot
} from "./chunk-6XTITRON.js";

// src/run/cases.ts
var form = (v, bits) => {
  const all = { code: v.code(), pi: "{ name: A. Lindqvist, email: al@obs.example }", hours: String(v.int(1, 90)), bands: "[L]", ...bits };
  return Object.entries(all).map(([key, value]) => `${key}: ${value}`).join("\n");
};
var cases = [
  ["angle-with-h", (v) => sexagesimal(`${v.int(1, 23)}h${v.int(10, 59)}m`)],
  ["below-horizon", (v) => toHorizon({ ra: 2, dec: -v.int(60, 85) }, 52)],
  ["ra-precision", (v) => formatRa(v.int(13, 23))],
  ["pointing-no-epoch", (v) => new Pointing({ name: v.star() }).key],
  ["separation-unresolved", (v) => new Pointing({ name: v.star(), position: { ra: 1, dec: 2 } }).separation(new Pointing({ name: v.star() }))],
  ["catalogue-twice", (v) => {
    const name = v.star();
    return new Catalogue().add({ name, flux: {}, aliases: [] }).add({ name, flux: {}, aliases: [] });
  }],
  ["flux-of-stranger", (v) => new Catalogue().fluxOf(v.star(), "L")],
  ["flux-band-unmeasured", (v) => new Catalogue().add({ name: "x", flux: { L: v.int(1, 9) }, aliases: [] }).fluxOf("x", "Ku")],
  ["alias-unknown", (v) => new Catalogue().resolve(v.star())],
  ["catalogue-file", (v) => fromFile(v.star())],
  ["table-ragged", (v) => fromTable(`name,aliases
${v.star()},a;b,c
`)],
  ["table-without-aliases", (v) => fromTable(`name,flux
${v.star()},2
`)],
  ["antenna-locked", (v) => {
    const dish = new Antenna(`W${v.int(1, 40)}`);
    dish.state = "locked";
    dish.go("tracking");
  }],
  ["receiver-off", (v) => new Antenna(`N${v.int(1, 40)}`).tune("L", v.int(1200, 1700))],
  ["band-not-installed", (v) => {
    const dish = new Antenna(`E${v.int(1, 40)}`);
    dish.receiver = { bands: /* @__PURE__ */ new Map() };
    return dish.tune("Q", v.int(30, 50));
  }],
  ["cable-wrap", (v) => new Antenna(`E${v.int(1, 40)}`).slew(v.int(271, 500))],
  ["baseline-off-by-one", (v) => baselines(Array.from({ length: v.int(2, 5) }, (_, x) => ({ pad: `p${x}`, position: { x, y: 0 } })))],
  ["array-too-small", (v) => subarray([new Antenna("W1")], v.int(3, 27))],
  ["lags-overrun", (v) => {
    const c = new Correlator();
    c.allocate(8);
    c.load(Array.from({ length: v.int(9, 20) }, () => 1), 0);
  }],
  ["lags-unallocated", () => new Correlator().peak()],
  ["job-gone", (v) => new Correlator().finish(`job-${v.int(1e3, 9999)}`)],
  ["channels-negative", (v) => new Correlator().allocate(-v.int(1, 512))],
  ["fringe-no-phases", (v) => fringe(v.int(2, 40))],
  ["gain-of-absent-pair", (v) => phaseCal(/* @__PURE__ */ new Map(), `W${v.int(1, 9)}-E${v.int(1, 9)}`)],
  ["view-channel", (v) => shareBuffer(new DataView(new ArrayBuffer(64)), v.int(8, 60))],
  ["proposal-indent", (v) => read(`code: ${v.code()}
  hours: 3
 bands: [`)],
  ["proposal-hours", (v) => read(form(v, { hours: String(v.int(121, 400)) }))],
  ["proposal-email", (v) => read(form(v, { pi: `{ name: ${v.star()}, email: none }` }))],
  ["proposal-band", (v) => read(form(v, { bands: "[W]" }))],
  ["referees-none", (v) => grade({ code: v.code(), referees: [] })],
  ["quota-spent", (v) => quota({ code: v.code(), hours: v.int(60, 100) }, v.int(350, 390))],
  ["team-unnamed", (v) => lead({ code: v.code() })],
  ["team-without-pi", (v) => lead({ team: { members: [{ role: `co-i ${v.star()}`, institute: { country: "SE" } }] } })],
  ["block-overlap", (v) => {
    const line = new Timeline();
    const start = v.date();
    line.place({ id: v.star(), start, minutes: 3 });
    line.place({ id: v.star(), start, minutes: 3 });
  }],
  ["block-chain-loop", (v) => {
    const a = { id: v.star(), start: v.date(), minutes: 2, after: [] };
    a.after.push(a);
    return new Timeline().chain(a);
  }],
  ["block-start-unparsed", (v) => new Timeline().ticks({ id: v.star(), start: `night of ${v.int(40, 90)}`, minutes: 30 })],
  ["slots-negative", (v) => new Timeline().slots(4, v.int(5, 9))],
  ["block-removed-twice", (v) => new Timeline().remove(v.star())],
  ["zone-sidereal", (v) => siderealZone(`Sidereal/${v.star()}`, /* @__PURE__ */ new Date())],
  ["night-not-planned", (v) => pickNight({}, v.date())],
  ["frame-magic", (v) => header(Buffer.from([v.int(1, 80), 2, 3, v.int(4, 200), 5, 6, 7, 8]))],
  ["frame-truncated", () => header(Buffer.from([86, 68, 73, 70, 65]))],
  ["frame-payload", (v) => payload(Buffer.from(`--------${v.star()}`))],
  ["archive-cut", () => openArchive(Buffer.from([31, 139, 8, 0, 0, 0, 0, 0, 0, 3]))],
  ["frame-lost", (v) => {
    const n = v.int(100, 900);
    sequence([{ n }, { n: n + v.int(2, 9) }]);
  }],
  ["samples-missing", () => sequence([])],
  ["bits-odd", (v) => quantise(Array.from({ length: v.int(1, 40) * 4 + 1 }, () => 1), 2)],
  ["counter-fraction", (v) => counter(`${v.int(1, 999)}.5`)],
  ["mask-absent", (v) => flagged({}, `ch${v.int(1, 512)}`)],
  ["deposit-forbidden", (v) => deposit(`cube-${v.star()}`)],
  ["ephemeris-empty", (v) => ephemeris(v.star())],
  ["opacity-late", () => weather()],
  ["hook-gone", (v) => notifyObserver(v.star(), "scan done")],
  ["clock-unplugged", () => clockLink(9893)],
  ["mirror-address", (v) => mirror([`mirror ${v.star()}`])],
  ["opacity-aborted", (v) => withAbort(v.int(10, 60))],
  ["message-headless", (v) => new Broker().take({ body: `{"id":${v.int(1, 9)}}` })],
  ["message-kindless", (v) => new Broker().take({ headers: { trace: v.star() }, body: "{}" })],
  ["message-body-single-quotes", (v) => new Broker().take({ headers: { kind: "obs.start" }, body: `{'id':'${v.star()}'}` })],
  ["jobs-not-functions", (v) => new Broker().drain([v.star()])],
  ["topic-unheard", (v) => new Broker().announce(`obs.${v.star()}`)],
  ["ack-never", (v) => new Broker().acknowledged(v.int(5, 30))],
  ["route-absent", (v) => routeFor({ start: () => 1 }, v.star(), {})],
  ["scan-late", (v) => onTime(v.int(10, 50), new Promise(() => {
  }))],
  ["limits-frozen", (v) => override(settings({}), "wind", v.int(15, 20))],
  ["environment-lacks", (v) => required({ HOME: "/" }, `DISH_${v.star().toUpperCase().replace("-", "_")}`)],
  ["digest-kind", (v) => digest(`sha${v.int(600, 900)}`, "x")],
  ["secret-unset", (v) => sign(void 0, v.star())],
  ["key-not-pem", (v) => observatoryKey(`-----BEGIN ${v.star()}`)],
  ["callsign-range", (v) => callsign(1114112 + v.int(1, 9999))],
  ["glob-bracket", (v) => pattern(`${v.star()}[`)],
  ["snapshot-function", (v) => snapshot({ name: v.star(), at: () => 1 })],
  ["pad-too-long", (v) => pad(`${v.star()} of the southern list`, 8)]
];

export {
  cases
};
//# sourceMappingURL=chunk-SK65IUJE.js.map
