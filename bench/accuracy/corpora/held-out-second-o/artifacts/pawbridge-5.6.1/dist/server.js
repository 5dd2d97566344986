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

// src/server.ts
var import_express = __toESM(require("express"));
var import_node_http = require("node:http");
var import_node_events2 = require("node:events");

// src/entries.ts
var import_jsonwebtoken2 = __toESM(require("jsonwebtoken"));

// src/animals/animal.ts
var import_zod = require("zod");

// src/kit/reading.ts
var import_sync = require("csv-parse/sync");
var UnreadableField = class extends Error {
  constructor(field, value) {
    super(`cannot read ${field} from ${JSON.stringify(value)}`);
    this.field = field;
    this.value = value;
    this.name = "UnreadableField";
  }
  field;
  value;
};
function grams(text) {
  if (text === "0") return 0;
  const found = /^(\d+(?:\.\d+)?) ?(kg|g)$/.exec(text);
  if (found === null) throw new UnreadableField("weight", text);
  return Number(found[1]) * (found[2] === "kg" ? 1e3 : 1);
}
function chip(text) {
  return BigInt(text);
}
function body(text) {
  return JSON.parse(text);
}
function sheet(text) {
  return (0, import_sync.parse)(text, { columns: true });
}
function initials(name) {
  return Array.from(name.split(" "), (part) => part[0].toUpperCase()).join("");
}
var decode = (text) => decodeURIComponent(text);
function isoDay(at) {
  return at.toISOString().slice(0, 10);
}

// src/animals/animal.ts
var AnimalForm = import_zod.z.object({
  name: import_zod.z.string().min(1),
  species: import_zod.z.enum(["dog", "cat", "rabbit", "ferret"]),
  weight: import_zod.z.string(),
  born: import_zod.z.coerce.date().optional()
});
var RATIONS = { dog: { perKilo: 22 }, cat: { perKilo: 18 }, rabbit: { perKilo: 9 } };
function admit(form) {
  const { weight, ...rest } = AnimalForm.parse(form);
  if (rest.name === "test") throw new TypeError("test animals are for the staging shelter");
  return { id: grams(weight), weight, ...rest };
}
function ration(animal) {
  return grams(animal.weight) / 1e3 * RATIONS[animal.species].perKilo;
}
function kennelSign(animal) {
  return `${animal.kennel.block}-${animal.kennel.number}: ${animal.name}`;
}
function ownerCard(animal) {
  return `${initials(animal.owner.name)} ${animal.owner.phone ?? ""}`;
}
function identify(text) {
  const number = chip(text);
  return number * Number(10);
}
function scanned(texts) {
  return texts.map(chip);
}
function ancestors(animal) {
  if (animal.name === "") return 0;
  return 1 + ancestors(animal.dam ?? animal);
}

// src/adoptions/adoption.ts
var import_dayjs = __toESM(require("dayjs"));
var WrongStep = class extends Error {
  status = 409;
  constructor(id, has, wants) {
    super(`adoption ${id} is ${has}, so it cannot be ${wants}`);
    this.name = "WrongStep";
  }
};
var HomeCheckFailed = class extends Error {
  constructor(family, reasons) {
    super(`home check of family ${family} failed: ${reasons.join(", ")}`);
    this.reasons = reasons;
    this.name = "HomeCheckFailed";
  }
  reasons;
};
var ORDER = ["applied", "visited", "approved", "collected"];
var Adoption = class {
  constructor(id, step, family, fee2) {
    this.id = id;
    this.step = step;
    this.family = family;
    this.fee = fee2;
  }
  id;
  step;
  family;
  fee;
  advance(to) {
    if (ORDER.indexOf(to) !== ORDER.indexOf(this.step) + 1) throw new WrongStep(this.id, this.step, to);
    this.step = to;
    return this;
  }
  price() {
    return new Intl.NumberFormat("en", { style: "currency", currency: this.fee.currency }).format(this.fee.cents / 100);
  }
};
function homeCheck(family, answers) {
  const reasons = Object.entries(answers).filter(([, good]) => !good).map(([what]) => what);
  if (reasons.length > 1) reasons.sort();
  if (reasons.length > 0) throw new HomeCheckFailed(family, reasons);
}
function collectionDay(text) {
  return isoDay(new Date(text));
}
function waitingWeeks(list) {
  const [first] = list;
  return (0, import_dayjs.default)().diff(first.since, "week");
}
function contract(template, values) {
  return template.replaceAll(/\{(\w+)\}/g, (_, name) => values[name].toUpperCase());
}

