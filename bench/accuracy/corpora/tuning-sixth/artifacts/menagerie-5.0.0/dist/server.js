"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __typeError = (msg) => {
  throw TypeError(msg);
};
var __defNormalProp = (obj, key, value) => key in obj ? __defProp(obj, key, { enumerable: true, configurable: true, writable: true, value }) : obj[key] = value;
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
var __decorateClass = (decorators, target, key, kind) => {
  var result = kind > 1 ? void 0 : kind ? __getOwnPropDesc(target, key) : target;
  for (var i = decorators.length - 1, decorator; i >= 0; i--)
    if (decorator = decorators[i])
      result = (kind ? decorator(target, key, result) : decorator(result)) || result;
  if (kind && result) __defProp(target, key, result);
  return result;
};
var __publicField = (obj, key, value) => __defNormalProp(obj, typeof key !== "symbol" ? key + "" : key, value);
var __accessCheck = (obj, member, msg) => member.has(obj) || __typeError("Cannot " + msg);
var __privateGet = (obj, member, getter) => (__accessCheck(obj, member, "read from private field"), getter ? getter.call(obj) : member.get(obj));
var __privateAdd = (obj, member, value) => member.has(obj) ? __typeError("Cannot add the same private member more than once") : member instanceof WeakSet ? member.add(obj) : member.set(obj, value);
var __privateMethod = (obj, member, method) => (__accessCheck(obj, member, "access private method"), method);

// src/server.ts
var import_node_events2 = require("node:events");
var import_node_http2 = __toESM(require("node:http"));

// src/core/invariant.ts
function invariant(holds, message) {
  if (!holds) throw new Error(`Invariant failed: ${message}`);
}
function never(value) {
  throw new TypeError(`Unexpected value: ${JSON.stringify(value)}`);
}
function settings(values, path = "") {
  return new Proxy(values, {
    get(target, key) {
      const name = `${path}${String(key)}`;
      const value = Reflect.get(target, key);
      if (value === void 0) throw new ReferenceError(`Setting ${name} is not set`);
      return typeof value === "object" && value !== null ? settings(value, `${name}.`) : value;
    }
  });
}

// src/core/result.ts
var ok = (value) => ({ ok: true, value });
var fail = (why) => ({ ok: false, why });
var UnwrapError = class extends Error {
  constructor() {
    super(...arguments);
    __publicField(this, "name", "UnwrapError");
  }
};
function unwrap(result) {
  if (!result.ok) throw new UnwrapError(result.why);
  return result.value;
}

// src/animals/feeding.ts
function parseGrams(text) {
  const match = /^(\d+) ?g$/.exec(text);
  return match ? ok(Number(match[1])) : fail(`"${text}" is no weight in grams`);
}
var _stock;
var Feeding = class {
  constructor() {
    __privateAdd(this, _stock, /* @__PURE__ */ new Map([["hay", 9e3]]));
  }
  ration({ diet, grams }) {
    switch (diet) {
      case "herbivore":
        return grams * 0.03;
      case "carnivore":
        return grams * 0.02;
      case "omnivore":
        return grams * 0.025;
      default:
        return never(diet);
    }
  }
  plan(lines) {
    return lines.map((line) => unwrap(parseGrams(line.split(":")[1]))).reduce((sum, grams) => sum + grams);
  }
  take(food, grams) {
    const left = (__privateGet(this, _stock).get(food) ?? 0) - grams;
    invariant(left >= 0, `${food} would be at ${left} g`);
    __privateGet(this, _stock).set(food, left);
  }
  left(food) {
    return __privateGet(this, _stock).get(food) ?? 0;
  }
  leftOf(foods) {
    return foods.map(this.left);
  }
  schedule(animals, done) {
    setImmediate(() => {
      const first = animals.find(({ grams }) => grams > 1e5);
      this.take("hay", this.ration(first));
      done();
    });
  }
};
_stock = new WeakMap();

