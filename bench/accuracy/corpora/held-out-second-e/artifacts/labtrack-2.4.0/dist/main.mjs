var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// src/app/doors.ts
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import pLimit from "p-limit";

// src/app/layers.ts
var layers = [];
if (process.env.WRAP === "layers") {
  layers.push((next) => async (job) => {
    job.correlation = job.correlation ?? "none";
    return await next(job);
  });
  layers.push(function withLocale(next) {
    return async (job) => {
      job.locale = "en-GB";
      const result = await next(job);
      return result;
    };
  });
}
var layered = (handler) => layers.reduce((next, layer) => layer(next), handler);

// src/app/doors.ts
async function http(entries2, context) {
  const failures = [];
  const app = new Hono();
  app.use("*", async (c, next) => {
    c.header("x-lab", "central");
    await next();
  });
  app.post("/operations/:number", async (c) => {
    const [label, action] = entries2[Number(c.req.param("number"))];
    try {
      await layered((job) => action(job))({ ...context, request: c.req });
    } catch (error) {
      failures.push({ label, error, span: "POST /operations/:number", kind: 2 });
    }
    return c.json({});
  });
  const port = 9612;
  const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" });
  for (const number of entries2.keys()) await fetch(`http://127.0.0.1:${port}/operations/${number}`, { method: "POST" });
  server.close();
  return failures;
}
async function queue(entries2, context) {
  const failures = [];
  const limit = pLimit(1);
  const jobs = entries2.map(
    ([label, action]) => limit(async () => {
      try {
        await layered((job) => action(job))({ ...context, attempt: 1 });
      } catch (error) {
        failures.push({ label, error, span: "lab.jobs process", kind: 5 });
      }
    })
  );
  await Promise.all(jobs);
  return failures;
}
async function cron(entries2, context) {
  const failures = [];
  for (const [label, action] of entries2) {
    await new Promise((done) => {
      setImmediate(() => {
        layered((job) => action(job))({ ...context, scheduled: true }).catch((error) => failures.push({ label, error, span: "hourly", kind: 1 })).finally(done);
      });
    });
  }
  return failures;
}
var doors = { http, queue, cron };

