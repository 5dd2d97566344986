var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// src/web/api.ts
var import_fastify = __toESM(require("fastify"));

// src/infra/env.ts
var import_node_fs = require("node:fs");
var import_yaml = require("yaml");
var MissingSetting = class extends Error {
  constructor(key) {
    super(`setting ${key} is not given`);
    this.key = key;
  }
  name = "MissingSetting";
};
function need(key) {
  const value = process.env[key];
  if (value === void 0) throw new MissingSetting(key);
  return value;
}
var profile = (text2) => {
  const doc = (0, import_yaml.parse)(text2);
  return doc.depots.map((each) => each.name);
};
function certificate(folder2, authority2) {
  return (0, import_node_fs.readFileSync)(`${folder2}/certs/${authority2}.pem`);
}

// src/infra/http.ts
var import_axios = __toESM(require("axios"));
var Upstream = class extends Error {
  name = "UpstreamError";
  constructor(system, status, options) {
    super(`${system} answered ${status}`, options);
  }
};
async function weather(base, place) {
  const { data } = await import_axios.default.get(`${base}/road-ice/${encodeURIComponent(place)}`);
  return data.levels[0];
}
async function councilRegister(base, id) {
  const response = await fetch(`${base}/register/${id}`);
  if (!response.ok) throw new Upstream("register of the council", response.status);
  return response.text();
}
async function tracker(base, plate) {
  const response = await fetch(`${base}/tracker/${encodeURIComponent(plate)}`);
  return await response.json();
}

// src/infra/db.ts
var import_pg = require("pg");
var pool = new import_pg.Pool({ host: "127.0.0.1", port: 9764, user: "satchel", password: "x", database: "satchel", connectionTimeoutMillis: 800 });
var NoSuchRow = class extends Error {
  constructor(table2, id) {
    super(`${table2} has no row ${id}`);
    this.name = "NoSuchRow";
  }
};
var tables = /* @__PURE__ */ new Map([
  ["pupil", /* @__PURE__ */ new Map([[1, { id: 1, name: "Ada", stop: 4 }]])],
  ["bus", /* @__PURE__ */ new Map([[7, { id: 7, plate: "BX 441", seats: 33 }]])]
]);
async function query(sql, values) {
  const { rows } = await pool.query(sql, values);
  return rows;
}
function byId(table2, id) {
  const row = tables.get(table2).get(id);
  if (!row) throw new NoSuchRow(table2, id);
  return row;
}
function insert(table2, row) {
  const rows = tables.get(table2);
  if (rows.has(row.id)) throw Object.assign(new Error(`duplicate key value violates unique constraint "${table2}_pkey"`), { code: "23505", table: table2 });
  rows.set(row.id, row);
}

// src/pupils/roll.ts
var Roll = class {
  years = { "7": [], "8": [] };
  find(id) {
    return byId("pupil", id);
  }
  async search(name) {
    return query("select id, name from pupil where name ilike $1", [`${name}%`]);
  }
  admit(pupil) {
    this.years[String(pupil.year)].push(pupil);
  }
  register(id, name) {
    insert("pupil", { id, name });
  }
  firstLanguage(pupil) {
    return pupil.guardians[0].languages[0].toUpperCase();
  }
  postcodeArea({ address }) {
    return address.postcode.match(/^[A-Z]{1,2}\d/)[0];
  }
  siblings(pupils) {
    const homes = /* @__PURE__ */ new Map();
    for (const pupil of pupils) homes.get(pupil.address.street).push(pupil);
    return homes;
  }
};

// src/pupils/passes.ts
var import_jsonwebtoken = __toESM(require("jsonwebtoken"));
var import_node_crypto = require("node:crypto");
var SECRET = "gate-and-bus";
function mint(pupil, until) {
  return import_jsonwebtoken.default.sign({ sub: String(pupil), exp: until }, SECRET, { noTimestamp: true });
}
function scanForeign(pass) {
  const { sub } = import_jsonwebtoken.default.verify(pass, SECRET, { audience: "coach" });
  return sub;
}
function unseal(hex, iv) {
  const decipher = (0, import_node_crypto.createDecipheriv)("aes-128-cbc", Buffer.from(hex, "hex"), Buffer.from(iv, "hex"));
  return decipher.final("utf8");
}
var authority = (pem) => {
  return (0, import_node_crypto.createPublicKey)(pem).asymmetricKeyType;
};
var PassError = class extends Error {
  constructor(reason, pass) {
    super(`pass ${pass} is refused: ${reason}`);
    this.reason = reason;
  }
  name = "PassError";
};
function admit(pass, zone) {
  if (!pass.zones.includes(zone)) throw new PassError("zone", pass.number);
  return true;
}
function replacement(pass) {
  return `${pass.number}-${pass.reportedBy.slice(0, 2).toUpperCase()}`;
}

