// src/main.ts
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import PQueue2 from "p-queue";

// src/sky/angles.ts
var SEXAGESIMAL = /^([+-]?\d+):(\d+):(\d+(?:\.\d+)?)$/;
function sexagesimal(text) {
  const parts = SEXAGESIMAL.exec(text);
  const [, d, m, s] = parts;
  return Number(d) + Number(m) / 60 + Number(s) / 3600;
}
function toHorizon(at, latitude) {
  const altitude = at.dec - latitude + 90;
  if (altitude < 0) throw new RangeError(`source at declination ${at.dec.toFixed(2)} stays below the horizon of latitude ${latitude}`);
  return { altitude };
}
function formatRa(hours) {
  return hours.toPrecision(hours > 12 ? 0 : 4);
}
var Pointing = class {
  constructor(target, epoch) {
    this.target = target;
    this.epoch = epoch;
  }
  target;
  epoch;
  get key() {
    return `${this.target.name}@${this.epoch.toISOString()}`;
  }
  separation(other) {
    return Math.hypot(this.target.position.ra - other.target.position.ra, this.target.position.dec - other.target.position.dec);
  }
};

// src/sky/catalogue.ts
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";

// src/ops/faults.ts
var NotObservable = class extends Error {
  name = "NotObservable";
  constructor(target, why) {
    super(`cannot observe ${target}: ${why}`);
  }
};
var ArrayFault = class extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
  code;
  name = "ArrayFault";
};
var ProposalRejected = class extends Error {
  constructor(code, why) {
    super(`proposal ${code}: ${why}`);
    this.name = "ProposalRejected";
  }
};
var FrameCorrupt = class extends Error {
  constructor(message) {
    super(message);
    this.name = "FrameCorrupt";
  }
};

// src/sky/catalogue.ts
var Catalogue = class {
  byName = /* @__PURE__ */ new Map();
  add(source) {
    if (this.byName.has(source.name)) throw new Error(`source ${source.name} is in the catalogue twice`);
    this.byName.set(source.name, source);
    return this;
  }
  fluxOf(name, band) {
    const source = this.byName.get(name);
    return source.flux[band].toFixed(3);
  }
  resolve(alias) {
    for (const { name, aliases } of this.byName.values()) if (aliases.includes(alias)) return name;
    throw new NotObservable(alias, "no source answers to this name");
  }
  brightest() {
    return [...this.byName.values()].sort((a, b) => b.flux["L"] - a.flux["L"])[0];
  }
};
async function fromFile(name) {
  return JSON.parse(await readFile(`${process.env["PREFIX"]}/catalogues/${name}.json`, "utf8"));
}
function fromTable(text) {
  const rows = parse(text, { columns: true });
  return rows.map((row) => ({ name: row["name"].trim(), flux: {}, aliases: row["aliases"].split(";") }));
}

// src/array/antenna.ts
var NEXT = { parked: ["slewing"], slewing: ["tracking", "parked"], tracking: ["slewing"], locked: [] };
var Antenna = class {
  constructor(pad2) {
    this.pad = pad2;
  }
  pad;
  state = "parked";
  receiver;
  go(to) {
    if (!NEXT[this.state].includes(to)) throw new ArrayFault("BAD_TRANSITION", `antenna ${this.pad} cannot go from ${this.state} to ${to}`);
    this.state = to;
  }
  tune(band, frequency) {
    const { lo, hi } = this.receiver.bands.get(band);
    return (frequency - lo) / (hi - lo);
  }
  slew(azimuth) {
    if (azimuth > 270 || azimuth < -270) throw new ArrayFault("CABLE_WRAP", `azimuth ${azimuth} is beyond the cable wrap of ${this.pad}`);
    this.go("slewing");
  }
};
function baselines(antennas) {
  const out = [];
  for (let i = 0; i < antennas.length; i++) for (let j = i + 1; j <= antennas.length; j++) out.push(antennas[i].position.x - antennas[j].position.x);
  return out;
}
function subarray(antennas, wanted) {
  const free = antennas.filter(({ state }) => state === "parked");
  if (free.length < wanted) throw new ArrayFault("TOO_FEW", `${wanted} antennas asked, ${free.length} free`);
  return free.slice(0, wanted);
}