// src/app/entries.ts
var entries = [
  [0, async (c) => c.intake.receive({ barcode: `${c.v.id()}`, patient: c.v.patient(), collectedAt: c.v.date(), volumeMl: 2 })],
  [1, async (c) => {
    const barcode = c.v.barcode();
    await c.samples.insert({ barcode, patient: c.v.patient() });
    return c.samples.insert({ barcode, patient: c.v.patient() });
  }],
  [2, async (c) => c.samples.search(c.v.pick(["colour", "ward", "courier"]), c.v.ward())],
  [3, async (c) => c.samples.search("patient", `${c.v.pick(["Mary", "Sean", "Niamh"])} O'${c.v.pick(["Brien", "Dowd", "Neill"])}`)],
  [4, async (c) => c.intake.courierNote({ boxes: [{ id: c.v.id() }] })],
  [5, async (c) => c.intake.courierNote({ boxes: [], at: c.v.date() })],
  [6, async (c) => c.aliquots.split("3.5", -c.v.next(3))],
  [7, async (c) => c.aliquots.dilution([])],
  [8, async (c) => c.custody.move(c.v.barcode(), "received", c.v.pick(["discarded", "in analysis"]))],
  [9, async (c) => c.custody.move(c.v.barcode(), c.v.pick(["lost", "sent"]), "stored")],
  [10, async (c) => c.custody.temperature(c.v.pick(["nitrogen", "incubator"]))],
  [11, async (c) => c.custody.handOver({ from: c.v.ward(), to: "lab" })],
  [12, async (c) => c.calculator.convert(c.v.pick(["ferritin", "sodium", "troponin"]), c.v.next(90))],
  [13, async (c) => c.calculator.mean([{ value: `<${c.v.next(20)}` }])],
  [14, async (c) => c.calculator.reference({ f: {}, m: {} }, c.v.pick(["x", "d"]))],
  [15, async (c) => c.calculator.reference({ f: { high: c.v.next(9) } }, "f")],
  [16, async (c) => c.calculator.precision(c.v.id(), 0)],
  [17, async (c) => c.calculator.counter([1n], c.v.next(90) + 0.5)],
  [18, async (c) => c.calculator.formula(`x * (${c.v.next(90)}`)],
  [19, async (c) => c.review.sign({ id: c.v.id(), state: "signed" }, c.v.patient())],
  [20, async (c) => c.review.sign({ id: c.v.id() }, c.v.patient())],
  [21, async (c) => c.review.open()],
  [22, async (c) => c.review.flags({ analyte: c.v.analyte() })],
  [23, async (c) => c.review.addendum({ notes: Object.freeze([c.v.patient()]) }, c.v.ward())],
  [24, async (c) => c.report.letterhead(`${c.v.analyte()}-lab`)],
  [25, async (c) => c.report.attachment(Buffer.from(c.v.patient()).toString("base64"))],
  [26, async (c) => c.report.table([c.v.analyte()], [{ cells: {} }])],
  [27, async (c) => {
    const report = { id: c.v.id() };
    report.self = report;
    return c.report.toJson(report);
  }],
  [28, async (c) => c.orders.place(c.v.id(), c.v.barcode(), 3)],
  [29, async (c) => c.orders.owner(c.v.id())],
  [30, async (c) => c.pricing.quote(["glucose", c.v.pick(["ferritin", "troponin"])])],
  [31, async (c) => c.pricing.billingGroup(c.v.pick(["military", "tourist", "study"]))],
  [32, async (c) => c.parser.parseMessage(`H|1\rZ${c.v.next(9)}|${c.v.id()}`)],
  [33, async (c) => c.parser.resultsOf([{ kind: "R", fields: ["1", "", `${c.v.id()}`] }])],
  [34, async (c) => c.parser.frame([1, 2, c.v.next(200), 4])],
  [35, async (c) => c.parser.decode([77, 252, 108, c.v.next(90)])],
  [36, async (c) => c.parser.parseJsonLine(`{"result":{"value":${c.v.id()}`)],
  [37, async (c) => c.parser.parseJsonLine(`{"error":${c.v.id()}}`)],
  [38, async (c) => c.driver.ping(`${c.v.analyte()}-${c.v.next(9)}`)],
  [39, async (c) => c.driver.run(c.v.pick(["WASH", "PRIME", "SCAN"]), 20 + c.v.next(30))],
  [40, async (c) => c.driver.select(/* @__PURE__ */ new Map([[1, { id: c.v.id() }]]), 1)],
  [41, async (c) => c.driver.batch([async () => {
  }, async () => c.custody.missing()].slice(0, 1 + (c.v.next(2) | 1)))],
  [42, async (c) => c.hospital.patient(c.v.id())],
  [43, async (c) => c.hospital.wards()],
  [44, async (c) => c.hospital.appointments(c.v.ward())],
  [45, async (c) => c.hospital.deliver(c.v.id())],
  [46, async (c) => c.archive.store(`r/${c.v.id()}`, c.v.patient())],
  [47, async (c) => c.tokens.verify(c.v.uuid())],
  [48, async (c) => c.tokens.digest(c.v.pick(["md6", "sha-257"]), c.v.patient())],
  [49, async (c) => c.tokens.allow({ name: c.v.patient(), roles: [{ rights: [] }] }, c.v.pick(["sign reports", "discard samples"]))],
  [50, async (c) => c.tokens.allow({ name: c.v.patient(), roles: [{}] }, "sign reports")],
  [51, async (c) => c.settings.loadSettings(`lab: ${c.v.ward()}
  retention: ${c.v.next(9)}
`)]
];

// src/app/wire.ts
import { createServer } from "http";

// src/db/client.ts
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";

// src/db/schema.ts
import { integer, pgTable, text } from "drizzle-orm/pg-core";
var samples = pgTable("samples", {
  barcode: text("barcode").primaryKey(),
  patient: text("patient").notNull(),
  state: text("state").notNull(),
  rack: integer("rack")
});
var orders = pgTable("orders", {
  id: integer("id").primaryKey(),
  barcode: text("barcode"),
  tests: integer("tests")
});
var reviews = pgTable("reviews", { id: integer("id").primaryKey(), verdict: text("verdict") });
var DDL = `
  CREATE TABLE samples (barcode text PRIMARY KEY, patient text NOT NULL, state text NOT NULL, rack integer CHECK (rack < 500));
  CREATE TABLE orders (id integer PRIMARY KEY, barcode text REFERENCES samples (barcode), tests smallint);
`;