// src/routing/geo.ts
var OffMap = class extends RangeError {
  constructor(what, value) {
    super(`${what} ${value} lies off the map`);
    this.name = "OffMap";
  }
};
function point(lon, lat) {
  if (Number.isNaN(lon) || Math.abs(lon) > 180) throw new OffMap("longitude", lon);
  if (Number.isNaN(lat) || Math.abs(lat) > 90) throw new OffMap("latitude", lat);
  return [lon, lat];
}
function fromFeed(text2) {
  const [lat, lon] = text2.split(",").map(Number);
  return point(lon, lat);
}
function fromPin(pin) {
  return point(pin.y * 2, pin.x);
}

// src/routing/legs.ts
var RouteBroken = class extends Error {
  name = "RouteBroken";
};
function chain(legs) {
  const stops = [legs[0].from];
  for (const leg of legs) {
    if (stops.at(-1) !== leg.from) throw new RouteBroken(`leg ${leg.from}-${leg.to} does not start where the one before ends (${stops.at(-1)})`);
    stops.push(leg.to);
  }
  return stops;
}
function minutes(leg) {
  return leg.minutes + (leg.via ?? []).reduce((sum, each) => sum + minutes(each), 0);
}
function fares(legs, pence) {
  return legs.reduce((sum, leg) => sum + BigInt(leg.minutes * pence), 0n);
}
var longest = (legs) => {
  const [first] = legs.filter((leg) => leg.minutes > 90);
  return `${first.from} to ${first.to}`;
};

// src/routing/solver.ts
var import_node_assert = __toESM(require("node:assert"));
var Unsolvable = class extends Error {
  constructor(message, stops) {
    super(message);
    this.stops = stops;
  }
  name = "Unsolvable";
};
var Solver = class {
  constructor(graph) {
    this.graph = graph;
  }
  shortest(from, to) {
    const best = /* @__PURE__ */ new Map([[from, 0]]);
    const open = [from];
    while (open.length > 0) {
      const here = open.shift();
      for (const { to: next, cost } of this.graph.get(here)) {
        const price = best.get(here) + cost;
        if (price < (best.get(next) ?? Infinity)) {
          best.set(next, price);
          open.push(next);
        }
      }
    }
    return best.get(to);
  }
  seats(groups, capacity) {
    const buses = [];
    for (const group of groups) {
      if (group > capacity) throw new Unsolvable(`group of ${group} does not fit ${capacity} seats`, group);
      buses.push([group]);
    }
    return buses;
  }
  balance(loads) {
    const total = loads.reduce((a, b) => a + b, 0);
    import_node_assert.default.ok(total % loads.length === 0, `loads ${loads.join("+")} do not balance`);
    return total / loads.length;
  }
  permute(stops) {
    if (stops.length === 0) return [[]];
    return stops.flatMap((stop) => this.permute(stops.filter((each) => each === stop || each > stop)).map((rest) => [stop, ...rest]));
  }
};