// src/array/correlator.ts
import { Worker } from "node:worker_threads";
import { once } from "node:events";
globalThis.lagWindow = (n2) => Array.from({ length: n2 }, (_, i) => Math.cos(i / n2));
var Correlator = class {
  #lags;
  #jobs = [];
  allocate(channels) {
    this.#lags = new Float32Array(channels);
  }
  load(spectrum, offset) {
    this.#lags.set(spectrum, offset);
  }
  peak() {
    return this.#lags.slice(0).reduce((best, each) => Math.max(best, each), -Infinity);
  }
  finish(id) {
    this.#jobs.find((job) => job.id === id).done();
  }
};
async function fringe(seconds) {
  const source = `const { parentPort } = require('node:worker_threads'); parentPort.postMessage({ rate: ${seconds} })`;
  const worker = new Worker(source, { eval: true });
  const [message] = await once(worker, "message");
  await worker.terminate();
  return message.phases.map((phase) => phase * message.rate);
}
function phaseCal(visibilities, pair) {
  const cell = visibilities.get(pair);
  return cell.gains[0] / cell.amp;
}
function shareBuffer(view, channel) {
  return view.getFloat64(channel * 8);
}

// src/plan/proposal.ts
import { z } from "zod";
import { parse as yaml } from "yaml";
var Proposal = z.object({
  code: z.string().regex(/^[A-Z]{2}\d{3}$/),
  pi: z.object({ name: z.string(), email: z.string().email() }),
  hours: z.number().positive().max(120),
  bands: z.array(z.enum(["P", "L", "S", "C", "X"])).nonempty()
});
function read(text) {
  const raw = yaml(text);
  return Proposal.parse(raw);
}
function grade(proposal) {
  const { referees } = proposal;
  const mean = referees.reduce((sum, { score }) => sum + score, 0) / referees.length;
  if (Number.isNaN(mean)) throw new ProposalRejected(proposal.code, "no referee has scored it");
  return mean;
}
function quota(proposal, used) {
  if (used + proposal.hours > 400) throw new ProposalRejected(proposal.code, `wants ${proposal.hours} h, ${400 - used} h are left`);
  return 400 - used - proposal.hours;
}
function lead(proposal) {
  return proposal.team.members.find(({ role }) => role === "pi").institute.country.toLowerCase();
}

// src/plan/schedule.ts
import dayjs from "dayjs";
import utc from "dayjs/plugin/utc.js";
dayjs.extend(utc);
globalThis.nightOf = (text) => text.slice(0, 10);
var Timeline = class {
  blocks = [];
  place(block) {
    const clash = this.blocks.find(({ start }) => start === block.start);
    if (clash !== void 0) throw new ArrayFault("OVERLAP", `block ${block.id} overlaps ${clash.id} at ${block.start}`);
    this.blocks.push(block);
  }
  chain(block) {
    return block.minutes + Math.max(0, ...(block.after ?? []).map((each) => this.chain(each)));
  }
  ticks(block) {
    const ends = dayjs.utc(block.start).add(block.minutes, "minute").toDate();
    return [ends.toISOString()];
  }
  slots(hours, length) {
    return Array.from(new Array(hours - length));
  }
  remove(id) {
    const at = this.blocks.findIndex((block) => block.id === id);
    return { ...this.blocks.splice(at, 1)[0].after[0] };
  }
};
function siderealZone(zone, when) {
  return when.toLocaleString("en", { timeZone: zone });
}
function pickNight(calendar, night) {
  return calendar[night].moon.phase;
}