// src/donations/donations.ts
var import_node_assert = __toESM(require("node:assert"));
var import_node_crypto = require("node:crypto");
var import_handlebars = __toESM(require("handlebars"));
var import_jsonwebtoken = __toESM(require("jsonwebtoken"));
var import_zod2 = require("zod");
var Gift = import_zod2.z.object({ amount: import_zod2.z.number().positive(), donor: import_zod2.z.object({ email: import_zod2.z.string().email() }) });
var GiftRejected = class extends Error {
  constructor(code, amount) {
    super(`gift of ${amount} was rejected: ${code}`);
    this.amount = amount;
    this.name = "GiftRejected";
  }
  amount;
};
function receive(text) {
  return Gift.parse(body(text));
}
function webhook(text) {
  const { event } = body(text);
  if (text.length > 1e6) return "";
  return event.data.object.id;
}
function signature(secret2, text, given) {
  return (0, import_node_crypto.timingSafeEqual)((0, import_node_crypto.createHmac)("sha256", secret2).update(text).digest(), Buffer.from(given, "hex"));
}
function total(cents) {
  return cents.reduce((a, b) => a + b);
}
function settle(amount, code) {
  if (code !== "ok") throw new GiftRejected(code, amount);
  return amount;
}
function balance(entries2) {
  const sum = (key) => entries2.reduce((all, entry) => all + entry[key], 0);
  import_node_assert.default.strictEqual(sum("debit"), sum("credit"));
}
function donorOf(token, key) {
  return import_jsonwebtoken.default.verify(token, key).sub;
}
function sponsorOf(token) {
  return import_jsonwebtoken.default.decode(token).sub;
}
function thankYou(name) {
  return import_handlebars.default.compile("Dear {{name}}, {{#receipt}}thank you.{{/reciept}}")({ name });
}
function monthly(pledges) {
  return pledges.flatMap((pledge) => pledge.gifts.map((gift) => gift * 12));
}

// src/fosters/fosters.ts
var import_promises = require("node:fs/promises");
var import_node_zlib = require("node:zlib");

// src/kit/once.ts
var import_node_async_hooks = require("node:async_hooks");
var current = new import_node_async_hooks.AsyncLocalStorage();
var within = (user, then) => current.run({ user }, then);
function shelterOfCaller() {
  return current.getStore().user.shelter;
}
async function retry(times, action) {
  for (let i = 1; ; i++) {
    try {
      return await action();
    } catch (error) {
      if (times < 1) throw error;
      if (i >= times) throw error;
    }
  }
}
function timeLimit(name, ms, promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const error = new Error(`${name} took longer than ${ms} ms`);
      error.name = "TimeLimitError";
      reject(error);
    }, ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
var Gate = class {
  taken = /* @__PURE__ */ new Set();
  async hold(key, then) {
    if (this.taken.has(key)) throw new Error(`${key} is being edited by someone else`);
    this.taken.add(key);
    try {
      return await then();
    } finally {
      this.taken.delete(key);
    }
  }
};

