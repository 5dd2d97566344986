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

// src/http/doors.ts
var import_node_events = require("node:events");
var import_express = __toESM(require("express"));

// src/platform/draw.ts
var SPECIES = ["Raja clavata", "Octopus vulgaris", "Sepia officinalis", "Anguilla anguilla", "Dascyllus aruanus", "Zebrasoma flavescens", "Spondyliosoma cantharus"];
var KEEPERS = ["Maud", "Ismael", "Tove", "Radko", "Ines", "Callum", "Yuki", "Oriol"];
var PORTS = ["Brest", "Vigo", "Lerwick", "Esbjerg", "Ostend", "Cuxhaven"];
var Draw = class {
  state;
  constructor(seed) {
    this.state = seed * 2654435761 % 4294967296;
  }
  n(low, high) {
    this.state = (this.state * 1664525 + 1013904223) % 4294967296;
    return low + Math.floor(this.state / 4294967296 * (high - low + 1));
  }
  of(...choices) {
    return choices[this.n(0, choices.length - 1)];
  }
  species = () => this.of(...SPECIES);
  keeper = () => this.of(...KEEPERS);
  port = () => this.of(...PORTS);
  tank = () => `${this.of("K", "R", "P")}-${this.n(10, 98)}`;
  chip = () => `900-${this.n(1e3, 99999)}`;
  probe = () => `pr${this.n(100, 999)}`;
};

// src/platform/telemetry.ts
function record(bug, span, kind, exception) {
  if (bug === "") return;
  let type = "";
  if (exception.code) type = String(exception.code);
  else if (exception.name) type = exception.name;
  console.log(JSON.stringify({ bug, type, message: exception.message ?? "", stack: exception.stack ?? "", span, kind }));
}

// src/http/doors.ts
var drawOf = (seed, i) => new Draw(seed * 211 + i);
async function timed(act) {
  const started = performance.now();
  try {
    return await act();
  } finally {
    lastTook = performance.now() - started;
  }
}
var lastTook = 0;
var http = async (errands2, seed, layers) => {
  const app = (0, import_express.default)();
  if (layers) {
    app.use(import_express.default.json());
    app.use((request, response, next) => {
      response.locals.aquarium = request.hostname;
      next();
    });
  }
  app.post("/v1/:number", async (request, response, next) => {
    try {
      const i = Number(request.params.number);
      await errands2[i][3](drawOf(seed, i));
      response.status(204).end();
    } catch (error) {
      next(error);
    }
  });
  app.use((error, request, response, _next) => {
    const [bug, span, kind] = errands2[Number(request.url.split("/").at(-1))];
    record(bug, span, kind, error);
    response.status(500).end();
  });
  const server = app.listen(9955, "127.0.0.1");
  await (0, import_node_events.once)(server, "listening");
  for (const i of errands2.keys()) await fetch(`http://127.0.0.1:9955/v1/${i}`, { method: "POST" });
};
var queue = async (errands2, seed, layers) => {
  const inbox = new import_node_events.EventEmitter();
  inbox.on("job", async (i) => {
    const [bug, span, kind, act] = errands2[i];
    try {
      if (layers) await timed(() => act(drawOf(seed, i)));
      else await act(drawOf(seed, i));
    } catch (error) {
      record(bug, span, kind, error);
    }
    inbox.emit("done");
  });
  for (const i of errands2.keys()) {
    const done = (0, import_node_events.once)(inbox, "done");
    setImmediate(() => inbox.emit("job", i));
    await done;
  }
};
var cron = async (errands2, seed, layers) => {
  for (const [i, [bug, span, kind, act]] of errands2.entries()) {
    await new Promise((resolve) => {
      setTimeout(() => {
        new Promise((done) => done(layers ? timed(() => act(drawOf(seed, i))) : act(drawOf(seed, i)))).catch((error) => record(bug, span, kind, error)).finally(resolve);
      }, 1);
    });
  }
};
var cli = async (errands2, seed) => {
  for (const [i, [bug, span, kind, act]] of errands2.entries()) {
    try {
      await act(drawOf(seed, i));
    } catch (error) {
      record(bug, span, kind, error);
    }
  }
};
var doors = { http, queue, cron, cli };

