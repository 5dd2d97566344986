// src/main.ts
var import_node_http2 = require("node:http");

// src/billing.ts
var import_node_crypto = require("node:crypto");

// src/errors.ts
var StaleSessionError = class extends Error {
  name = "StaleSessionError";
  sessionId;
  constructor(sessionId, seconds) {
    super(`Session ${sessionId} was last seen ${seconds} s ago`);
    this.sessionId = sessionId;
  }
};
var TariffError = class extends Error {
  name = "TariffError";
};
var BillingError = class extends Error {
  name = "BillingError";
};
var LockTimeout = class extends Error {
  name = "LockTimeout";
};
function invariant(condition, message) {
  if (!condition) throw new Error(`Invariant failed: ${message}`);
}

// src/billing.ts
function priceAt(tariff, hour) {
  const [price] = tariff.prices[hour];
  return price;
}
var Biller = class {
  tariff;
  key;
  constructor(tariff, key) {
    this.tariff = tariff;
    this.key = key;
  }
  amountOf(invoice) {
    return invoice.lines.reduce((sum, line) => sum + line.kwh * priceAt(this.tariff, line.hour), 0);
  }
  checkTariff() {
    for (let hour = 0; hour < 24; hour++) {
      if (this.tariff.prices[hour] === void 0) throw new TariffError(`Tariff ${this.tariff.name} has no price for hour ${hour}`);
    }
  }
  refund(sessionId, amount) {
    invariant(amount > 0, "amount is positive");
    return { sessionId, amount: -amount };
  }
  collect(account) {
    const due = Math.round(account.balance * 100);
    invariant(due > 0, "amount is positive");
    return due;
  }
  sign(invoice) {
    return (0, import_node_crypto.createHmac)("sha256", this.key).update(invoice.number).digest("hex");
  }
  archive(invoice) {
    return JSON.stringify({ archived: true, invoice });
  }
  async bill(invoice, pay) {
    try {
      await pay(invoice.lines.length);
    } catch (error) {
      throw new BillingError(`Could not bill ${invoice.number}: ${error.message}`, { cause: error });
    }
  }
};
function periodOf(invoice) {
  const end = new Date(Date.parse(invoice.from) + invoice.days * 864e5);
  return `${invoice.from}/${end.toISOString()}`;
}