// src/fosters/fosters.ts
var FosterNotFound = class extends Error {
  constructor(id) {
    super(`foster home ${id} does not exist`);
    this.name = "FosterNotFound";
  }
};
var FosterBook = class {
  homes = /* @__PURE__ */ new Map();
  gate = new Gate();
  add(id, places) {
    this.homes.set(id, { id, places, contact: null });
    return this;
  }
  find(id) {
    const home = this.homes.get(id);
    if (home === void 0) throw new FosterNotFound(id);
    return home;
  }
  mail(id) {
    return this.find(id).contact.mail;
  }
  async lastVisit(id) {
    const home = this.find(id);
    await null;
    this.lastAsked = id;
    return home.visits.at(-1).at.getTime();
  }
  place(id, animals2) {
    const { places } = this.find(id);
    if (animals2 > places) throw new RangeError(`foster home ${id} takes ${places}, not ${animals2}`);
    return places - animals2;
  }
  async twoEditors(id) {
    await this.gate.hold(`home ${id}`, () => this.gate.hold(`home ${id}`, async () => void 0));
  }
  import(text) {
    return sheet(text).reduce((sum, row) => sum + row.places.length, 0);
  }
  async load(path) {
    return await (0, import_promises.readFile)(path, "utf8");
  }
  async photo(path, data) {
    await (0, import_promises.writeFile)(path, data);
  }
  history(blob) {
    return (0, import_node_zlib.gunzipSync)(blob).toString();
  }
  rotate() {
    return [...this.homes.values()][this.homes.size].contact.mail;
  }
  each(visit) {
    this.homes.forEach(visit);
  }
  async all(ids) {
    const homes = await Promise.all(ids.map(async (id) => (await this.later(id)).places));
    return homes.length;
  }
  async later(id) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return this.find(id);
  }
  async nearest(ids) {
    return (await Promise.any(ids.map((id) => this.later(id)))).id;
  }
};

// src/outside/outside.ts
var import_axios = __toESM(require("axios"));
var import_node_net = require("node:net");
var import_node_events = require("node:events");
var import_ioredis = __toESM(require("ioredis"));
var import_pg = __toESM(require("pg"));
var RegistryError = class extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = "RegistryError";
  }
};
var PetRegistry = class {
  http;
  constructor(base2) {
    this.http = import_axios.default.create({ baseURL: base2, timeout: 1500 });
  }
  async owner(number) {
    try {
      return (await this.http.get(`/owners/${number}`)).data.name;
    } catch (error) {
      throw new RegistryError(`registry did not tell the owner of ${number}: ${error.message}`, { cause: error });
    }
  }
  async register(number) {
    await this.http.put(`/chips/${number}`, { number });
  }
  async lost(area) {
    const { data } = await this.http.get(`/lost/${area}`);
    if (data === null) return 0;
    return data.items.length;
  }
  async poster(id) {
    return (await this.http.get(`/slow/${id}`, { timeout: 60 })).data;
  }
};
var Weather = class {
  constructor(base2) {
    this.base = base2;
  }
  base;
  async walkable(city) {
    const answer = await fetch(`${this.base}/weather/${city}`);
    return (await answer.json()).rain < 5;
  }
  async forecast(city) {
    return await (await fetch(new URL(`/forecast/${city}`, this.base), { signal: AbortSignal.timeout(50) })).text();
  }
  async radar(city) {
    return await (await fetch(`${city}/radar`)).text();
  }
};
var Mail = class {
  constructor(port) {
    this.port = port;
  }
  port;
  async send(to) {
    await retry(2, async () => {
      const link = (0, import_node_net.connect)(this.port, "127.0.0.1");
      await (0, import_node_events.once)(link, "connect");
      link.end(`RCPT TO:<${to}>\r
`);
    });
  }
};
async function cached(port, key) {
  const redis = new import_ioredis.default(port, "127.0.0.1", { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 });
  redis.on("error", () => void 0);
  return await redis.get(key);
}
async function rows(port, table) {
  const client = new import_pg.default.Client({ host: "127.0.0.1", port, user: "paw", database: "paw", connectionTimeoutMillis: 500 });
  await client.connect();
  return (await client.query(`select 1 from ${table}`)).rowCount ?? 0;
}
async function sitter(name) {
  return await timeLimit(`sitter ${name}`, 15, new Promise((resolve) => setTimeout(resolve, 60, name)));
}

// src/web/start.ts
var import_zod3 = require("zod");
var Settings = import_zod3.z.object({ PORT: import_zod3.z.coerce.number().int().positive(), SHELTER: import_zod3.z.string().min(3) });
var MissingSecret = class extends Error {
  constructor(name) {
    super(`secret ${name} was not mounted`);
    this.name = "MissingSecret";
  }
};
var settings = (from) => Settings.parse(from);
function secret(name) {
  const value = process.env[name];
  if (value === void 0) throw new MissingSecret(name);
  return value;
}
function plugin(name) {
  const path = `./plugins/${name}.js`;
  return require(path);
}
function permit(user, act) {
  if (user.role !== "keeper") {
    const error = new Error(`${user.name} may not ${act}`);
    error.code = "E_FORBIDDEN";
    throw error;
  }
}
function cookie(header) {
  return header.split("; ").find((each) => each.startsWith("sid=")).slice(4);
}