// src/http/errands.ts
var import_jsonwebtoken2 = __toESM(require("jsonwebtoken"));

// src/chem/readings.ts
var import_node_zlib = require("node:zlib");

// src/platform/errors.ts
var OutsideBand = class extends Error {
  constructor(quantity, value, band) {
    super(`${quantity} ${value} is outside of ${band[0]} to ${band[1]}`);
    this.quantity = quantity;
    this.value = value;
    this.name = "OutsideBand";
  }
  quantity;
  value;
};
var ConflictError = class extends Error {
  constructor(message, status = 409) {
    super(message);
    this.status = status;
  }
  status;
  name = "ConflictError";
};
var TransferError = class extends Error {
  name = "TransferError";
};
function insideBand(quantity, value, band) {
  const rounded = Math.round(value * 100) / 100;
  if (Number.isNaN(rounded)) return band[0];
  if (!(value >= band[0] && value <= band[1])) throw new OutsideBand(quantity, value, band);
  return value;
}

// src/chem/readings.ts
var BANDS = { ph: [7.7, 8.5], kh: [6, 12], nitrate: [0, 25] };
var seen = { lines: 0, frames: 0, judged: 0 };
globalThis.readingsSeen = seen;
function decode(line) {
  seen.lines++;
  const parsed = JSON.parse(line.trim());
  return { probe: parsed.probe, at: new Date(parsed.at), value: parsed.value };
}
function stamp(reading) {
  return `${reading.probe}@${reading.at.toISOString()}`;
}
function judge(quantity, value) {
  seen.judged++;
  const band = BANDS[quantity.toLowerCase()];
  const middle = (band[0] + band[1]) / 2;
  const width = band[1] - band[0];
  insideBand(quantity, value, [band[0], band[0] + width]);
  return value > middle ? "upper" : "lower";
}
function frame(bytes) {
  seen.frames++;
  const count = bytes.readUInt8(0);
  return Array.from({ length: count }, (_, i) => bytes.readUInt16BE(1 + 2 * i) / 100);
}
function unzipLog(bytes) {
  return (0, import_node_zlib.gunzipSync)(bytes).toString("utf8").split("\n");
}
function doseFor(litres, perThousand) {
  return Number(litres * perThousand) / 1e3;
}
function shown(value, digits, locale) {
  const text = value.toFixed(digits);
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).format(Number(text));
}

// src/feeding/rations.ts
var import_sync = require("csv-parse/sync");
var import_luxon = require("luxon");
import_luxon.Settings.throwOnInvalid = true;
var Rations = class {
  constructor(database) {
    this.database = database;
  }
  database;
  locks = /* @__PURE__ */ new Map();
  total(round) {
    let sum = 0;
    for (const { grams } of round.portions) sum += grams;
    return sum;
  }
  feed(round, keeper) {
    if (round.state !== "open") throw new ConflictError(`round ${round.id} is ${round.state}, ${keeper} cannot feed it`);
    round.state = "fed";
  }
  record(tank, grams) {
    const rounded = Math.round(grams);
    this.database.run("insert into feeding (tank, grams) values (?, ?)", tank, rounded);
  }
  lock(tank, keeper) {
    const holder = this.locks.get(tank);
    if (holder !== void 0) throw new ConflictError(`${tank} is being fed by ${holder}`);
    this.locks.set(tank, keeper);
    return () => this.locks.delete(tank);
  }
  importPlan(text) {
    const rows = (0, import_sync.parse)(text, { columns: true });
    return rows.map(({ grams }) => Number(grams)).reduce((one, other) => one + other, 0);
  }
  nextRound(text, zone) {
    const last = import_luxon.DateTime.fromFormat(text, "dd.MM.yyyy HH:mm", { zone });
    return last.plus({ hours: 6 }).toISO();
  }
  held() {
    return [...this.locks.keys()].toSorted();
  }
  schedule(plan) {
    const order = plan.rounds.map((each) => each.hour.padStart(2, "0"));
    return order.sort().join(", ");
  }
  pantry(stock) {
    return JSON.stringify({ at: "store 2", stock });
  }
  portion(kind, animals) {
    const grams = base(kind);
    return grams * animals;
    function base(of) {
      return of === "krill" ? table.krill : table.other;
    }
    const table = { krill: 12, other: 30 };
  }
};