// src/core/decorators.ts
var ForbiddenError = class extends Error {
  constructor() {
    super(...arguments);
    __publicField(this, "code", "FORBIDDEN");
  }
};
var actor = { role: "visitor" };
var guarded = (...roles) => (_of, name, descriptor) => {
  const method = descriptor.value;
  descriptor.value = function(...args) {
    if (!roles.includes(actor.role)) throw new ForbiddenError(`${actor.role} may not ${name}`);
    return method.apply(this, args);
  };
};
var memo = () => (_of, _name, descriptor) => {
  const method = descriptor.value;
  const known = /* @__PURE__ */ new Map();
  descriptor.value = function(...args) {
    const key = JSON.stringify(args);
    if (!known.has(key)) known.set(key, method.apply(this, args));
    return known.get(key);
  };
};
var retried = (times) => (_of, name, descriptor) => {
  const method = descriptor.value;
  descriptor.value = async function(...args) {
    const failures = [];
    while (failures.length < times) {
      try {
        return await method.apply(this, args);
      } catch (error) {
        failures.push(error);
      }
    }
    throw new Error(`${name} failed after ${times} attempts: ${failures.at(-1).message}`, { cause: failures.at(-1) });
  };
};

// src/core/machine.ts
var Machine = class {
  constructor(name, moves, state) {
    __publicField(this, "name", name);
    __publicField(this, "moves", moves);
    __publicField(this, "state", state);
  }
  send(event) {
    const next = this.moves[this.state][event];
    if (next === void 0) throw new Error(`${this.name}: no move "${event}" from "${this.state}"`);
    return this.state = next;
  }
};

// src/animals/keeping.ts
var Enclosure = class {
  constructor(name, places) {
    __publicField(this, "name", name);
    __publicField(this, "places", places);
    __publicField(this, "animals", []);
  }
  heaviest() {
    return this.animals.reduce((a, b) => a.grams > b.grams ? a : b);
  }
  open() {
    return `${this.name} is open`;
  }
};
__decorateClass([
  guarded("keeper", "vet")
], Enclosure.prototype, "open", 1);
var Keeping = class {
  constructor(bus) {
    __publicField(this, "enclosures", /* @__PURE__ */ new Map());
    bus.on("animal.moved", ({ animal, to }) => this.settle(animal, to));
    bus.on("animal.born", ({ animal }) => `${animal.name} of ${animal.parent.name}`);
    bus.on("animal.born", ({ animal }) => this.pedigree(animal));
  }
  settle(animal, to) {
    const enclosure = this.enclosures.get(to);
    invariant(enclosure.animals.length < enclosure.places, `${to} has ${enclosure.places} places`);
    enclosure.animals.push(animal);
  }
  pedigree(animal) {
    return [animal.name, ...animal.parent ? this.pedigree(animal.parent) : []];
  }
  census(from, to) {
    return Number(to - from);
  }
  release(animal) {
    return `${animal.name} goes`;
  }
  weigh(text) {
    return unwrap(parseGrams(text.trim()));
  }
};
__decorateClass([
  memo()
], Keeping.prototype, "census", 1);
__decorateClass([
  guarded("vet")
], Keeping.prototype, "release", 1);
var quarantine = () => new Machine("quarantine", { arrived: { test: "waiting" }, waiting: { pass: "free", fail: "arrived" }, free: {} }, "arrived");

// src/core/bus.ts
var _listeners;
var Bus = class {
  constructor() {
    __privateAdd(this, _listeners, /* @__PURE__ */ new Map());
  }
  on(name, listener) {
    __privateGet(this, _listeners).set(name, [...__privateGet(this, _listeners).get(name) ?? [], listener]);
  }
  async publish(name, event) {
    const told = await Promise.allSettled((__privateGet(this, _listeners).get(name) ?? []).map(async (listener) => listener(event)));
    const reasons = told.flatMap((each) => each.status === "rejected" ? [each.reason] : []);
    if (reasons.length > 0) throw new AggregateError(reasons, `${reasons.length} of ${told.length} listeners of ${name} failed: ${reasons[0].message}`);
  }
};
_listeners = new WeakMap();