// src/web/controllers.ts
var AnimalController = class {
  constructor(registry2) {
    this.registry = registry2;
  }
  registry;
  create(form) {
    return admit(form);
  }
  feed(id, species, weight) {
    return ration({ id, name: "x", species, weight });
  }
  weigh(query) {
    if (query.weight === "unknown") return 0;
    return grams(query.weight);
  }
  sign(id) {
    return kennelSign({ id, name: `animal ${id}`, species: "dog" });
  }
  card(id, owner) {
    return ownerCard({ id, name: "x", species: "cat", owner });
  }
  chip(text) {
    return identify(text);
  }
  scan(texts) {
    return scanned(texts);
  }
  async owner(number) {
    return await this.registry.owner(number);
  }
  search(query) {
    return decode(query);
  }
  mine() {
    return within(void 0, () => shelterOfCaller());
  }
};
var AdoptionController = class {
  approve(id, family) {
    return new Adoption(id, "applied", family).advance("approved");
  }
  collect(id, family) {
    return new Adoption(id, "visited", family).advance("collected");
  }
  invoice(id) {
    return new Adoption(id, "approved", "x").price();
  }
  check(family, answers) {
    homeCheck(family, answers);
  }
  day(text) {
    return collectionDay(text);
  }
  remove(user, id) {
    if (id === 0) return;
    permit(user, `remove adoption ${id}`);
  }
};
var FosterController = class {
  constructor(book2) {
    this.book = book2;
  }
  book;
  show(id) {
    return this.book.find(id);
  }
  write(id) {
    return this.book.mail(id);
  }
  async visit(id) {
    return await this.book.lastVisit(id);
  }
  place(id, animals2) {
    return this.book.place(id, animals2);
  }
};
var DonationController = class {
  give(text) {
    return receive(text);
  }
  hook(text) {
    return webhook(text);
  }
  settle(amount, code) {
    return settle(amount, code);
  }
};