// src/links/probes.ts
var import_pg = __toESM(require("pg"));

// src/platform/settings.ts
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var import_yaml = require("yaml");
var ROOT = process.env.PREFIX ?? process.cwd();
var SECRET = "b7d3f1e09c5a48d2a6e4c8b2f0d91573";
var TELEMETRY_API = "http://127.0.0.1:9951";
var REGISTER_API = "http://127.0.0.1:9952";
function halls() {
  return (0, import_yaml.parse)((0, import_node_fs.readFileSync)((0, import_node_path.join)(ROOT, "care/halls.yaml"), "utf8")).halls;
}
var careSheet = (species) => (0, import_node_fs.readFileSync)((0, import_node_path.join)(ROOT, "care", `${species.toLowerCase().replace(" ", "-")}.md`), "utf8");

// src/links/probes.ts
var asked = /* @__PURE__ */ new Set();
globalThis.probesAsked = asked;
async function calibration(probe) {
  const answer = await fetch(`${TELEMETRY_API}/calibration/${probe}`);
  const body = await answer.json();
  return body.offset;
}
async function gateway(hall) {
  asked.add(hall);
  try {
    const answer = await fetch(`http://127.0.0.1:9953/${hall}/state`);
    return await answer.text();
  } catch (problem) {
    throw new Error(`gateway of ${hall} hall cannot be reached`, { cause: problem });
  }
}
async function history(probe) {
  const client = new import_pg.default.Client({ host: "127.0.0.1", port: 9954, user: "reef", password: "reef", database: "probes" });
  await client.connect();
  const { rows } = await client.query("select at, value from reading where probe = $1", [probe]);
  return rows;
}
async function battery(probe) {
  const answer = await fetch(`${TELEMETRY_API}/battery/${probe}`);
  if (!answer.ok) throw new Error(`Probe ${probe} gave ${answer.status} ${answer.statusText} for its battery`);
  return Number(await answer.text());
}

// src/links/register.ts
var import_axios = __toESM(require("axios"));
var calls = { made: 0 };
globalThis.registerCalls = calls;
var RegisterClient = class {
  http = import_axios.default.create({ baseURL: REGISTER_API, timeout: 400 });
  local = import_axios.default.create({ baseURL: TELEMETRY_API, timeout: 80 });
  async permit(species) {
    const { data } = await this.http.get(`/permits/${encodeURIComponent(species)}`);
    return data.number;
  }
  async studbook(species) {
    calls.made++;
    const { data } = await this.local.get(`/studbooks/${encodeURIComponent(species)}`);
    return data.entries.map((each) => each.chip);
  }
  async tides(port) {
    const { data } = await this.local.get(`/tides/${port}`);
    return data.high;
  }
  async vessel(code) {
    const { data } = await this.local.get(`/vessels/${code}`);
    return data.name;
  }
  async report(body) {
    await this.local.post("/reports", body);
  }
};

