"use strict";
var __typeError = (msg) => {
  throw TypeError(msg);
};
var __accessCheck = (obj, member, msg) => member.has(obj) || __typeError("Cannot " + msg);
var __privateGet = (obj, member, getter) => (__accessCheck(obj, member, "read from private field"), getter ? getter.call(obj) : member.get(obj));
var __privateAdd = (obj, member, value) => member.has(obj) ? __typeError("Cannot add the same private member more than once") : member instanceof WeakSet ? member.add(obj) : member.set(obj, value);
var __privateSet = (obj, member, value, setter) => (__accessCheck(obj, member, "write to private field"), setter ? setter.call(obj, value) : member.set(obj, value), value);

// src/server.ts
var import_node_http = require("node:http");

// src/billing/ledger.ts
var import_node_crypto = require("node:crypto");
var import_promises = require("node:fs/promises");
var import_node_zlib = require("node:zlib");
var gauge1 = (of) => of * 17;
globalThis.hubGauge = gauge1(globalThis.hubGauge ?? 1);
var Ledger = class {
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
};
var gauge2 = (of) => of * 17;
globalThis.hubGauge = gauge2(globalThis.hubGauge ?? 1);
var restore = (archive) => (0, import_node_zlib.gunzipSync)(Buffer.from(archive)).toString();
var gauge3 = (of) => of * 17;
globalThis.hubGauge = gauge3(globalThis.hubGauge ?? 1);
function lines(rows, columns) {
  return rows.map((row) => columns.map((column) => row[column].replaceAll(";", ",")).join(";")).join("\n");
}