// src/entries.ts
var base = "http://127.0.0.1:9848";
var registry = new PetRegistry(base);
var animals = new AnimalController(registry);
var stranded = new AnimalController(new PetRegistry("http://127.0.0.1:9899"));
var adoptions = new AdoptionController();
var book = new FosterBook().add(7, 2);
var fosters = new FosterController(book);
var gifts = new DonationController();
var weather = new Weather(base);
var entries = [
  ["species-not-taken", "POST /animals", (q) => animals.create({ name: q.pet(), species: q.of("parrot", "snake", "horse", "goat"), weight: "4 kg" })],
  ["weight-in-pounds", "POST /animals", (q) => animals.create({ name: q.pet(), species: "dog", weight: `${q.num(3, 60)} lb` })],
  ["weigh-with-comma", "GET /weigh", (q) => animals.weigh({ weight: `${q.num(1, 9)},${q.num(1, 9)} kg` })],
  ["ration-for-ferret", "GET /animals/:id/ration", (q) => animals.feed(q.id(), "ferret", `${q.num(1, 3)} kg`)],
  ["kennel-not-assigned", "GET /animals/:id/sign", (q) => animals.sign(q.id())],
  ["stray-has-no-owner", "GET /animals/:id/card", (q) => animals.card(q.id(), null)],
  ["owner-name-double-space", "GET /animals/:id/card", (q) => animals.card(q.id(), { name: `${q.family()}  Jr` })],
  ["chip-mixed-with-number", "GET /chips/:number", (q) => animals.chip(String(q.id()))],
  ["registry-unreachable", "GET /owners/:number", (q) => stranded.owner(String(q.id()))],
  ["chip-register-conflict", "PUT /chips/:number", (q) => registry.register(String(q.id()))],
  ["lost-list-renamed", "GET /lost", (q) => registry.lost(q.of("harbor", "north", "riverside", "old-town"))],
  ["poster-slow", "GET /posters/:id", (q) => registry.poster(q.id())],
  ["query-percent", "GET /search", (q) => animals.search(`${q.pet()}%`)],
  ["anonymous-asks-for-mine", "GET /mine", () => animals.mine()],
  ["dam-of-itself", "GET /ancestors", (q) => ancestors({ name: q.pet() })],
  ["approve-unvisited", "POST /adoptions/:id/approve", (q) => adoptions.approve(q.id(), q.family())],
  ["collect-unapproved", "POST /adoptions/:id/collect", (q) => adoptions.collect(q.id(), q.family())],
  ["fee-not-set", "GET /adoptions/:id/invoice", (q) => adoptions.invoice(q.id())],
  ["home-check-negative", "POST /adoptions/:id/check", (q) => adoptions.check(q.family(), { [q.of("fence", "landlord", "stairs")]: false, garden: true })],
  ["collection-day-written-out", "POST /adoptions/:id/day", (q) => adoptions.day(`next ${q.of("week", "month", "Friday")} ${q.id()}`)],
  ["volunteer-removes", "DELETE /adoptions/:id", (q) => adoptions.remove({ role: "volunteer", name: q.family() }, q.id())],
  ["nobody-waits", "waiting list", () => waitingWeeks([])],
  ["contract-value-missing", "contract", (q) => contract("I, {family}, take {pet}.", { family: q.family() })],
  ["foster-moved-away", "GET /fosters/:id", (q) => fosters.show(q.id())],
  ["foster-without-contact", "POST /fosters/:id/mail", () => fosters.write(7)],
  ["foster-never-visited", "GET /fosters/:id/visit", () => fosters.visit(7)],
  ["two-editors", "PATCH /fosters/:id", (q) => book.twoEditors(q.id())],
  ["foster-sheet-ragged", "import fosters", (q) => book.import(`name,places
${q.family()},2,3
`)],
  ["places-column-missing", "import fosters", (q) => book.import(`name,beds
${q.family()},2
`)],
  ["leaflet-gone", "GET /leaflets", (q) => book.load(`var/leaflets/${q.pet().toLowerCase()}-${q.id()}.html`)],
  ["one-of-many-gone", "sync fosters", (q) => book.all([7, q.id()])],
  ["gift-of-nothing", "POST /gifts", (q) => gifts.give(`{"amount":-${q.num(1, 90)},"donor":{"email":"${q.family()}@example.org"}}`)],
  ["gift-body-form", "POST /gifts", (q) => gifts.give(`amount=${q.num(1, 90)}`)],
  ["hook-of-other-version", "POST /hooks", (q) => gifts.hook(`{"event":{"id":${q.id()},"payload":{}}}`)],
  ["gift-rejected-by-bank", "settle gifts", (q) => gifts.settle(q.num(5, 900), "insufficient_funds")],
  ["signature-of-other-length", "POST /hooks", (q) => signature("s3", q.pet(), "ab".repeat(q.num(1, 20)))],
  ["no-gifts-to-sum", "total gifts", () => total([])],
  ["books-do-not-balance", "balance", (q) => balance([{ debit: q.id(), credit: q.id() }])],
  ["token-of-last-year", "GET /donor", (q) => donorOf(import_jsonwebtoken2.default.sign({ sub: q.family(), exp: 17e8 + q.id() }, "k"), "k")],
  ["sponsor-token-garbled", "GET /sponsor", (q) => sponsorOf(`x.${q.id()}`)],
  ["letter-block-misspelt", "thank donors", (q) => thankYou(q.family())],
  ["pledge-without-gifts", "monthly report", (q) => monthly([{ month: `2026-${q.num(1, 12)}` }])],
  ["weather-html", "GET /weather", (q) => weather.walkable(q.of("Oslo", "Porto", "Graz", "Turku"))],
  ["forecast-aborted", "GET /forecast", (q) => weather.forecast(q.of("Oslo", "Porto", "Graz", "Turku"))],
  ["mail-relay-off", "send mail", (q) => new Mail(9899).send(`${q.family()}@example.org`)],
  ["cache-off", "GET /cache", (q) => cached(9898, `pet:${q.id()}`)],
  ["database-off", "count rows", (q) => rows(9897, q.of("animals", "gifts", "homes"))],
  ["sitter-does-not-answer", "ask sitter", (q) => sitter(q.family())],
  ["port-negative", "start", (q) => settings({ PORT: `-${q.num(1, 9999)}`, SHELTER: "north" })],
  ["secret-not-mounted", "start", () => secret("PAW_STRIPE_KEY")],
  ["plugin-not-built", "start", (q) => plugin(q.of("sms", "fax", "label"))],
  ["cookie-header-absent", "GET /session", () => cookie(void 0)]
];