// src/db/client.ts
async function connect() {
  const client = new PGlite();
  await client.exec(DDL);
  return { client, db: drizzle(client) };
}

// src/db/repositories.ts
import { eq, sql } from "drizzle-orm";

// src/shared/errors.ts
var LabError = class extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = "LabError";
  }
};
var MissingError = class extends LabError {
  name = "MissingError";
  constructor(what, key2) {
    super(`No ${what} with key ${key2}`);
  }
};
var TransitionError = class extends LabError {
  constructor(from, to, subject) {
    super(`${subject} cannot go from ${from} to ${to}`);
    this.name = "TransitionError";
  }
};
var PartnerError = class extends LabError {
  partner;
  constructor(partner, message, options) {
    super(`${partner}: ${message}`, options);
    this.name = "PartnerError";
    this.partner = partner;
  }
};

// src/shared/guards.ts
function found(value, what, key2) {
  if (value === void 0) throw new MissingError(what, key2);
  return value;
}
function invariant(condition, message) {
  if (!condition) throw new LabError(`Invariant violated: ${message}`);
}
function never(value) {
  return new LabError(`Unexpected value ${value}`);
}

// src/db/repositories.ts
var SamplesRepository = class {
  constructor(db) {
    this.db = db;
  }
  db;
  async insert(sample) {
    await this.db.insert(samples).values({ state: "received", ...sample });
  }
  async byBarcode(barcode) {
    const [row] = await this.db.select().from(samples).where(eq(samples.barcode, barcode));
    return found(row, "sample", barcode);
  }
  async search(column, term) {
    return this.db.execute(sql.raw(`SELECT barcode FROM samples WHERE ${column} = '${term}'`));
  }
};
var OrdersRepository = class {
  constructor(db) {
    this.db = db;
  }
  db;
  async place(id, barcode, tests) {
    await this.db.insert(orders).values({ id, barcode, tests });
  }
  async verdicts() {
    return this.db.select().from(reviews);
  }
  async find(id) {
    const { rows } = await this.db.execute(sql`SELECT * FROM orders WHERE id = ${id}::integer`);
    return rows[0];
  }
};

// src/samples/intake.ts
import { z } from "zod";

// src/shared/dates.ts
import dayjs from "dayjs";
import utc from "dayjs/plugin/utc.js";
import duration from "dayjs/plugin/duration.js";
dayjs.extend(utc);
dayjs.extend(duration);
function instant(text2) {
  return dayjs.utc(text2).toISOString();
}
var clock = (date, zone) => new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeStyle: "short" }).format(date);

// src/samples/intake.ts
var form = z.object({
  barcode: z.string().regex(/^[A-Z]{2}\d{6}$/),
  patient: z.string(),
  collectedAt: z.string(),
  volumeMl: z.number().positive()
});
var Intake = class {
  constructor(samples2) {
    this.samples = samples2;
  }
  samples;
  async receive(body) {
    const sample = form.parse(body);
    return { ...sample, at: instant(sample.collectedAt) };
  }
  async register(barcode, patient) {
    await this.samples.insert({ barcode, patient });
  }
  async shelve(barcode, rack) {
    await this.samples.insert({ barcode, patient: "unknown", rack });
  }
  async label(barcode) {
    const sample = await this.samples.byBarcode(barcode);
    return `${sample.barcode}/${sample.patient}`;
  }
  courierNote(delivery) {
    const names = delivery.boxes.map((box) => box.seal.number);
    return `${delivery.courier.name.toUpperCase()}: ${names.join()}`;
  }
};

// src/samples/aliquots.ts
var aliquots_exports = {};
__export(aliquots_exports, {
  dilution: () => dilution,
  pool: () => pool,
  split: () => split,
  tree: () => tree
});
import Decimal from "decimal.js";
function split(volume, parts) {
  const total = new Decimal(volume);
  invariant(parts > 0, `a sample is split into ${parts} parts`);
  return Array.from({ length: parts }, () => total.div(parts));
}
function pool(aliquots) {
  const sorted = aliquots.toSorted ? [...aliquots].sort((a, b) => a.ml - b.ml) : aliquots;
  return sorted[0].ml + sorted[sorted.length - 1].ml;
}
function tree(sample, depth = 0) {
  return { id: sample.id, depth, parent: tree(sample.parent ?? sample, depth + 1) };
}
function dilution(factors2) {
  return factors2.reduce((all, factor) => all * factor);
}