// src/core/container.ts
var token = (id) => ({ id });
var _factories, _made, _Container_instances, make_fn;
var Container = class {
  constructor() {
    __privateAdd(this, _Container_instances);
    __privateAdd(this, _factories, /* @__PURE__ */ new Map());
    __privateAdd(this, _made, /* @__PURE__ */ new Map());
  }
  provide(key, factory) {
    __privateGet(this, _factories).set(key.id, factory);
    return this;
  }
  get(key) {
    if (!__privateGet(this, _made).has(key.id)) __privateGet(this, _made).set(key.id, __privateMethod(this, _Container_instances, make_fn).call(this, key.id));
    return __privateGet(this, _made).get(key.id);
  }
};
_factories = new WeakMap();
_made = new WeakMap();
_Container_instances = new WeakSet();
make_fn = function(id) {
  const factory = __privateGet(this, _factories).get(id);
  if (factory === void 0) throw new Error(`Nobody provides ${id}`);
  return factory(this);
};

// src/net/schemas.ts
var import_zod = require("zod");
var Newcomer = import_zod.z.object({ name: import_zod.z.string(), diet: import_zod.z.enum(["herbivore", "carnivore", "omnivore"]), grams: import_zod.z.number().positive() });
var Loan = import_zod.z.object({ from: import_zod.z.string(), until: import_zod.z.string().regex(/^\d{4}-\d\d-\d\d$/) });
var newcomer = (input) => Newcomer.parse(input);
var loan = (input) => Loan.parse(input);

// src/net/upstream.ts
var UpstreamError = class extends Error {
  constructor(name, cause) {
    super(`${name}: ${cause.message}`, { cause });
    this.name = "UpstreamError";
  }
};
var Upstream = class {
  constructor(name, url) {
    __publicField(this, "name", name);
    __publicField(this, "url", url);
  }
  async get(path) {
    try {
      const response = await fetch(`${this.url}${path}`);
      return await response.json();
    } catch (error) {
      throw new UpstreamError(this.name, error);
    }
  }
  async within(path, milliseconds) {
    const response = await fetch(`${this.url}${path}`, { signal: AbortSignal.timeout(milliseconds) });
    return await response.json();
  }
  async *lines(path) {
    const response = await fetch(`${this.url}${path}`);
    for (const line of (await response.text()).split("\n")) yield JSON.parse(line);
  }
};

// src/visits/tickets.ts
var Tickets = class {
  constructor(hours) {
    __publicField(this, "hours", hours);
  }
  price(visitor) {
    switch (visitor) {
      case "adult":
        return 1400;
      case "child":
        return 600;
      case "school":
        return 300;
      default:
        return never(visitor);
    }
  }
  scan(ticket, refunded) {
    const machine = new Machine("ticket", { sold: { scan: "used", refund: "refunded" }, used: {}, refunded: {} }, "sold");
    if (refunded) machine.send("refund");
    return `${ticket} ${machine.send("scan")}`;
  }
  lastEntry() {
    return this.hours.winter.close - 1;
  }
  gateUrl(ticket) {
    return new URL(`/t/${ticket}`, this.hours.tickets.gate);
  }
  group(names, size) {
    const seats = new Array(size - names.length);
    return [...names, ...seats.fill("guest")];
  }
  async print(ticket) {
    throw new Error(`printer has no paper for ${ticket}`);
  }
  async mail(ticket, to) {
    const [user, host] = to.split("@");
    return `${ticket} for ${user} at ${host.toLowerCase()}`;
  }
};
__decorateClass([
  retried(3)
], Tickets.prototype, "print", 1);
__decorateClass([
  retried(4)
], Tickets.prototype, "mail", 1);