// src/ingest/frames.ts
import { gunzipSync, inflateRawSync } from "node:zlib";
var MAGIC = 1447315782;
globalThis.rawParity = (bytes) => bytes.reduce((a, b) => a ^ b, 0);
function header(bytes) {
  const magic = bytes.readUInt32BE(0);
  if (magic !== MAGIC) throw new FrameCorrupt(`frame begins with ${magic.toString(16)} where ${MAGIC.toString(16)} is due`);
  const station = bytes.toString("latin1", 4, 6).trim();
  return { magic, station, length: bytes.readUInt16BE(6) };
}
function payload(bytes) {
  return inflateRawSync(bytes.subarray(8));
}
function openArchive(bytes) {
  return gunzipSync(bytes).toString();
}
function sequence(frames) {
  frames.reduce((last, { n: n2 }) => {
    if (n2 !== last + 1) throw new FrameCorrupt(`frame ${n2} came after frame ${last}`);
    return n2;
  }, frames[0].n - 1);
}
function quantise(samples, bits) {
  const out = new Uint8Array(samples.length / (8 / bits));
  return out.map((_, i) => samples[i]);
}
function counter(raw) {
  return BigInt(raw);
}
var flagged = (masks, channel) => masks[channel].ranges.map(([a, b]) => b - a).at(-1);

// src/net/depository.ts
import axios from "axios";
import { connect } from "node:net";
import pRetry, { AbortError } from "p-retry";
var portal = axios.create({ baseURL: "http://127.0.0.1:9890", timeout: 150 });
globalThis.portalName = () => "portal-2";
async function deposit(name) {
  const { data } = await portal.put(`/cubes/${name}`, { name });
  return data.id;
}
async function ephemeris(body) {
  const { data } = await portal.get(`/ephemeris/${body}`);
  return data.vectors[0].x;
}
async function weather() {
  const { data } = await portal.get("/weather/slow");
  return data.opacity;
}
async function notifyObserver(hook, text) {
  await pRetry(
    async () => {
      const answer = await fetch(`http://127.0.0.1:9890/hooks/${hook}`, { method: "POST", body: text });
      if (answer.status === 410) throw new AbortError(`hook ${hook} is gone`);
    },
    { retries: 1, minTimeout: 1 }
  );
}
function clockLink(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("data", (data) => resolve(data.toString()));
    socket.once("error", reject);
  });
}
async function mirror(list) {
  const loads = list.map((each) => fetch(`http://${each}`));
  return Promise.all(loads);
}
async function withAbort(ms) {
  return fetch("http://127.0.0.1:9890/weather/slow", { signal: AbortSignal.timeout(ms) });
}