// src/web/request.ts
var Inquiry = class {
  state;
  constructor(seed) {
    this.state = seed * 2654435761 % 4294967296;
    this.num(0, 9);
  }
  num(low, high) {
    this.state = Math.imul(this.state, 1664525) + 1013904223 >>> 0;
    return low + Math.floor(this.state / 4294967296 * (high - low + 1));
  }
  id() {
    return this.num(1e3, 99999);
  }
  of(...all) {
    return all[this.num(0, all.length - 1)];
  }
  pet() {
    return this.of("Biscuit", "Mochi", "Rufus", "Nala", "Pepper", "Olive", "Ziggy", "Clover");
  }
  family() {
    return this.of("Abbott", "Ferreira", "Kovacs", "Lindqvist", "Okafor", "Tanaka", "Weiss");
  }
};

// src/server.ts
var { SEED, DOOR = "http", WRAP = "" } = process.env;
function report(index, error) {
  const [bug, span] = entries[index];
  const type = error.code ? String(error.code) : error.name;
  process.stdout.write(`${JSON.stringify({ bug, type: type ?? "", message: error.message ?? "", stack: error.stack ?? "", span, kind: DOOR === "http" ? 2 : 1 })}
`);
}
async function serve(index) {
  await entries[index][2](new Inquiry(Number(SEED) * 1e3 + index));
}
var measured = (then) => async (index) => {
  const begun = performance.now();
  try {
    await then(index);
  } finally {
    process.env.LAST = String(performance.now() - begun);
  }
};
async function authorised(index) {
  return await measured(serve)(index);
}
var handle = WRAP === "layers" ? authorised : serve;
async function overHttp() {
  const app = (0, import_express.default)();
  app.use((_request, response, next) => {
    response.setHeader("x-shelter", "north");
    next();
  });
  app.post("/run/:index", (request, response, next) => {
    handle(Number(request.params.index)).then(() => response.end(), next);
  });
  app.use((error, request, response, _next) => {
    report(Number(request.path.split("/")[2]), error);
    response.status(500).end();
  });
  await new Promise((resolve) => app.listen(9849, "127.0.0.1", resolve));
  for (const index of entries.keys()) await fetch(`http://127.0.0.1:9849/run/${index}`, { method: "POST" });
}
async function overQueue() {
  const queue = new import_node_events2.EventEmitter();
  for (const index of entries.keys()) {
    await new Promise((resolve) => {
      queue.once("message", (message) => {
        handle(message.index).catch((error) => report(message.index, error)).finally(resolve);
      });
      setImmediate(() => queue.emit("message", { index }));
    });
  }
}
async function plain() {
  for (const index of entries.keys()) {
    if (DOOR === "cron") await new Promise((resolve) => setTimeout(resolve, 1));
    try {
      await handle(index);
    } catch (error) {
      report(index, error);
    }
  }
}
var partner = (0, import_node_http.createServer)((request, response) => {
  const path = request.url;
  if (path.startsWith("/slow") || path.startsWith("/forecast")) {
    setTimeout(() => response.end("late"), 400);
    return;
  }
  if (path.startsWith("/chips")) response.writeHead(409, { "content-type": "application/json" }).end('{"error":"taken"}');
  else if (path.startsWith("/lost")) response.writeHead(200, { "content-type": "application/json" }).end('{"results":[]}');
  else response.end("<html>");
});
partner.listen(9848, "127.0.0.1", async () => {
  if (DOOR === "http") await overHttp();
  else if (DOOR === "queue") await overQueue();
  else await plain();
  process.stdout.write("", () => process.exit(0));
});
//# sourceMappingURL=server.js.map