// src/app.ts
var SCALES = token("scales");
var PRINTER = token("printer");
var VETS = token("vets");
var DIETS = token("diets");
function application(partners2, gone) {
  const container = new Container().provide(VETS, (of) => ({ other: of.get(DIETS) })).provide(DIETS, (of) => ({ other: of.get(VETS) }));
  const bus = new Bus();
  const feeding = new Feeding();
  const keeping = new Keeping(bus);
  const tickets = new Tickets(settings({ winter: { open: 9 }, tickets: {} }));
  const weather = new Upstream("weather", partners2);
  const studbook = new Upstream("studbook", gone);
  keeping.enclosures.set("aviary", new Enclosure("aviary", 0));
  const as = (role, work) => {
    actor.role = role;
    return work();
  };
  return /* @__PURE__ */ new Map([
    ["GET /weight", () => container.get(SCALES).read()],
    ["POST /labels", ({ text }) => container.get(PRINTER).page(text)],
    ["GET /vets", () => container.get(VETS)],
    ["GET /rations", ({ animal }) => feeding.ration(animal)],
    ["POST /plans", ({ lines }) => feeding.plan(lines)],
    ["POST /takings", ({ food, grams }) => feeding.take(food, grams)],
    ["GET /stock", ({ foods }) => feeding.leftOf(foods)],
    ["POST /rounds", ({ animals }) => new Promise((done) => feeding.schedule(animals, done))],
    ["GET /heaviest", () => keeping.enclosures.get("aviary").heaviest()],
    ["POST /opening", ({ role }) => as(role, () => keeping.enclosures.get("aviary").open())],
    ["POST /releases", ({ role, animal }) => as(role, () => keeping.release(animal))],
    ["GET /census", ({ from, to }) => keeping.census(BigInt(from), BigInt(to))],
    ["GET /pedigrees", ({ name }) => {
      const loop = { name, diet: "omnivore", grams: 1 };
      loop.parent = loop;
      return keeping.pedigree(loop);
    }],
    ["POST /weights", ({ text }) => keeping.weigh(text)],
    ["POST /moves", (event) => bus.publish("animal.moved", event)],
    ["POST /births", (event) => bus.publish("animal.born", event)],
    ["POST /quarantine", ({ events }) => {
      const machine = quarantine();
      return events.map((event) => machine.send(event));
    }],
    ["GET /prices", ({ visitor }) => tickets.price(visitor)],
    ["POST /scans", ({ ticket, refunded }) => tickets.scan(ticket, refunded)],
    ["GET /hours", () => tickets.lastEntry()],
    ["GET /gates", ({ ticket }) => tickets.gateUrl(ticket)],
    ["POST /groups", ({ names, size }) => tickets.group(names, size)],
    ["POST /prints", ({ ticket }) => tickets.print(ticket)],
    ["POST /mails", ({ ticket, to }) => tickets.mail(ticket, to)],
    ["POST /animals", (input) => newcomer(input)],
    ["POST /loans", (input) => loan(input)],
    ["GET /weather", ({ place }) => weather.get(`/page/${place}`)],
    ["GET /studbook", ({ id }) => studbook.get(`/entries/${id}`)],
    ["GET /slow", ({ id }) => weather.within(`/slow/${id}`, 30)],
    ["GET /sensors", async ({ hall }) => {
      let sum = 0;
      for await (const { celsius } of weather.lines(`/lines/${hall}`)) sum += celsius;
      return sum;
    }]
  ]);
}

// src/doors/run.ts
var import_node_http = __toESM(require("node:http"));
var import_node_events = require("node:events");
var spans = [];
var traced = async ({ route }, next) => {
  spans.push(route);
  return await next();
};
var limited = (_context, next) => Promise.resolve().then(() => next());
var STACKS = { none: [], traced: [traced], both: [limited, traced] };
function compose(layers, handler) {
  return async (route, input) => {
    const step = (i) => i === layers.length ? handler(input) : layers[i]({ route }, () => step(i + 1));
    return await step(0);
  };
}
async function overHttp(calls, dispatch, failed) {
  const server = import_node_http.default.createServer((request, response) => {
    const row = Number(request.url.slice(1));
    void dispatch(row).catch((error) => failed(row, error)).finally(() => response.end());
  });
  server.listen(0, "127.0.0.1");
  await (0, import_node_events.once)(server, "listening");
  for (const row of calls.keys()) await Promise.race([fetch(`http://127.0.0.1:${server.address().port}/${row}`), crashed(row, failed)]);
  server.closeAllConnections();
}
async function overJobs(calls, dispatch, failed) {
  for (const row of calls.keys()) {
    const job = new Promise((done) => {
      setTimeout(async () => {
        try {
          await dispatch(row);
        } catch (error) {
          failed(row, error);
        }
        done();
      }, 1);
    });
    await Promise.race([job, crashed(row, failed)]);
  }
}
function crashed(row, failed) {
  return new Promise((resolve) => process.removeAllListeners("uncaughtException").once("uncaughtException", (error) => resolve(failed(row, error))));
}