// src/fleet/buses.ts
var IllegalTurn = class extends Error {
  name = "IllegalTurn";
  constructor(plate, from, to) {
    super(`bus ${plate} cannot turn from ${from} to ${to}`);
  }
};
var TURNS = { garaged: ["running"], running: ["garaged", "broken"], broken: [] };
var Bus = class {
  constructor(plate, state) {
    this.plate = plate;
    this.#state = state;
  }
  #state;
  turn(to) {
    if (!TURNS[this.#state].includes(to)) throw new IllegalTurn(this.plate, this.#state, to);
    this.#state = to;
  }
  stateOf(other) {
    return other.#state;
  }
};
var busOf = (id) => {
  return byId("bus", id);
};

// src/fleet/drivers.ts
var import_zod = require("zod");
var driver = import_zod.z.object({ name: import_zod.z.string().min(2), licence: import_zod.z.string().regex(/^D\d{6}$/), hours: import_zod.z.number().max(56) });
var badge = import_zod.z.enum(["coach", "minibus", "escort"]);
var badges = (names) => {
  return names.map((name) => badge.parse(name));
};
var Rota = class {
  handlers = { early: (driver2) => `${driver2} at six`, late: (driver2) => `${driver2} at two` };
  assign(shift, driver2) {
    return this.handlers[shift](driver2);
  }
  swap(pairs) {
    const map = new Map(pairs);
    const [[one, other]] = map;
    return new Map([[other, one], ...map.get(other)]);
  }
  rest(hours) {
    return hours.slept.hours - hours.drove;
  }
};

// src/timetable/bells.ts
var import_luxon = require("luxon");
import_luxon.Settings.throwOnInvalid = true;
function term(from, to) {
  return import_luxon.Interval.fromDateTimes(import_luxon.DateTime.fromISO(from), import_luxon.DateTime.fromISO(to)).length("weeks");
}
function inZone(iso, zone) {
  return import_luxon.DateTime.fromISO(iso, { zone }).toISO();
}
function offset(date, minutes2) {
  const moved = new Date(date);
  moved.setMinutes(moved.getMinutes() + minutes2.valueOf().toFixed(0));
  return moved;
}

// src/timetable/absences.ts
var REASONS = { I: { label: "ill" }, M: { label: "medical" }, H: { label: "holiday" } };
function label(absence) {
  return REASONS[absence.reason.code].label;
}
async function report(absences) {
  const lines = [];
  for await (const absence of absences) lines.push(`${absence.pupil}: ${absence.from}`);
  return lines;
}

// src/notices/templates.ts
var HELPERS = /* @__PURE__ */ new Map([["upper", (value) => String(value).toUpperCase()], ["minutes", (value) => `${value} min`]]);
var TemplateError = class extends Error {
  name = "TemplateError";
  constructor(template, message) {
    super(`${template}: ${message}`);
  }
};
function render(name, text2, values) {
  return text2.replace(/\{(\w+)(?:\|(\w+))?\}/g, (_, key, helper) => {
    if (!(key in values)) throw new TemplateError(name, `no value for {${key}}`);
    if (helper === void 0) return String(values[key]);
    return HELPERS.get(helper)(values[key]);
  });
}
var latePickup = (bus, minutes2) => render("late-pickup", "Bus {bus} runs {minutes|minutes} late at {stop}", { bus, minutes: minutes2 });
var noSchool = (reason) => render("no-school", "No school: {reason|shout}", { reason });
function subject(parts) {
  return parts.map((part) => part.prefix.trim() + " " + part.title).join(", ");
}

// src/notices/senders.ts
var import_promises = require("node:timers/promises");
var Undelivered = class extends Error {
  name = "Undelivered";
};
async function sms(gateway, phone) {
  const { status, detail } = await gateway(phone);
  if (status >= 400) throw new Undelivered(`text to ${phone} was not taken: ${detail}`);
}
async function push(token, signal = AbortSignal.timeout(25)) {
  await (0, import_promises.setTimeout)(4e3, token, { signal });
}
async function withDeadline(what, ms, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
async function voice(numbers) {
  const call = await Promise.resolve(numbers.find((each) => each.startsWith("+44")));
  return call.replace("+44", "0");
}

// src/intake/readers.ts
var import_sync = require("csv-parse/sync");
var import_fast_xml_parser = require("fast-xml-parser");
var import_ajv = __toESM(require("ajv"));
var import_node_zlib = require("node:zlib");
function census(text2) {
  return (0, import_sync.parse)(text2, { columns: true });
}
var BadFile = class extends Error {
  name = "BadFile";
};
function operatorXml(name, text2) {
  const verdict = import_fast_xml_parser.XMLValidator.validate(text2);
  if (verdict !== true) throw new BadFile(`${name} is no XML: ${verdict.err.msg}`);
  return new import_fast_xml_parser.XMLParser().parse(text2).operators.operator.map((each) => each.code);
}
var ajv = new import_ajv.default({ strict: true });
function formSchema(schema) {
  return ajv.compile(schema)({});
}
function archive(bytes) {
  return (0, import_node_zlib.gunzipSync)(bytes).toString();
}
var querystring = (text2) => {
  return text2.split("&").map((pair) => decodeURIComponent(pair.split("=")[1]));
};

// src/intake/forms.ts
var FormError = class extends Error {
  constructor(field, message) {
    super(message);
    this.field = field;
    this.name = "FormError";
  }
  code = "E_FORM";
};
function text(form, field) {
  const value = form[field];
  if (typeof value !== "string") throw new FormError(field, `field ${field} must be text, not ${typeof value}`);
  return value.trim();
}
var complaint = (form) => {
  return { about: text(form, "subject"), by: text(form, "sender") };
};
function snapshot(form) {
  return JSON.stringify(form);
}
function clone(form) {
  return structuredClone(form);
}
function lock(form) {
  "use strict";
  const locked = Object.freeze({ ...form });
  locked.receipt = `F-${Object.keys(form).length}`;
}

// src/entries.ts
var roll = new Roll();
var rota = new Rota();
var solver = new Solver(/* @__PURE__ */ new Map([[1, [{ to: 2, cost: 4 }]]]));
var folder = process.env.PREFIX ?? ".";
var stub = "http://127.0.0.1:9701";
var table = [
  ["setting-absent", () => need("SATCHEL_MAPS_KEY")],
  ["profile-empty", (v) => profile(`depot: ${v.town}
`)],
  ["cert-absent", (v) => certificate(folder, v.town.toLowerCase())],
  ["pupil-search-db", (v) => roll.search(v.name)],
  ["pupil-year", (v) => roll.admit({ id: v.id, name: v.name, year: 9 + v.small })],
  ["guardian-language", (v) => roll.firstLanguage({ id: v.id, name: v.name, guardians: [{ phone: "", languages: [] }] })],
  ["postcode-form", (v) => roll.postcodeArea({ id: 1, name: v.name, address: { street: v.town, postcode: `${v.small}` } })],
  ["siblings-map", (v) => roll.siblings([{ id: 1, name: v.name, address: { street: v.town, postcode: "" } }])],
  ["ice-shape", (v) => weather(stub, v.town)],
  ["register-status", (v) => councilRegister(stub, v.id)],
  ["tracker-html", (v) => tracker(stub, v.plate)],
  ["pass-audience", (v) => scanForeign(mint(v.id, 4e9))],
  ["unseal-key", (v) => unseal("00".repeat(10 + v.small - 7 * Math.floor(v.small / 7)), "00".repeat(16))],
  ["authority-pem", (v) => authority(`-----BEGIN PUBLIC KEY-----
${v.town}
-----END PUBLIC KEY-----`)],
  ["pass-zone", (v) => admit({ number: `P${v.id}`, zones: [1] }, v.small + 1)],
  ["pass-reporter", (v) => replacement({ number: `P${v.id}`, reportedBy: null })],
  ["feed-swapped", (v) => fromFeed(`${-100 - v.small}.25,51.5`)],
  ["pin-swapped", (v) => fromPin({ x: 51, y: 90 + v.small })],
  ["chain-gap", (v) => chain([{ from: 1, to: v.small, minutes: 3 }, { from: v.small + 11, to: 2, minutes: 4 }])],
  ["chain-none", () => chain([])],
  ["via-cycle", (v) => {
    const leg = { from: 1, to: v.small, minutes: 2 };
    leg.via = [leg];
    minutes(leg);
  }],
  ["fare-fraction", (v) => fares([{ from: 1, to: 2, minutes: v.small + 0.5 }], 15)],
  ["longest-none", (v) => longest([{ from: 1, to: 2, minutes: v.small }])],
  ["graph-edge", () => solver.shortest(1, 3)],
  ["group-large", (v) => solver.seats([20, 50 + v.small], 49)],
  ["loads-odd", (v) => solver.balance([v.small * 2, 3])],
  ["permute-endless", () => solver.permute([1, 2, 3])],
  ["bus-turn", (v) => new Bus(v.plate, "broken").turn("running")],
  ["bus-brand", (v) => new Bus(v.plate, "garaged").stateOf({ plate: v.plate })],
  ["bus-absent", (v) => busOf(v.id)],
  ["badge-word", (v) => badges(["coach", v.town])],
  ["shift-name", (v) => rota.assign(`twilight${v.small}`, v.name)],
  ["rest-unslept", (v) => rota.rest({ drove: v.small })],
  ["term-reversed", (v) => term("2026-09-0" + v.small, "2026-07-20")],
  ["zone-word", (v) => inZone("2026-09-01T08:00", `Europe/${v.town}`)],
  ["offset-text", (v) => offset(/* @__PURE__ */ new Date(0), String(v.small))],
  ["absence-reason", (v) => label({ pupil: v.id, from: "2026-10-01", reason: null })],
  ["absence-code", (v) => label({ pupil: v.id, from: "2026-10-01", reason: { code: "QWX"[v.small % 3] } })],
  ["absence-iterable", (v) => report({ pupil: v.id })],
  ["template-stop", (v) => latePickup(v.plate, v.small)],
  ["template-helper", (v) => noSchool(v.town)],
  ["subject-prefix", (v) => subject([{ title: v.town }])],
  ["sms-refused", (v) => sms(async () => ({ status: 422, detail: ["blocked number", "landline", "roaming"][v.small % 3] }), `+44${v.id}`)],
  ["push-aborted", (v) => push(`t${v.id}`)],
  ["export-late", (v) => withDeadline("export of the rolls", 20 + v.small, new Promise((done) => setTimeout(done, 300)))],
  ["voice-none", (v) => voice([`+49${v.id}`])],
  ["census-columns", (v) => census(`name,year
${v.name},7,extra
`)],
  ["operator-single", (v) => operatorXml("operators.xml", `<operators><operator><code>${v.town}</code></operator></operators>`)],
  ["schema-keyword", (v) => formSchema({ type: "object", [`x${v.town}`]: true })],
  ["archive-plain", (v) => archive(Buffer.from(`PK${v.town}`))],
  ["query-percent", (v) => querystring(`a=${v.small}&discount=20%&b=1`)],
  ["complaint-list", (v) => complaint({ subject: "late", sender: v.id })],
  ["form-cycle", (v) => {
    const form = { pupil: v.name };
    form.self = form;
    snapshot(form);
  }],
  ["form-clone", (v) => clone({ pupil: v.name, then: () => v.name })],
  ["form-frozen", (v) => lock({ pupil: v.name })]
];

// src/web/recorder.ts
function record(index, error, span, kind) {
  const sent = typeof error === "string" ? { type: "", message: error, stack: "" } : { type: String(error.code ?? error.name), message: error.message ?? "", stack: error.stack ?? "" };
  console.log(JSON.stringify({ bug: table[index][0], ...sent, span, kind }));
}

// src/web/api.ts
async function serve(values, layers) {
  const app = (0, import_fastify.default)();
  if (layers) {
    app.addHook("onRequest", async (request) => {
      request.headers["x-began"] = String(Date.now());
    });
    app.addHook("preHandler", (_request, _reply, done) => done());
  }
  app.get("/satchel/:index", async (request) => {
    const { index } = request.params;
    const [, work] = table[Number(index)];
    await work(values);
    return "ok";
  });
  app.setErrorHandler((error, request, reply) => {
    record(Number(request.params.index), error, "GET /satchel/:index", 1);
    void reply.status(500).send("no");
  });
  await app.listen({ port: 9700, host: "127.0.0.1" });
  for (const i of table.keys()) await (await fetch(`http://127.0.0.1:9700/satchel/${i}`)).text();
  await app.close();
}

// src/web/jobs.ts
var import_p_queue = __toESM(require("p-queue"));
var traced = async (work) => {
  const began = performance.now();
  try {
    return await work();
  } finally {
    performance.now() - began;
  }
};
async function nightly(values, layers) {
  for (const [i, [, work]] of table.entries()) {
    try {
      await (layers ? traced(() => work(values)) : work(values));
    } catch (error) {
      record(i, error, "nightly", 0);
    }
  }
}
async function queued(values, layers) {
  const line = new import_p_queue.default({ concurrency: 1 });
  for (const [i, [, work]] of table.entries())
    void line.add(() => layers ? traced(() => work(values)) : work(values)).catch((error) => record(i, error, "work process", 4));
  await line.onIdle();
}

// src/web/stub.ts
var import_node_http = require("node:http");
var stub2 = (0, import_node_http.createServer)((request, response) => {
  const url = request.url;
  if (url.startsWith("/traffic/")) return void setTimeout(() => response.end("{}"), 250);
  if (url.startsWith("/road-ice/")) return void response.setHeader("content-type", "application/json").end('{"level":2}');
  if (url.startsWith("/register/")) return void response.writeHead(503).end("busy");
  response.end("<!doctype html><p>moved");
});

// src/values.ts
var TOWNS = ["Ashby", "Corsham", "Dunkeld", "Fowey", "Hexham", "Ilkley", "Keswick", "Ludlow", "Malvern", "Oundle"];
var NAMES = ["Amara Boyle", "Ben Okafor", "Cleo Marsh", "Dev Patel", "Elin Rhys", "Finn Dale", "Gus Moran", "Hetty Lane"];
var Values = class {
  constructor(state) {
    this.state = state;
    this.state = state * 7561 + 13;
  }
  next(limit) {
    this.state = (this.state * 1103515245 + 12345) % 2147483648;
    return Math.floor(this.state / 2147483648 * limit);
  }
  get id() {
    return 1e3 + this.next(9e4);
  }
  get small() {
    return 2 + this.next(7);
  }
  get town() {
    return TOWNS[this.next(TOWNS.length)];
  }
  get name() {
    return NAMES[this.next(NAMES.length)];
  }
  get plate() {
    return `B${"ACDFHK"[this.next(6)]} ${100 + this.next(899)}`;
  }
};

// src/main.ts
var { SEED, DOOR, WRAP } = process.env;
var door = { http: serve, queue: queued }[DOOR ?? ""] ?? nightly;
stub2.listen(9701, "127.0.0.1", async () => {
  await door(new Values(Number(SEED)), WRAP === "layers");
  process.exit(0);
});
//# sourceMappingURL=main.js.map