// src/samples/custody.ts
var allowed = { received: ["stored", "rejected"], stored: ["in analysis", "discarded"], "in analysis": ["stored"] };
var Custody = class {
  holders = /* @__PURE__ */ new Map();
  move(barcode, from, to) {
    if (!allowed[from].includes(to)) throw new TransitionError(from, to, `Sample ${barcode}`);
    return to;
  }
  last(barcode) {
    const chain = this.holders.get(barcode);
    return chain[chain.length - 1];
  }
  temperature(kind) {
    switch (kind) {
      case "fridge":
        return 4;
      case "freezer":
        return -20;
      default:
        throw never(kind);
    }
  }
  handOver(transfer) {
    const { from, to, witness } = transfer;
    return [from, to, witness.initials].join(" > ");
  }
};

// src/results/calculator.ts
import Decimal2 from "decimal.js";
var factors = /* @__PURE__ */ new Map([
  ["glucose", 18.016],
  ["urea", 6.006]
]);
var Calculator = class {
  convert(analyte, value) {
    return value / found(factors.get(analyte), "conversion factor", analyte);
  }
  mean(results) {
    let sum = new Decimal2(0);
    for (const { value } of results) sum = sum.plus(value);
    return sum.div(results.length).toFixed(2);
  }
  reference(range, sex) {
    return `${range[sex].low.toFixed(1)}-${range[sex].high.toFixed(1)}`;
  }
  precision(value, digits) {
    return value.toPrecision(digits);
  }
  counter(readings, offset) {
    return readings[0] + BigInt(offset);
  }
  formula(expression) {
    return new Function("x", `return ${expression}`)(2);
  }
};

// src/results/review.ts
var Review = class {
  constructor(orders2) {
    this.orders = orders2;
  }
  orders;
  sign(report, doctor) {
    if (report.state === "signed") throw new TransitionError("signed", "signed", `Report ${report.id} of ${doctor}`);
    report.signatures.push(doctor);
  }
  async open() {
    return this.orders.verdicts();
  }
  flags(result) {
    const { flags = [] } = result.interpretation;
    return flags;
  }
  addendum(report, text2) {
    report.notes.push(text2);
    return report;
  }
};

// src/results/report.ts
import { readFile } from "fs/promises";
import { join } from "path";
import { gunzipSync } from "zlib";
var Report = class {
  async letterhead(lab) {
    return readFile(join(process.cwd(), "assets", `${lab}.svg`), "utf8");
  }
  attachment(data) {
    return gunzipSync(Buffer.from(data, "base64")).toString();
  }
  footer(zone) {
    return `printed ${clock(/* @__PURE__ */ new Date(0), zone)}`;
  }
  table(columns, rows) {
    return rows.map((row) => columns.map((column) => row.cells[column].text).join(" | "));
  }
  pad(text2, width) {
    return text2 + " ".repeat(width - text2.length);
  }
  toJson(report) {
    return JSON.stringify(report);
  }
};

// src/orders/orders.ts
import { z as z2 } from "zod";
var order = z2.object({ id: z2.number().int(), tests: z2.array(z2.string()).min(1), priority: z2.enum(["routine", "urgent"]) });
var Orders = class {
  constructor(repository) {
    this.repository = repository;
  }
  repository;
  validate(body) {
    return order.parse(body);
  }
  async place(id, barcode, tests) {
    await this.repository.place(id, barcode, tests);
    return id;
  }
  async owner(id) {
    const row = await this.repository.find(id);
    return row.barcode;
  }
  async open(id) {
    return this.repository.find(id);
  }
};

// src/orders/pricing.ts
var pricing_exports = {};
__export(pricing_exports, {
  billingGroup: () => billingGroup,
  discount: () => discount,
  quote: () => quote
});
var catalogue = { glucose: { price: 4.2 }, sodium: { price: 3.1 } };
function quote(tests) {
  return tests.map((test) => catalogue[test].price).reduce((a, b) => a + b, 0);
}
function discount(insurer) {
  return insurer.contract.discount.percent / 100;
}
function billingGroup(kind) {
  if (kind === "private") return "P";
  if (kind === "public") return "K";
  throw never(kind);
}