// src/scenarios.ts
var scenarios = (seed) => {
  const pick = (...of) => of[seed % of.length];
  const animal = { name: pick("Ada", "Bruno", "Cleo"), diet: "herbivore", grams: 400 + seed };
  return [
    ["scales-not-registered", "GET /weight", {}],
    ["printer-not-registered", "POST /labels", { text: animal.name }],
    ["vets-need-diets-need-vets", "GET /vets", {}],
    ["ration-of-insect-eater", "GET /rations", { animal: { ...animal, diet: pick("insectivore", "frugivore") } }],
    ["plan-written-in-kilos", "POST /plans", { lines: ["Ada:300 g", `Bruno:${seed} kg`] }],
    ["more-hay-than-stock", "POST /takings", { food: pick("hay", "fish", "seeds"), grams: 1e4 + seed }],
    ["stock-read-without-this", "GET /stock", { foods: [pick("hay", "fish")] }],
    ["round-without-heavy-animal", "POST /rounds", { animals: [animal] }],
    ["heaviest-of-empty-aviary", "GET /heaviest", {}],
    ["night-job-opens-as-system", "POST /opening", { role: pick("system", "cron") }],
    ["release-button-for-keepers", "POST /releases", { role: pick("keeper", "trainee"), animal }],
    ["census-memo-of-bigint", "GET /census", { from: seed, to: seed + 40 }],
    ["animal-is-its-parent", "GET /pedigrees", { name: animal.name }],
    ["scale-answers-dashes", "POST /weights", { text: pick(" --- ", "ERR", "-.-") }],
    ["move-into-full-aviary", "POST /moves", { animal, to: "aviary" }],
    ["birth-of-unknown-parent", "POST /births", { animal }],
    ["quarantine-passed-untested", "POST /quarantine", { events: [pick("pass", "fail")] }],
    ["price-for-seniors", "GET /prices", { visitor: pick("senior", "student", "member") }],
    ["refunded-ticket-scanned", "POST /scans", { ticket: `T${seed * 31}`, refunded: true }],
    ["winter-close-not-set", "GET /hours", {}],
    ["gate-url-not-set", "GET /gates", { ticket: `T${seed}` }],
    ["group-larger-than-size", "POST /groups", { names: ["a", "b", "c", "d"], size: 3 - seed % 3 }],
    ["printer-out-of-paper", "POST /prints", { ticket: `T${seed * 17}` }],
    ["mail-without-at", "POST /mails", { ticket: `T${seed}`, to: pick("none", "front desk") }],
    ["newcomer-weighs-text", "POST /animals", { ...animal, grams: pick("12", `${seed} g`, null) }],
    ["loan-until-swiss-date", "POST /loans", { from: "Basel", until: `${10 + seed}.4.2026` }],
    ["weather-answers-page", "GET /weather", { place: `p${seed}` }],
    ["studbook-unreachable", "GET /studbook", { id: seed * 7 }],
    ["weather-slower-than-limit", "GET /slow", { id: seed }],
    ["sensor-line-cut", "GET /sensors", { hall: seed }]
  ];
};

// src/server.ts
var { SEED, DOOR, WRAP = "none" } = process.env;
var partners = import_node_http2.default.createServer((request, response) => {
  if (request.url.startsWith("/page")) response.end("<!doctype html><title>Moved</title>");
  else if (request.url.startsWith("/lines")) response.end(`{"celsius":21}
{"cels`);
});
async function main() {
  partners.listen(0, "127.0.0.1");
  await (0, import_node_events2.once)(partners, "listening");
  const handlers = application(`http://127.0.0.1:${partners.address().port}`, "http://127.0.0.1:9107");
  const calls = scenarios(Number(SEED)).map(([bug, route, input]) => ({ bug, route, input }));
  const dispatch = (row) => compose(STACKS[WRAP], handlers.get(calls[row].route))(calls[row].route, calls[row].input);
  const failed = (row, thrown) => {
    const { bug, route } = calls[row];
    const error = thrown;
    const type = error.code ? String(error.code) : error.name;
    const span = DOOR === "http" ? route : `job ${route.split("/")[1]}`;
    process.stdout.write(`${JSON.stringify({ bug, type, message: error.message, stack: error.stack ?? "", span, kind: DOOR === "http" ? 2 : 5 })}
`);
  };
  await (DOOR === "http" ? overHttp : overJobs)(calls, dispatch, failed);
  process.exit(0);
}
void main();
//# sourceMappingURL=server.js.map