// src/ocpp.ts
function decodeFrame(bytes) {
  const kind = bytes.readUInt8(0);
  const length = bytes.readUInt16BE(1);
  const station = bytes.readUInt32BE(length);
  return { kind, station, payload: bytes.subarray(7) };
}
var Dispatcher = class {
  handlers = /* @__PURE__ */ new Map();
  on(action, handler) {
    this.handlers.set(action, handler);
    return this;
  }
  async dispatch(action, payload) {
    const handler = this.handlers.get(action);
    if (handler === void 0) throw new Error(`No handler for action "${action}"`);
    return handler(payload);
  }
};
var Locks = class {
  held = /* @__PURE__ */ new Set();
  async acquire(key, ms) {
    const until = Date.now() + ms;
    while (this.held.has(key)) {
      if (Date.now() > until) throw new LockTimeout(`Lock ${key} was not free within ${ms} ms`);
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    this.held.add(key);
    return () => void this.held.delete(key);
  }
};
var RoamingClient = class {
  url;
  constructor(url) {
    this.url = url;
  }
  async pushLocation(station) {
    const response = await fetch(`${this.url}/locations/${station}`, { method: "PUT", body: "{}" });
    return response.json();
  }
  async tokens(country) {
    const response = await fetch(`${this.url}/tokens?country=${country}`);
    const page = await response.json();
    return page.tokens.map((token) => token.uid);
  }
};

// src/stations.ts
var Meter = class {
  #wattHours;
  constructor(wattHours) {
    this.#wattHours = wattHours;
  }
  read() {
    return this.#wattHours / 1e3;
  }
};
var StationRegistry = class {
  stations = /* @__PURE__ */ new Map();
  register(station) {
    this.stations.set(station.id, station);
  }
  powerOf(stationId, connectorId) {
    const station = this.stations.get(stationId);
    const connector = station.connectors.find((each) => each.id === connectorId);
    return connector.powerKw;
  }
  zoneOf(stationId) {
    const station = this.stations.get(stationId);
    return describeZone(station);
  }
  closeSession(session, now) {
    const idle = now - session.seen;
    if (idle > 600) throw new StaleSessionError(session.id, idle);
    session.seen = now;
  }
};
function describeZone(station) {
  const { name, zone } = station.site;
  return `${name} (${zone.toUpperCase()})`;
}
function totalReading(meters) {
  return meters.map((meter) => meter.read).reduce((sum, read) => sum + read.call({}), 0);
}

// src/bugs.ts
var flat = Object.fromEntries(Array.from({ length: 24 }, (_, hour) => [hour, [0.3, "EUR"]]));
var registry = new StationRegistry();
var biller = new Biller({ name: "flat", prices: flat });
function stationOf(v) {
  registry.register({ id: v.id, connectors: [{ id: 1, powerKw: v.n }] });
  return v.id;
}
async function doubleLock(v) {
  const locks = new Locks();
  await locks.acquire(v.id, 10);
  await locks.acquire(v.id, 10 + v.n);
}
var remote = new Dispatcher().on("StartTransaction", (payload) => biller.checkTariff.call({ tariff: payload })).on("MeterValues", (payload) => totalReading(payload));
var entries = [
  ["connector-unknown", [(v) => registry.powerOf(stationOf(v), 2 + v.n)]],
  ["station-without-site", [(v) => registry.zoneOf(stationOf(v)), (v) => `${v.word} ${registry.zoneOf(stationOf(v))}`]],
  ["session-stale", [(v) => registry.closeSession({ id: v.id, seen: v.n, meter: new Meter(1) }, 4e3 + v.n)]],
  ["meter-read-unbound", [(v) => totalReading([new Meter(v.n)]), (v) => remote.dispatch("MeterValues", [new Meter(v.n)])]],
  ["hour-without-price-used", [(v) => priceAt({ name: v.word, prices: {} }, v.n), (v) => biller.amountOf({ number: v.id, lines: [{ kwh: v.n, hour: 24 + v.n }] })]],
  ["tariff-with-gap", [(v) => new Biller({ name: v.word, prices: { 0: [v.n, "EUR"] } }).checkTariff(), (v) => remote.dispatch("StartTransaction", { name: v.id, prices: {} })]],
  ["refund-of-nothing", [(v) => biller.refund(v.id, 0), (v) => biller.refund(v.id, -v.n)]],
  ["collect-from-credit", [(v) => biller.collect({ id: v.id, balance: -v.n })]],
  ["signing-key-unset", [(v) => biller.sign({ number: v.id, lines: [] })]],
  ["archive-of-correction", [(v) => {
    const invoice = { number: v.id, lines: [], children: [] };
    invoice.children.push({ number: v.word, lines: [], parent: invoice });
    return biller.archive(invoice);
  }]],
  ["payment-declined", [(v) => biller.bill({ number: v.id, lines: [] }, async () => {
    throw new Error(`card of ${v.word} declined`);
  })]],
  ["period-from-words", [(v) => periodOf({ from: v.word, days: v.n })]],
  ["frame-length-trusted", [(v) => decodeFrame(Buffer.from([1, 0, 40 + v.n, 3, 4, 5, 6, 7]))]],
  ["action-unknown", [(v) => remote.dispatch(`Vendor.${v.word}`, {}), (v) => remote.dispatch(v.word, [v.id])]],
  ["lock-never-released", [doubleLock]],
  ["hub-unreachable", [(v) => new RoamingClient(v.closed).pushLocation(v.id)]],
  ["hub-page-without-tokens", [(v) => new RoamingClient(v.open).tokens(v.word.slice(0, 2))]]
];

// src/router.ts
var import_node_http = require("node:http");
var Router = class {
  middleware = [];
  routes = /* @__PURE__ */ new Map();
  use(middleware) {
    this.middleware.push(middleware);
  }
  route(path, handler) {
    this.routes.set(path, handler);
  }
  async handle(request) {
    const run = async (at) => {
      const layer = this.middleware[at];
      if (layer !== void 0) return layer(request, () => run(at + 1));
      return this.routes.get(request.url)(request);
    };
    return run(0);
  }
  listen(failed) {
    const server = (0, import_node_http.createServer)((request, response) => {
      this.handle(request).then(
        () => response.end("{}"),
        (error) => {
          failed(request.url, error);
          response.writeHead(500).end();
        }
      );
    });
    return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
  }
};

// src/values.ts
var WORDS = ["amber", "basalt", "cobalt", "dune", "ember", "flint", "garnet", "heath", "islet"];
function valuesOf(seed) {
  const n = 3 + seed * 37 % 41;
  return { id: `${WORDS[seed % 9].slice(0, 2).toUpperCase()}*${seed * 48271 % 99991}*E${n}`, n, word: WORDS[seed * 4 % 9], date: `20${26 + seed}-03-1${seed % 10}` };
}

// src/main.ts
var { DOOR = "job", SEED = "1", WRAP = "0" } = process.env;
function report(bug, error) {
  const attributes = {
    "exception.type": error.code ? error.code.toString() : error.name,
    "exception.message": error.message,
    ...error.stack ? { "exception.stacktrace": error.stack } : {}
  };
  console.log(JSON.stringify({ bug, attributes, name: DOOR === "http" ? "POST /ocpp/:station" : "charge-hub nightly" }));
}
async function throughHttp(v) {
  const router = new Router();
  for (let i = 0; i < Number(WRAP); i++) router.use(async (_request, next) => await next());
  for (const [label, ways] of entries) router.route(`/ocpp/${label}`, () => ways[0](v));
  const server = await router.listen((path, error) => report(path.slice(6), error));
  const { port } = server.address();
  for (const [label] of entries) await fetch(`http://127.0.0.1:${port}/ocpp/${label}`, { method: "POST" });
  server.close();
  server.closeAllConnections();
}
var JobQueue = class {
  jobs = [];
  push(label, work) {
    this.jobs.push(async () => {
      try {
        await work();
      } catch (error) {
        report(label, error);
      }
    });
  }
  async drain() {
    for (let job = this.jobs.shift(); job !== void 0; job = this.jobs.shift()) await job();
  }
};
async function throughJobs(v) {
  const queue = new JobQueue();
  for (const [label, ways] of entries) queue.push(label, () => ways.at(-1)(v));
  await queue.drain();
}
async function start() {
  const hub = (0, import_node_http2.createServer)((_request, response) => response.setHeader("content-type", "application/json").end('{"error":"maintenance"}'));
  await new Promise((resolve) => hub.listen(0, "127.0.0.1", resolve));
  const v = { ...valuesOf(Number(SEED)), open: `http://127.0.0.1:${hub.address().port}`, closed: `http://127.0.0.1:${6100 + Number(SEED)}` };
  await (DOOR === "http" ? throughHttp(v) : throughJobs(v));
  hub.close();
  hub.closeAllConnections();
}
void start();
//# sourceMappingURL=server.cjs.map