// src/instruments/parser.ts
var parser_exports = {};
__export(parser_exports, {
  decode: () => decode,
  frame: () => frame,
  parseJsonLine: () => parseJsonLine,
  parseMessage: () => parseMessage,
  resultsOf: () => resultsOf
});
function parseMessage(text2) {
  return text2.split("\r").map((line, at) => {
    const [kind, ...fields] = line.split("|");
    if (!/^[HPORL]$/.test(kind)) throw new LabError(`Line ${at + 1} has no record of a known type: ${kind}`);
    return { kind, fields };
  });
}
function resultsOf(segments) {
  const header = segments.find(({ kind }) => kind === "H");
  const sender = header.fields[3].split("^")[0];
  return segments.filter(({ kind }) => kind === "R").map(({ fields }) => `${sender}:${fields[2]}`);
}
function frame(bytes) {
  const view = new DataView(Uint8Array.from(bytes).buffer);
  return view.getUint32(4);
}
function decode(bytes) {
  return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
}
function parseJsonLine(line) {
  return JSON.parse(line).result.value;
}

// src/instruments/driver.ts
import { connect as connect2 } from "net";
var Driver = class {
  constructor(port) {
    this.port = port;
  }
  port;
  async ping(name) {
    try {
      await this.open();
    } catch (cause) {
      throw new LabError(`Instrument ${name} does not answer`, { cause });
    }
  }
  async calibrate() {
    await this.open();
  }
  open() {
    return new Promise((resolve, reject) => {
      const socket = connect2({ port: this.port, host: "127.0.0.1" });
      socket.once("connect", () => resolve());
      socket.once("error", reject);
    });
  }
  async run(command, ms) {
    await new Promise((_, reject) => {
      setTimeout(() => reject(new LabError(`Command ${command} timed out after ${ms} ms`)), ms);
    });
  }
  select(slots, slot) {
    return slots.get(slot).tube.colour;
  }
  async batch(jobs) {
    const settled = await Promise.allSettled(jobs.map((job) => job()));
    const failed = settled.filter(({ status }) => status === "rejected");
    if (failed.length > 0) throw new AggregateError(failed.map((each) => each.reason), `${failed.length} of ${jobs.length} jobs failed`);
  }
};

// src/clients/hospital.ts
import got from "got";
var HospitalClient = class {
  constructor(base) {
    this.base = base;
  }
  base;
  async patient(id) {
    const { name } = await got(`${this.base}/patients/${id}`, { retry: { limit: 0 } }).json();
    return name.family.toUpperCase();
  }
  async wards() {
    return got(`${this.base}/wards`, { retry: { limit: 0 } }).json();
  }
  async appointments(ward) {
    return got(`${this.base}/appointments`, { searchParams: { ward }, timeout: { request: 80 }, retry: { limit: 0 } }).json();
  }
  async deliver(report) {
    const response = await fetch(`${this.base}/inbox/${report}`, { method: "POST" });
    if (!response.ok) throw new PartnerError("hospital", `report ${report} refused with ${response.status}`);
  }
  async admit(patient) {
    const response = await fetch(`${this.base}/admissions?name=${encodeURIComponent(patient)}`);
    const body = await response.json();
    return body.admission.id;
  }
};

// src/clients/archive.ts
var ArchiveClient = class {
  constructor(base) {
    this.base = base;
  }
  base;
  async store(key2, body) {
    await fetch(`${this.base}/${key2}`, { method: "PUT", body });
  }
  async fetchRaw(key2) {
    try {
      const response = await fetch(`${this.base}/raw/${key2}`);
      return await response.text();
    } catch (cause) {
      throw new PartnerError("archive", `object ${key2} could not be read`, { cause });
    }
  }
  link(key2, host) {
    return new URL(key2, host).href;
  }
};