// src/platform/database.ts
var import_sql = __toESM(require("sql.js"));
var SCHEMA = `
pragma foreign_keys = on;
create table tank (code text primary key, hall text not null, litres integer);
create table animal (chip text primary key, species text not null, tank text not null references tank (code));
create table feeding (id integer primary key, tank text not null references tank (code), grams real check (grams < 5000));
insert into tank values ('K-01', 'Kelp', 90000), ('R-01', 'Reef', 14000);
insert into animal values ('900-1', 'Hippocampus guttulatus', 'R-01');
`;
var Database = class _Database {
  constructor(raw) {
    this.raw = raw;
  }
  raw;
  static async open() {
    const { Database: Engine } = await (0, import_sql.default)();
    const raw = new Engine();
    raw.exec(SCHEMA);
    return new _Database(raw);
  }
  run(sql, ...values) {
    if (sql.length > 4e3) sql = sql.slice(0, 4e3);
    this.raw.run(sql, values);
  }
  rows(sql, ...values) {
    const statement = this.raw.prepare(sql);
    try {
      statement.bind(values);
      const rows = [];
      while (statement.step()) rows.push(statement.getAsObject());
      return rows;
    } finally {
      statement.free();
    }
  }
};

// src/tanks/tank-service.ts
var import_node_assert = __toESM(require("node:assert"));
var import_zod = require("zod");
var NewTank = import_zod.z.object({
  code: import_zod.z.string().regex(/^[A-Z]-\d\d$/),
  hall: import_zod.z.enum(["Kelp", "Reef", "Polar"]),
  litres: import_zod.z.number().positive()
});
var TankService = class {
  constructor(database) {
    this.database = database;
  }
  database;
  asked = /* @__PURE__ */ new Map();
  latest(tank, kind) {
    const sensor = tank.sensors.find((each) => each.kind === kind);
    this.asked.set(tank.code, (this.asked.get(tank.code) ?? 0) + 1);
    return Number(sensor.history.at(-1).value);
  }
  busiest() {
    return [...this.asked].filter(([, times]) => times > 10).map(([code]) => code);
  }
  hottest(tank) {
    return tank.sensors.filter(({ kind }) => kind === "temperature").map(({ history: history2 }) => history2[0].value).reduce((one, other) => Math.max(one, other));
  }
  saltNeeded(tank) {
    const { salinity, celsius } = tank.profile.target;
    return salinity * tank.litres / 1e3;
  }
  volumeLabel(row) {
    return `${row.code}: ${row.litres.toFixed(0)} l`;
  }
  create(body) {
    const tank = NewTank.parse(body);
    this.database.run("insert into tank (code, hall, litres) values (?, ?, ?)", tank.code, tank.hall, tank.litres);
  }
  drainOrder(tank) {
    return [tank.code, ...tank.drains.flatMap((each) => this.drainOrder(each))];
  }
  occupants(hall) {
    return this.database.rows("select species, quarantined from animal join tank on tank.code = animal.tank where hall = ?", hall);
  }
  retarget(tank, celsius) {
    tank.profile.target.celsius = insideBand("water temperature", celsius, [4, 29]);
  }
  calendar(weeks) {
    return new Array(weeks - 2).fill([]).map(() => new Array(7).fill(""));
  }
  checkBalance(inflow, outflow) {
    import_node_assert.default.ok(Math.abs(inflow - outflow) < 5, `inflow of ${inflow} and outflow of ${outflow} litres differ`);
  }
};

// src/transfers/passport.ts
var import_node_crypto = require("node:crypto");
var import_jsonwebtoken = __toESM(require("jsonwebtoken"));
var keeperOf = (token) => import_jsonwebtoken.default.verify(token, SECRET).sub;
function partnerOf(token, keys) {
  const header = import_jsonwebtoken.default.decode(token, { complete: true }).header;
  const claims = import_jsonwebtoken.default.verify(token, keys[header.kid ?? "main"] ?? SECRET);
  return claims.iss;
}
function openPassport(sealed, key) {
  const data = Buffer.from(sealed, "base64");
  const cipher = (0, import_node_crypto.createDecipheriv)("aes-128-cbc", key, data.subarray(0, 16));
  return cipher.update(data.subarray(16), void 0, "utf8") + cipher.final("utf8");
}
function destination(link) {
  return decodeURIComponent(new URL(link).searchParams.get("zoo") ?? link.split("#")[1]);
}