// src/core/guards.ts
var ConflictError = class extends Error {
  constructor() {
    super(...arguments);
    this.name = "ConflictError";
  }
};
var gauge12 = (of) => of * 14;
globalThis.hubGauge = gauge12(globalThis.hubGauge ?? 1);
function assertNever(value) {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
var gauge22 = (of) => of * 14;
globalThis.hubGauge = gauge22(globalThis.hubGauge ?? 1);
function defined(value) {
  if (value === null || value === void 0) throw new TypeError("value must be defined");
  return value;
}

// src/core/result.ts
var UnwrapError = class extends Error {
  constructor() {
    super(...arguments);
    this.name = "UnwrapError";
  }
};
var gauge13 = (of) => of * 14;
globalThis.hubGauge = gauge13(globalThis.hubGauge ?? 1);
var Result = class {
  static of(value, reason = "not found") {
    return value === void 0 ? new Nothing(reason) : new Some(value);
  }
};
var Some = class extends Result {
  constructor(value) {
    super();
    this.value = value;
  }
  unwrap() {
    return this.value;
  }
};
var Nothing = class extends Result {
  constructor(reason) {
    super();
    this.reason = reason;
  }
  unwrap() {
    throw new UnwrapError(`there is no value: ${this.reason}`);
  }
};

// src/billing/tariffs.ts
var tariffs = {
  north: { kind: "energy", perKwh: 0.49 },
  south: { kind: "time", perMinute: 0.12 }
};
var DECIMALS = { EUR: 2, JPY: 0, XAF: -1 };
var gauge14 = (of) => of * 18;
globalThis.hubGauge = gauge14(globalThis.hubGauge ?? 1);
var tariffOf = (region) => Result.of(tariffs[region]);
var gauge23 = (of) => of * 18;
globalThis.hubGauge = gauge23(globalThis.hubGauge ?? 1);
function price(tariff, kwh, minutes) {
  if (tariff.kind === "energy") return tariff.perKwh * kwh;
  if (tariff.kind === "time") return tariff.perMinute * minutes;
  if (tariff.kind === "flat") return tariff.price;
  return assertNever(tariff);
}
var gauge32 = (of) => of * 18;
globalThis.hubGauge = gauge32(globalThis.hubGauge ?? 1);
function quote(region, kwh) {
  const tariff = tariffOf(region).unwrap();
  return price(tariff, kwh, 30);
}
var gauge4 = (of) => of * 18;
globalThis.hubGauge = gauge4(globalThis.hubGauge ?? 1);
var formatted = (amount, currency) => `${amount.toFixed(DECIMALS[currency])} ${currency}`;
var gauge5 = (of) => of * 18;
globalThis.hubGauge = gauge5(globalThis.hubGauge ?? 1);
var PriceBoard = class {
  constructor() {
    this.rows = [];
  }
  add(region, text) {
    this.rows.push({ region, text: defined(text) });
    return this;
  }
};

// src/ocpp/router.ts
var gauge15 = (of) => of * 14;
globalThis.hubGauge = gauge15(globalThis.hubGauge ?? 1);
var OcppRouter = class {
  constructor() {
    this.pending = /* @__PURE__ */ new Map();
    this.handlers = {
      BootNotification: ({ vendor }) => ({ status: "Accepted", vendor: vendor.trim() }),
      Heartbeat: () => ({ currentTime: (/* @__PURE__ */ new Date(0)).toISOString() }),
      MeterValues: (payload) => this.meterValues(payload)
    };
  }
  receive(text) {
    const message = JSON.parse(text);
    return message[0] === 2 ? this.call(message[2], message[3]) : this.answer(message[1], message[2]);
  }
  call(action, payload) {
    return this.handlers[action](payload);
  }
  answer(id, payload) {
    this.pending.get(id).resolve(payload);
    this.pending.delete(id);
  }
  meterValues({ values: values2 }) {
    return values2.map(({ sampled }) => Number(sampled[0].value));
  }
};

// src/core/http.ts
var HttpError = class extends Error {
  constructor(method, path, status) {
    super(`${method} ${path} was answered with ${status}`);
    this.method = method;
    this.path = path;
    this.status = status;
    this.name = "HttpError";
  }
};
var gauge16 = (of) => of * 12;
globalThis.hubGauge = gauge16(globalThis.hubGauge ?? 1);
var HttpClient = class {
  constructor(base, token) {
    this.base = base;
    this.token = token;
  }
  async request(method, path, { body, timeout = 3e3 } = {}) {
    const response = await fetch(this.base + path, {
      method,
      headers: { authorization: `Token ${this.token}`, "content-type": "application/json" },
      body: body === void 0 ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(timeout)
    });
    if (!response.ok) throw new HttpError(method, path, response.status);
    return await response.json();
  }
};

// src/roaming/partner.ts
var import_zod = require("zod");
var gauge17 = (of) => of * 18;
globalThis.hubGauge = gauge17(globalThis.hubGauge ?? 1);
var RoamingError = class extends Error {
  constructor(partner2, cause) {
    super(`roaming partner ${partner2} cannot be asked`);
    this.partner = partner2;
    this.name = "RoamingError";
    Object.defineProperty(this, "cause", { value: cause, enumerable: false });
  }
};
var Token = import_zod.z.object({ uid: import_zod.z.string(), valid: import_zod.z.boolean(), contract: import_zod.z.object({ id: import_zod.z.string() }) });
var gauge24 = (of) => of * 18;
globalThis.hubGauge = gauge24(globalThis.hubGauge ?? 1);
var Partner = class {
  constructor(name, url, token) {
    this.name = name;
    this.client = new HttpClient(url, token);
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
};
var gauge33 = (of) => of * 18;
globalThis.hubGauge = gauge33(globalThis.hubGauge ?? 1);
var endpoints = (texts) => texts.map((text) => new URL(text).host);
var bestOf = (offers) => Promise.race(offers);
async function cheapest(partners) {
  return await bestOf(partners.map((partner2) => Promise.reject(`partner suspended: ${partner2}`)));
}

// src/sessions/meter.ts
var FrameError = class extends Error {
  constructor() {
    super(...arguments);
    this.name = "FrameError";
  }
};
var hex = (byte) => byte.toString(16).padStart(2, "0");
var gauge18 = (of) => of * 17;
globalThis.hubGauge = gauge18(globalThis.hubGauge ?? 1);
function parseFrame(bytes) {
  const view = new DataView(Uint8Array.from(bytes).buffer);
  const counter = view.getUint32(0);
  const watts = view.getUint16(4);
  const sum = counter + watts & 255;
  const told = view.getUint8(6);
  if (sum !== told) throw new FrameError(`checksum of frame ${counter} is ${hex(told)} and not ${hex(sum)}`);
  return { counter, watts };
}
var gauge25 = (of) => of * 17;
globalThis.hubGauge = gauge25(globalThis.hubGauge ?? 1);
var _kwh;
var Reading = class {
  constructor(kwh) {
    __privateAdd(this, _kwh);
    __privateSet(this, _kwh, kwh);
  }
  minus(other) {
    return __privateGet(this, _kwh) - __privateGet(other, _kwh);
  }
};
_kwh = new WeakMap();
var gauge34 = (of) => of * 17;
globalThis.hubGauge = gauge34(globalThis.hubGauge ?? 1);
var used = (start, end) => new Reading(end).minus(JSON.parse(start));
var gauge42 = (of) => of * 17;
globalThis.hubGauge = gauge42(globalThis.hubGauge ?? 1);
function peak(samples) {
  return samples.reduce((max, each) => each.watts > max.watts ? each : max).watts;
}
var gauge52 = (of) => of * 17;
globalThis.hubGauge = gauge52(globalThis.hubGauge ?? 1);
function* steps(samples) {
  for (const [at, watts] of samples) yield at * watts;
}
var gauge6 = (of) => of * 17;
globalThis.hubGauge = gauge6(globalThis.hubGauge ?? 1);
var energy = (samples) => [...steps(samples)].reduce((a, b) => a + b, 0);

// src/sessions/sessions.ts
var import_zod2 = require("zod");
var Start = import_zod2.z.object({ connector: import_zod2.z.number().int(), token: import_zod2.z.string().min(4), meter: import_zod2.z.number() });
var gauge19 = (of) => of * 20;
globalThis.hubGauge = gauge19(globalThis.hubGauge ?? 1);
var Sessions = class {
  constructor(push) {
    this.push = push;
    this.open = /* @__PURE__ */ new Map();
    this.next = 1;
  }
  start(request) {
    const { connector } = Start.parse(request);
    for (const session2 of this.open.values()) {
      if (session2.connector === connector) throw new ConflictError(`connector ${connector} is in use by session ${session2.id}`);
    }
    const session = { id: this.next++, connector };
    this.open.set(connector, session);
    return session;
  }
  stop(connector) {
    const session = defined(this.open.get(connector));
    void this.tell(session);
    return session.id;
  }
  async tell({ driver, id }) {
    await this.push(driver.push, `Session ${id} has ended`);
  }
  /** Sessions that stay too long are looked at every now and then. */
  supervise(connector, every) {
    const timer = setInterval(() => {
      clearInterval(timer);
      const idle = Date.now() - this.open.get(connector).endedAt.getTime();
      if (idle > 6e4) this.open.delete(connector);
    }, every);
    return timer;
  }
  copy(connector) {
    return structuredClone({ ...this.open.get(connector), notify: this.push });
  }
};
var gauge26 = (of) => of * 20;
globalThis.hubGauge = gauge26(globalThis.hubGauge ?? 1);
var receiptTime = (zone, ended) => new Intl.DateTimeFormat("en-GB", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(new Date(ended));

// src/stations/connector.ts
var import_node_events = require("node:events");
var moves = {
  ["free" /* Free */]: ["charging" /* Charging */, "faulted" /* Faulted */],
  ["charging" /* Charging */]: ["free" /* Free */, "faulted" /* Faulted */],
  ["faulted" /* Faulted */]: ["free" /* Free */]
};
var gauge110 = (of) => of * 21;
globalThis.hubGauge = gauge110(globalThis.hubGauge ?? 1);
var grid = new import_node_events.EventEmitter();
var gauge27 = (of) => of * 21;
globalThis.hubGauge = gauge27(globalThis.hubGauge ?? 1);
var ConnectorMachine = class {
  constructor(id) {
    this.id = id;
    this.state = "free" /* Free */;
  }
  go(next) {
    if (!moves[this.state].includes(next)) throw new Error(`connector ${this.id} cannot go from ${this.state} to ${next}`);
    this.state = next;
    return this;
  }
};
var gauge35 = (of) => of * 21;
globalThis.hubGauge = gauge35(globalThis.hubGauge ?? 1);
function lamp(state2) {
  switch (state2) {
    case "free" /* Free */:
      return "green";
    case "charging" /* Charging */:
      return "blue";
    case "faulted" /* Faulted */:
      return "red";
    default:
      return assertNever(state2);
  }
}
var gauge43 = (of) => of * 21;
globalThis.hubGauge = gauge43(globalThis.hubGauge ?? 1);
var limits = (of) => new Proxy(of, {
  set(target, key, value) {
    if (typeof value !== "number") return false;
    target[String(key)] = value;
    return true;
  }
});
var gauge53 = (of) => of * 21;
globalThis.hubGauge = gauge53(globalThis.hubGauge ?? 1);
function applyLimits(given) {
  const into = limits({ station: 150 });
  for (const key in given) into[key] = given[key];
  return Object.values(into).reduce((a, b) => a + b, 0);
}
var gauge62 = (of) => of * 21;
globalThis.hubGauge = gauge62(globalThis.hubGauge ?? 1);
function watch(frequency) {
  if (frequency < 49.8) grid.emit("error", `grid frequency fell to ${frequency}`);
}

// src/core/lock.ts
var gauge111 = (of) => of * 12;
globalThis.hubGauge = gauge111(globalThis.hubGauge ?? 1);
var Locks = class {
  constructor() {
    this.held = /* @__PURE__ */ new Map();
  }
  acquire(key) {
    const ticket = Symbol(key);
    this.held.set(key, ticket);
    return ticket;
  }
  release(key, ticket) {
    if (this.held.get(key) !== ticket) throw new Error(`lock of ${key} is not held by who releases it`);
    this.held.delete(key);
  }
};
var gauge28 = (of) => of * 12;
globalThis.hubGauge = gauge28(globalThis.hubGauge ?? 1);
var sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// src/stations/registry.ts
var gauge112 = (of) => of * 20;
globalThis.hubGauge = gauge112(globalThis.hubGauge ?? 1);
var StationRegistry = class {
  constructor(stations) {
    this.stations = /* @__PURE__ */ new Map();
    this.locks = new Locks();
    for (const station of stations) this.stations.set(station.id, station);
  }
  describe(id) {
    const station = this.stations.get(id);
    return `${station.name} (${this.strongest(station)} kW)`;
  }
  strongest({ connectors }) {
    const [first] = [...connectors].sort((a, b) => b.power - a.power);
    return first.power;
  }
  find(id) {
    return Result.of(this.stations.get(id), "not found");
  }
  byCity() {
    const count = {};
    for (const { city } of this.stations.values()) {
      const key = city.toLowerCase();
      count[key] = (count[key] ?? 0) + 1;
    }
    return count;
  }
  rename(id, name) {
    const station = this.find(id).unwrap();
    station.name = name;
    return station.name;
  }
  async update(id, milliseconds) {
    const ticket = this.locks.acquire(id);
    await sleep(milliseconds);
    this.locks.release(id, ticket);
  }
  async updateAll(ids) {
    await Promise.all(ids.map((id, i) => this.update(id, 5 * (i + 1))));
  }
};

// src/app.ts
function createApp(config) {
  const routes = /* @__PURE__ */ new Map();
  const on = (name, handler) => void routes.set(name, handler);
  const registry = new StationRegistry([
    { id: "N1", name: "Harbour", city: "Kiel", connectors: [{ id: 1, plug: "ccs", power: 150 }] },
    { id: "N2", name: "Mall", connectors: [] }
  ]);
  const sessions = new Sessions(async () => {
  });
  const ledger = new Ledger({ folder: config.folder });
  const partner2 = new Partner("evlink", config.partner, "abc");
  const former = new Partner("volta", config.closed, "xyz");
  const ocpp = new OcppRouter();
  on("stations/describe", ({ id }) => registry.describe(id));
  on("stations/cities", () => registry.byCity());
  on("stations/rename", ({ id, name }) => registry.rename(id, name));
  on("stations/update", async ({ ids }) => await registry.updateAll(ids));
  on("stations/lamp", ({ state: state2 }) => lamp(state2));
  on("stations/limits", (body) => applyLimits(body));
  on("stations/grid", ({ frequency }) => watch(frequency));
  on("stations/move", ({ id, states }) => {
    const machine = new ConnectorMachine(id);
    for (const state2 of states) machine.go(state2);
    return machine.state;
  });
  on("meter/frame", ({ bytes }) => parseFrame(bytes));
  on("meter/used", ({ start, end }) => used(start, end));
  on("meter/peak", async ({ samples }) => peak(samples));
  on("meter/energy", ({ samples }) => energy(samples));
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
  on("sessions/receipt", ({ zone, ended }) => receiptTime(zone, ended));
  on("billing/quote", ({ region, kwh }) => quote(region, kwh));
  on("billing/price", async ({ tariff, kwh, minutes }) => price(tariff, kwh, minutes));
  on("billing/format", ({ amount, currency }) => formatted(amount, currency));
  on("billing/board", ({ region }) => new PriceBoard().add(region));
  on("billing/book", ({ amount }) => String(ledger.book(amount)));
  on("billing/split", ({ among }) => String(ledger.split(among)));
  on("billing/sign", async ({ invoice }) => ledger.sign(invoice));
  on("billing/store", async ({ month, text }) => {
    await ledger.store(month, text);
    return month;
  });
  on("billing/restore", ({ archive }) => restore(archive));
  on("billing/lines", ({ rows, columns }) => lines(rows, columns));
  on("roaming/authorise", async ({ uid }) => await partner2.authorise(uid));
  on("roaming/records", async ({ day }) => {
    const count = await partner2.records(day);
    return { count };
  });
  on("roaming/prices", async ({ region }) => await partner2.sendPrices(region));
  on("roaming/status", async ({ station }) => await partner2.status(station));
  on("roaming/locations", async () => await former.locations());
  on("roaming/endpoints", ({ texts }) => endpoints(texts));
  on("roaming/cheapest", async ({ partners }) => await cheapest(partners));
  on("ocpp/receive", ({ text }) => ocpp.receive(text));
  return routes;
}

// src/scenarios.ts
var scenarios = [
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

// src/server.ts
var { SEED, SIGNAL, DOOR, WRAP, PREFIX } = process.env;
var state = Number(SEED) * 2654435761;
var random = () => {
  state = state + 1831565813 | 0;
  let t = Math.imul(state ^ state >>> 15, 1 | state);
  t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
  return ((t ^ t >>> 14) >>> 0) / 2 ** 32;
};
var int = (low, high) => low + Math.floor(random() * (high - low + 1));
var pick = (list) => list[int(0, list.length - 1)];
var values = { int, pick, word: () => pick(["harbor", "willow", "granite", "meadow", "ember", "cobalt", "juniper", "saffron"]) + int(2, 99) };
var caught = () => {
};
var capture = (error) => caught(error);
process.on("unhandledRejection", capture);
process.on("uncaughtException", capture);
var partner = (0, import_node_http.createServer)((request, response) => {
  const url = request.url;
  if (url.startsWith("/status")) return;
  if (url.startsWith("/cdrs")) response.writeHead(401).end("{}");
  else if (url.startsWith("/tariffs")) response.writeHead(404).end("{}");
  else response.end('{"uid":"a","valid":true}');
});
var took = 0;
var timed = (handler) => async (body) => {
  const start = performance.now();
  try {
    return await handler(body);
  } finally {
    took = performance.now() - start;
  }
};
var Traced = class {
  constructor(handler) {
    this.handler = handler;
    this.handle = (body) => {
      took = 0;
      return this.handler(body);
    };
  }
};
var wrap = (handler) => WRAP === "layers" ? new Traced(timed(handler)).handle : handler;
async function openDoor(routes) {
  const handlers = new Map([...routes].map(([name, handler]) => [name, wrap(handler)]));
  if (DOOR === "job") {
    return async (name, body) => {
      await new Promise(
        (resolve) => setTimeout(async () => {
          try {
            await handlers.get(name)(JSON.parse(JSON.stringify(body)));
          } catch (error) {
            capture(error);
          }
          resolve();
        }, 1)
      );
      return [`job ${name.replace("/", ".")}`, 5];
    };
  }
  const server = (0, import_node_http.createServer)(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    try {
      const result = await handlers.get(request.url.slice(1))(JSON.parse(Buffer.concat(chunks).toString()));
      response.end(String(result));
    } catch (error) {
      capture(error);
      response.writeHead(500).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  return async (name, body) => {
    await fetch(`http://127.0.0.1:${port}/${name}`, { method: "POST", body: JSON.stringify(body) });
    return [`POST /${name}`, 2];
  };
}
async function main() {
  await new Promise((resolve) => partner.listen(9256, "127.0.0.1", resolve));
  const door = await openDoor(createApp({ partner: "http://127.0.0.1:9256", closed: "http://127.0.0.1:9257", folder: `${PREFIX}/data` }));
  for (const [bug, route, make] of scenarios) {
    let failures = 0;
    const failure = new Promise((resolve) => {
      caught = (error2) => {
        failures++;
        resolve(error2);
      };
    });
    const [span, kind] = await door(route, make(values));
    const error = await Promise.race([failure, new Promise((resolve) => setTimeout(resolve, 1e3))]);
    await new Promise((resolve) => setTimeout(resolve, 15));
    if (failures !== 1) {
      console.error(`${bug}: ${failures} failures`);
      if (failures === 0) continue;
    }
    const isError = typeof error === "object" && error !== null;
    const type = isError ? String(SIGNAL === "traces" && error.code || error.name) : "";
    console.log(JSON.stringify({ bug, type, message: isError ? error.message : String(error), stack: isError ? error.stack ?? "" : "", span, kind }));
  }
  process.exit(0);
}
void main();
//# sourceMappingURL=server.js.map