// src/auth/tokens.ts
import { createHmac } from "crypto";
import { jwtVerify, SignJWT } from "jose";
var key = new TextEncoder().encode("0123456789abcdef0123456789abcdef");
var Tokens = class {
  async verify(token) {
    const { payload } = await jwtVerify(token, key);
    return payload.sub;
  }
  async service(name) {
    const token = await new SignJWT({ sub: name, aud: "reports" }).setProtectedHeader({ alg: "HS256" }).setExpirationTime("1h").sign(key);
    const { payload } = await jwtVerify(token, key, { audience: "results" });
    return payload.sub;
  }
  digest(algorithm, text2) {
    return createHmac(algorithm, "k").update(text2).digest("hex");
  }
  allow(user, right) {
    if (!user.roles.some((role) => role.rights.includes(right))) throw new LabError(`User ${user.name} may not ${right}`);
  }
};

// src/shared/config.ts
import { parse } from "yaml";
import { z as z3 } from "zod";
var settings = z3.object({
  lab: z3.string().min(2),
  retention: z3.object({ days: z3.number().int().positive() }),
  instruments: z3.array(z3.object({ name: z3.string(), port: z3.number() }))
});
function loadSettings(text2) {
  const raw = parse(text2);
  return settings.parse(raw);
}

// src/shared/values.ts
function values(seed) {
  let state = seed * 40503 + 977;
  const next = (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor(state / 2147483648 * below);
  };
  const pick = (list) => list[next(list.length)];
  return {
    next,
    pick,
    id: () => 1e4 + next(89999),
    barcode: () => `${pick(["BL", "UR", "SW"])}${1e5 + next(899999)}`,
    uuid: () => `${(268435456 + next(4026531839)).toString(16)}-${(4096 + next(61439)).toString(16)}-4${next(999)}`,
    patient: () => pick(["Nora Feld", "Tomasz Wilk", "Aiko Mori", "Luis Prado", "Greta Olsen", "Hamid Rezaei"]),
    ward: () => pick(["cardiology", "oncology", "paediatrics", "intensive care", "day clinic"]),
    analyte: () => pick(["glucose", "ferritin", "sodium", "troponin", "urea"]),
    date: () => `2026-${String(1 + next(12)).padStart(2, "0")}-${String(1 + next(28)).padStart(2, "0")}`
  };
}

// src/app/wire.ts
async function wire() {
  const partner = createServer((request, response) => {
    const send = (status, body) => response.writeHead(status, { "content-type": "application/json" }).end(body);
    if (request.url.startsWith("/patients")) return send(200, '{"name":{}}');
    if (request.url.startsWith("/wards")) return send(503, "{}");
    if (request.url.startsWith("/inbox")) return send(422, "{}");
    if (request.url.startsWith("/admissions")) return send(200, "<html>login</html>");
    return void 0;
  });
  await new Promise((resolve) => partner.listen(9613, "127.0.0.1", resolve));
  const { client, db } = await connect();
  const samples2 = new SamplesRepository(db);
  const orders2 = new OrdersRepository(db);
  return {
    v: values(Number(process.env.SEED)),
    samples: samples2,
    intake: new Intake(samples2),
    aliquots: aliquots_exports,
    custody: new Custody(),
    calculator: new Calculator(),
    review: new Review(orders2),
    report: new Report(),
    orders: new Orders(orders2),
    pricing: pricing_exports,
    parser: parser_exports,
    driver: new Driver(9647),
    hospital: new HospitalClient("http://127.0.0.1:9613"),
    archive: new ArchiveClient("http://127.0.0.1:9648"),
    tokens: new Tokens(),
    settings: { loadSettings },
    async close() {
      partner.closeAllConnections();
      partner.close();
      await client.close();
    }
  };
}

// src/app/telemetry.ts
function describe(exception) {
  const sent = { type: "", message: "", stack: "" };
  if (typeof exception === "string") sent.message = exception;
  else if (exception) {
    if (exception.code) sent.type = exception.code.toString();
    else if (exception.name) sent.type = exception.name;
    if (exception.message) sent.message = exception.message;
    if (exception.stack) sent.stack = exception.stack;
  }
  return sent;
}
function emit({ label, error, span, kind }) {
  process.stdout.write(`${JSON.stringify({ bug: label, ...describe(error), span, kind })}
`);
}

// src/main.ts
async function main() {
  const context = await wire();
  const door = doors[process.env.DOOR];
  for (const failure of await door(entries, context)) emit(failure);
  await context.close();
}
main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  }
);
//# sourceMappingURL=main.mjs.map