// src/transfers/transfers.ts
var import_node_events2 = require("node:events");
var Transfers = class {
  constructor(database, register) {
    this.database = database;
    this.register = register;
  }
  database;
  register;
  events = new import_node_events2.EventEmitter();
  arrive(animal, tank) {
    this.database.run("insert into animal (chip, species, tank) values (?, ?, ?)", animal.chip, animal.species, tank);
  }
  async depart(animal, to) {
    try {
      const permit = await this.register.permit(animal.species);
      return `${animal.chip} to ${to} with ${permit}`;
    } catch (problem) {
      throw new TransferError(`${animal.species} (${animal.chip}) may not leave: ${problem.message}`, { cause: problem });
    }
  }
  notify(animal) {
    const mail = this.addressOf(animal);
    return `To ${mail}: ${animal.species} arrived`;
  }
  moved() {
    return this.events.listenerCount("moved");
  }
  lineage(animal) {
    return animal.mother === void 0 ? 1 : 1 + this.lineage(animal.mother);
  }
  addressOf(animal) {
    return animal.keeper.mail.toLowerCase();
  }
  crate(sizes, animal) {
    const fitting = sizes.filter((each) => each > animal.species.length);
    const [smallest] = fitting.sort((one, other) => one - other);
    if (smallest === void 0) throw new TransferError(`no crate of ${sizes.join(", ")} cm takes ${animal.species}`);
    return smallest;
  }
  lost(chip) {
    this.events.emit("error", { chip, where: "quay" });
  }
  async firstZoo(offers) {
    return await Promise.any(offers);
  }
  async checkAll(animals, checks, names) {
    return await Promise.all(animals.flatMap((animal) => names.map((name) => checks[name](animal))));
  }
};