// src/net/broker.ts
import { EventEmitter, once as once2 } from "node:events";
import PQueue from "p-queue";
globalThis.topicOf = (kind) => ["obs", kind].join(".");
var Broker = class extends EventEmitter {
  queue = new PQueue({ concurrency: 1, intervalCap: 20, interval: 5 });
  take(message) {
    const kind = message.headers["kind"].replace("obs.", "");
    return { kind, body: JSON.parse(message.body) };
  }
  async drain(jobs) {
    return this.queue.addAll(jobs);
  }
  announce(topic) {
    return this.emit("error", new Error(`topic ${topic} has no subscriber`));
  }
  async acknowledged(ms) {
    return once2(this, "ack", { signal: AbortSignal.timeout(ms) });
  }
};
function routeFor(table, kind, body) {
  return table[kind](body);
}
async function onTime(limit, work) {
  let handle;
  const late = new Promise((_, reject) => {
    handle = setTimeout(() => reject(new Error(`scan was not acknowledged in ${limit} ms`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(handle));
}

// src/ops/settings.ts
import { createHmac, createHash, createPublicKey } from "node:crypto";
globalThis.siteLabel = (name) => name.normalize("NFC").trim();
function settings(env) {
  const site = Object.fromEntries(new URLSearchParams(env["SITE"]));
  return { site, limits: Object.freeze({ wind: 14 }) };
}
function override(of, key, value) {
  ;
  of.limits[key] = value;
}
function required(env, key) {
  const value = env[key];
  if (value === void 0) throw new Error(`environment lacks ${key}, see the handbook`);
  return value;
}
function digest(kind, text) {
  return createHash(kind).update(text).digest("hex");
}
function sign(secret, text) {
  return createHmac("sha256", secret).update(text).digest("hex");
}
function observatoryKey(pem) {
  return createPublicKey(pem).type;
}
function callsign(code) {
  return String.fromCodePoint(code);
}
function pattern(glob) {
  return new RegExp(`^${glob}$`, "u");
}
function snapshot(value) {
  return structuredClone(value);
}
function pad(name, width) {
  return " ".repeat(width - name.length) + name;
}

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
    const n2 = v.int(100, 900);
    sequence([{ n: n2 }, { n: n2 + v.int(2, 9) }]);
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

// src/run/values.ts
var STARS = ["vega", "mira", "algol", "spica", "deneb", "rigel", "capella", "altair", "polaris"];
var Values = class {
  state;
  constructor(seed) {
    this.state = seed * 40503 + 7 >>> 0;
  }
  int(from, to) {
    this.state = Math.imul(this.state ^ this.state >>> 13, 1664525) + 1013904223 >>> 0;
    return from + Math.floor(this.state / 4294967296 * (to - from + 1));
  }
  star() {
    return `${STARS[this.int(0, 8)]}-${this.int(10, 999)}`;
  }
  code() {
    return `${"ABCDEFGH"[this.int(0, 7)]}K${this.int(100, 999)}`;
  }
  date() {
    return `2026-0${this.int(1, 9)}-${this.int(10, 28)}`;
  }
};

// src/main.ts
async function traced(work) {
  return await work();
}
async function supervised(work) {
  if (process.env["WRAP"] !== "layers") return traced(work);
  return await withTenant("array-1", async () => await withRetryBudget(2, () => traced(work)));
}
async function withTenant(_name, work) {
  return await work();
}
async function withRetryBudget(_left, work) {
  return await work();
}
var queue = new PQueue2({ concurrency: 2 });
var DOORS = {
  queue: { span: "obs.commands process", kind: 5, enter: (work) => queue.add(() => supervised(work)) },
  timer: { span: "tick", kind: 1, enter: async (work) => {
    await pause(1);
    return supervised(work);
  } },
  rpc: { span: "POST /rpc", kind: 2, enter: (work) => new Promise((resolve, reject) => setImmediate(() => {
    supervised(work).then(resolve, reject);
  })) },
  cli: { span: "dishtime exec", kind: 1, enter: async (work) => Reflect.apply(supervised, void 0, [work]) }
};
var server = createServer((request, response) => {
  if (request.url.startsWith("/cubes")) response.writeHead(403).end("{}");
  else if (request.url.startsWith("/ephemeris")) response.writeHead(200, { "content-type": "application/json" }).end('{"vectors":[]}');
  else if (request.url.startsWith("/hooks")) response.writeHead(410).end();
}).listen(9890);
var door = DOORS[process.env["DOOR"]];
var n = 0;
for (const [bug, work] of cases) {
  const values = new Values(Number(process.env["SEED"]) * 211 + n++);
  let error;
  await door.enter(() => work(values)).catch((e) => {
    error = e;
  });
  if (error === void 0) {
    process.stderr.write(`nothing from ${bug}
`);
    continue;
  }
  const type = error.code ? String(error.code) : error.name;
  process.stdout.write(`${JSON.stringify({ bug, type, message: error.message, stack: error.stack, span: door.span, kind: door.kind })}
`);
}
server.closeAllConnections();
process.exit(0);
//# sourceMappingURL=main.js.map