// src/http/errands.ts
var tankOf = (draw, more = {}) => ({ code: draw.tank(), litres: draw.n(500, 9e3), sensors: [], profile: { name: draw.keeper() }, drains: [], ...more });
var looped = (draw) => {
  const tank = tankOf(draw);
  tank.drains.push(tank);
  return tank;
};
var circle = () => {
  const stock = { food: "krill", box: {} };
  stock.box.of = stock;
  return stock;
};
async function errands() {
  const database = await Database.open();
  const tanks = new TankService(database);
  const rations = new Rations(database);
  const register = new RegisterClient();
  const transfers = new Transfers(database, register);
  return [
    ["", "", 0, () => void 0],
    [
      "sensor-absent",
      "GET /tanks/:code/latest",
      1,
      (draw) => tanks.latest(tankOf(draw), draw.of("oxygen", "salinity"))
    ],
    [
      "history-blank",
      "GET /tanks/:code/latest",
      1,
      (draw) => tanks.latest(tankOf(draw, { sensors: [{ id: draw.probe(), kind: "oxygen", history: [] }] }), "oxygen")
    ],
    [
      "target-unset",
      "GET /tanks/:code/salt",
      1,
      (draw) => tanks.saltNeeded(tankOf(draw))
    ],
    [
      "litres-as-text",
      "GET /tanks",
      1,
      (draw) => tanks.volumeLabel({ code: draw.tank(), litres: String(draw.n(100, 900)) })
    ],
    [
      "tank-form",
      "POST /tanks",
      1,
      (draw) => tanks.create({ code: `tank ${draw.n(1, 9)}`, hall: draw.of("Jelly", "Nursery"), litres: draw.n(100, 900) })
    ],
    [
      "tank-code-taken",
      "POST /tanks",
      1,
      (draw) => tanks.create({ code: "K-01", hall: "Kelp", litres: draw.n(100, 900) })
    ],
    [
      "drains-in-loop",
      "GET /tanks/:code/drains",
      1,
      (draw) => tanks.drainOrder(looped(draw))
    ],
    [
      "quarantined-column",
      "GET /halls/:name/occupants",
      1,
      (draw) => tanks.occupants(draw.of("Kelp", "Reef"))
    ],
    [
      "too-warm",
      "PUT /tanks/:code/target",
      1,
      (draw) => tanks.retarget(tankOf(draw), draw.n(30, 80))
    ],
    [
      "flow-balance",
      "check flows",
      0,
      (draw) => tanks.checkBalance(draw.n(100, 900), draw.n(1, 50))
    ],
    [
      "reading-cut",
      "ingest readings",
      4,
      (draw) => decode(`{"probe": "${draw.probe()}", "at": "2026-`)
    ],
    [
      "reading-day",
      "ingest readings",
      4,
      (draw) => stamp(decode(`{"probe": "${draw.probe()}", "at": "${draw.n(13, 30)}.13.2026", "value": 8}`))
    ],
    [
      "quantity-unlisted",
      "judge readings",
      4,
      (draw) => judge(draw.of("calcium", "iodine", "phosphate"), draw.n(1, 400))
    ],
    [
      "nitrate-high",
      "judge readings",
      4,
      (draw) => judge("nitrate", draw.n(26, 200))
    ],
    [
      "frame-short",
      "ingest frames",
      4,
      (draw) => frame(Buffer.from([draw.n(8, 30), 1, 2, 3, 4]))
    ],
    [
      "log-not-zipped",
      "unzip logs",
      4,
      (draw) => unzipLog(Buffer.from(`${draw.probe()};8.1`))
    ],
    [
      "dose-bigint",
      "GET /dose",
      1,
      (draw) => doseFor(BigInt(draw.n(100, 9e3)), 3)
    ],
    [
      "locale-underscore",
      "GET /readings",
      1,
      (draw) => shown(8.1, 1, draw.of("de_DE", "fr_FR", "pt_PT"))
    ],
    [
      "portions-null",
      "GET /rounds/:id/total",
      1,
      (draw) => rations.total({ id: draw.n(1, 900), state: "open", portions: draw.of(null, null) })
    ],
    [
      "round-fed-again",
      "POST /rounds/:id/feed",
      1,
      (draw) => rations.feed({ id: draw.n(1, 9e3), state: draw.of("fed", "closed"), portions: [] }, draw.keeper())
    ],
    [
      "feeding-elsewhere",
      "POST /feedings",
      1,
      (draw) => rations.record(draw.tank(), draw.n(10, 90))
    ],
    [
      "lock-held",
      "POST /tanks/:code/lock",
      1,
      (draw) => {
        const tank = draw.tank();
        rations.lock(tank, draw.keeper());
        return rations.lock(tank, draw.keeper());
      }
    ],
    [
      "plan-ragged",
      "import plan",
      0,
      (draw) => rations.importPlan(`tank,food,grams
R-01,krill,${draw.n(1, 90)}
K-01,${draw.species()},2,extra
`)
    ],
    [
      "round-us-date",
      "plan rounds",
      0,
      (draw) => rations.nextRound(`0${draw.n(1, 9)}/${draw.n(13, 28)}/2026 08:00`, "Europe/Lisbon")
    ],
    [
      "plan-roundless",
      "GET /plan",
      1,
      (draw) => rations.schedule({ id: draw.n(1, 99) })
    ],
    [
      "pantry-circle",
      "GET /pantry",
      1,
      (draw) => rations.pantry({ ...circle(), grams: draw.n(1, 9) })
    ],
    [
      "keeper-token-old",
      "GET /keepers/me",
      1,
      (draw) => keeperOf(import_jsonwebtoken2.default.sign({ sub: draw.keeper(), exp: 17e8 + draw.n(1, 9999) }, SECRET))
    ],
    [
      "partner-key",
      "POST /partners",
      1,
      (draw) => partnerOf(import_jsonwebtoken2.default.sign({ iss: draw.port() }, "k1", { keyid: "old" }), { main: "k0" })
    ],
    [
      "passport-key",
      "open passports",
      4,
      (draw) => openPassport(Buffer.alloc(48, draw.n(1, 200)).toString("base64"), Buffer.alloc(16))
    ],
    [
      "zoo-link",
      "GET /destinations",
      1,
      (draw) => destination(`${draw.port().toLowerCase()}.example/zoo`)
    ],
    [
      "chip-twice",
      "POST /animals",
      1,
      (draw) => transfers.arrive({ chip: "900-1", species: draw.species() }, "K-01")
    ],
    [
      "register-down",
      "POST /departures",
      1,
      (draw) => transfers.depart({ chip: draw.chip(), species: draw.species() }, draw.port())
    ],
    [
      "keeper-no-mail",
      "POST /arrivals",
      1,
      (draw) => transfers.notify({ chip: draw.chip(), species: draw.species(), keeper: { name: draw.keeper() } })
    ],
    [
      "no-crate",
      "GET /crates",
      1,
      (draw) => transfers.crate([draw.n(1, 4), draw.n(5, 9)], { chip: draw.chip(), species: draw.species() })
    ],
    [
      "lost-unheard",
      "POST /lost",
      1,
      (draw) => transfers.lost(draw.chip())
    ],
    [
      "check-renamed",
      "check animals",
      0,
      (draw) => transfers.checkAll([{ chip: draw.chip(), species: draw.species() }], {}, ["parasites"])
    ],
    [
      "studbook-entries",
      "GET /studbook",
      1,
      (draw) => register.studbook(draw.species())
    ],
    [
      "tides-slow",
      "read tides",
      0,
      (draw) => register.tides(draw.port())
    ],
    [
      "vessel-404",
      "GET /vessels/:code",
      1,
      (draw) => register.vessel(draw.chip())
    ],
    [
      "report-rejected",
      "send report",
      4,
      (draw) => register.report({ tank: draw.tank() })
    ],
    [
      "calibration-html",
      "calibrate",
      0,
      (draw) => calibration(draw.probe())
    ],
    [
      "gateway-down",
      "poll gateways",
      0,
      (draw) => gateway(draw.of("kelp", "reef"))
    ],
    [
      "probes-db-down",
      "GET /probes/:id/history",
      1,
      (draw) => history(draw.probe())
    ],
    [
      "battery-gone",
      "poll batteries",
      0,
      (draw) => battery(draw.probe())
    ],
    [
      "halls-yaml",
      "start",
      0,
      () => halls()
    ],
    [
      "care-sheet",
      "GET /care/:species",
      1,
      (draw) => careSheet(draw.species())
    ]
  ];
}

// src/http/stub.ts
var import_node_http = require("node:http");
function startStub() {
  const server = (0, import_node_http.createServer)((request, response) => {
    const url = request.url;
    if (url.startsWith("/tides/") || url.startsWith("/firmware/")) setTimeout(() => response.end("{}"), 500);
    else if (url.startsWith("/vessels/")) response.writeHead(404).end("{}");
    else if (url.startsWith("/battery/")) response.writeHead(410).end("{}");
    else if (url.startsWith("/reports")) response.writeHead(500).end("{}");
    else if (url.startsWith("/calibration/")) response.end("<h1>Gateway</h1>");
    else response.setHeader("content-type", "application/json").end('{"species":"?"}');
  });
  return new Promise((listening) => server.listen(9951, "127.0.0.1", () => listening(void 0)));
}

// src/main.ts
async function main() {
  await startStub();
  const { DOOR = "cli", SEED = "1", WRAP } = process.env;
  await doors[DOOR](await errands(), Number(SEED), WRAP === "layers");
  process.exit(0);
}
void main();
//# sourceMappingURL=main.js.map
