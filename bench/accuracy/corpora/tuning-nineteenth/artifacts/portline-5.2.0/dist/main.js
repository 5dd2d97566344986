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

// src/main.ts
var import_fastify = __toESM(require("fastify"));

// src/auth/tokens.ts
var import_node_crypto = require("node:crypto");
var import_jsonwebtoken = __toESM(require("jsonwebtoken"));

// src/lib/errors.ts
var PortingError = class extends Error {
  name = "PortingError";
};
var InvalidTransition = class extends PortingError {
  name = "InvalidTransition";
  constructor(order2, from, to) {
    super(`${order2}: ${from} -> ${to}`);
  }
};
var CarrierRejected = class extends PortingError {
  name = "CarrierRejected";
  code;
  constructor(code, reason) {
    super(reason);
    this.code = code;
  }
};

// src/auth/tokens.ts
var SECRET = "portline";
function user(token) {
  return import_jsonwebtoken.default.verify(token, SECRET).sub;
}
function unseal(secret) {
  const decipher = (0, import_node_crypto.createDecipheriv)("aes-128-gcm", Buffer.alloc(16, 1), Buffer.alloc(12));
  decipher.setAuthTag(Buffer.alloc(16));
  return decipher.update(secret, "hex", "utf8") + decipher.final("utf8");
}

// src/carriers/client.ts
var import_axios = __toESM(require("axios"));

// src/lib/time.ts
var import_luxon = require("luxon");
import_luxon.Settings.throwOnInvalid = true;
var at = (text, zone = "Europe/London") => import_luxon.DateTime.fromISO(text, { zone });
var pause = (ms) => new Promise((done2) => setTimeout(done2, ms));

// src/carriers/client.ts
var http = import_axios.default.create({ baseURL: "http://127.0.0.1:9852/partner", timeout: 2e3, proxy: false });
async function request(order2) {
  const { data } = await http.post("/orders", { order: order2 });
  if (data.status === "rejected") throw new CarrierRejected(data.code, `carrier rejected ${order2}: ${data.reason}`);
  return data;
}
async function status(order2) {
  const { data } = await http.get(`/orders/${order2}/status`);
  return data;
}
async function slots(region) {
  const response = await fetch(`http://127.0.0.1:9852/partner/slots?region=${region}`);
  const body = await response.json();
  return body.slots;
}
function link(base, order2) {
  return new URL(`/orders/${order2}`, base).href;
}
function fault(xml) {
  const code = /<code>(\w+)<\/code>/.exec(xml);
  return { code: code[1], text: decodeURIComponent(xml.match(/detail="([^"]*)"/)?.[1] ?? "") };
}

// src/carriers/directory.ts
var import_promises = require("node:fs/promises");

// src/lib/csv.ts
function parse(text) {
  const [head, ...rows] = text.trim().split("\n");
  const names = head.split(";");
  return rows.map((row, line) => {
    const cells = row.split(";");
    if (cells.length !== names.length) throw new SyntaxError(`line ${line + 2} has ${cells.length} columns, not ${names.length}`);
    return Object.fromEntries(cells.map((cell, i) => [names[i], cell]));
  });
}

// src/carriers/directory.ts
var Directory = class {
  #entries = /* @__PURE__ */ new Map();
  settings;
  add(name, contact) {
    this.#entries.set(name, { name, contact });
    return this;
  }
  escalation(name) {
    const entry = this.#entries.get(name);
    return entry.contact.escalation.phone;
  }
  fee(name) {
    return this.settings.fees[name];
  }
  each(visit) {
    for (const entry of this.#entries.values()) visit(entry);
  }
  async load(folder, name) {
    const text = await (0, import_promises.readFile)(`${folder}/carriers/${name}.csv`, "utf8");
    return parse(text);
  }
  sorted() {
    return [...this.#entries.values()].sort((a, b) => a.contact.rank.localeCompare(b.contact.rank));
  }
};

// src/cutover/batch.ts
var import_p_limit = __toESM(require("p-limit"));
var import_node_events = require("node:events");
var import_node_zlib = require("node:zlib");
var switchEvents = new import_node_events.EventEmitter();
async function cut(line) {
  await pause(1);
  return `${line.number}@${line.route.trunk}`;
}
async function run(lines) {
  const four = (0, import_p_limit.default)(4);
  return Promise.all(lines.map((line) => four(() => cut(line))));
}
async function confirm(batch, lines) {
  try {
    await acknowledge(lines);
  } catch (error) {
    throw new PortingError(`batch ${batch} was not confirmed: ${error.message}`, { cause: error });
  }
}
async function acknowledge(lines) {
  for (const line of lines) {
    if (line.endsWith("0")) throw new Error(`switch refused ${line}`);
  }
}
function forget(batch) {
  void (async () => {
    await pause(1);
    return batch.owner.id;
  })();
}
function broken(reason) {
  switchEvents.emit("error", new PortingError(`signalling link lost: ${reason}`));
}
function unpack(blob) {
  return JSON.parse((0, import_node_zlib.gunzipSync)(blob).toString());
}
function steps(text) {
  const parsed = JSON.parse(text);
  return parsed.steps.map((step) => step.name);
}
async function retry(times, work) {
  for (let i = 1; ; i++) {
    try {
      return await work();
    } catch (error) {
      if (i === times) throw new Error(`gave up after ${times} attempts: ${error.message}`, { cause: error });
    }
  }
}

// src/cutover/windows.ts
var ZONES = { uk: "Europe/London", ie: "Europe/Dublin" };
function local(country, text) {
  return at(text, ZONES[country] ?? `Europe/${country}`).toFormat("HH:mm");
}
function pad(minutes, width) {
  return "0".repeat(width - String(minutes).length) + minutes;
}
var plan = Object.freeze({ batches: [], rate: 4 });

// src/lib/checks.ts
function present(value, what) {
  if (value === null || value === void 0 || value === "") {
    throw new PortingError(`${what} is missing`);
  }
  return value;
}
function inRange(value, low, high) {
  if (!(value >= low && value <= high)) throw new RangeError(`${value} is not between ${low} and ${high}`);
  return value;
}
function env(name) {
  const value = process.env[name];
  if (!value) throw new Error(`environment variable ${name} is not set`);
  return value;
}

// src/notify/messages.ts
var import_node_net = require("node:net");
var import_node_events2 = require("node:events");
var TEMPLATES = {
  accepted: (of) => `Dear ${of.customer.name}, your numbers move on ${of.day}.`,
  rejected: (of) => `Sorry, ${of.customer.name}: ${of.reasons.join(", ")}`
};
function compose(kind, of) {
  return TEMPLATES[kind](of);
}
function address(customer) {
  const mail = present(customer.email, "e-mail address");
  const [box, host] = mail.split("@");
  return { box, host: host.toLowerCase() };
}
async function relay(text) {
  const socket = (0, import_node_net.connect)(9856, "127.0.0.1");
  await (0, import_node_events2.once)(socket, "connect");
  socket.end(text);
}
function currency(amount, code) {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency: code }).format(amount);
}

// src/numbers/e164.ts
var PATTERN = /^\+(44|353|33)(\d{6,10})$/;
function parse2(text) {
  const [, country, national] = PATTERN.exec(text);
  return { country, national };
}
function areaOf(text, areas) {
  const { national } = parse2(text);
  return areas.get(national.slice(0, 2)).name;
}
function same(a, b) {
  if (a.replaceAll(" ", "") !== b.replaceAll(" ", "")) throw new PortingError(`${a} and ${b} are different numbers`);
  return true;
}

// src/numbers/ranges.ts
function expand({ from, to }) {
  const size = to - from + 1;
  return new Array(size).fill(0).map((_, i) => from + i);
}
function split(range, at2) {
  const middle = inRange(at2, range.from, range.to - 1);
  return [
    { ...range, to: middle },
    { ...range, from: middle + 1 }
  ];
}
function overlap(ranges) {
  const sorted = ranges.toSorted ? ranges.toSorted((a, b) => a.from - b.from) : [...ranges].sort((a, b) => a.from - b.from);
  return sorted.some((range, i) => range.to >= sorted[i + 1].from);
}
function tree(node) {
  return { ...node, children: (node.children ?? []).map((child) => tree(child)) };
}

// src/orders/repository.ts
var import_sql = __toESM(require("sql.js"));
var import_pg = require("pg");
var SCHEMA = `CREATE TABLE orders (id TEXT PRIMARY KEY, carrier TEXT NOT NULL, state TEXT CHECK (state IN ('new', 'sent', 'done')), cutover TEXT);
CREATE TABLE lines (order_id TEXT REFERENCES orders (id), number TEXT UNIQUE)`;
var opened;
async function database() {
  if (!opened) {
    const { Database } = await (0, import_sql.default)();
    opened = new Database();
    opened.run("PRAGMA foreign_keys = ON");
    opened.run(SCHEMA);
  }
  return opened;
}
async function exec(sql, values = []) {
  const db = await database();
  db.run(sql, values);
}
async function insert(order2) {
  await exec("INSERT INTO orders (id, carrier, state) VALUES (?, ?, ?)", [order2.id, order2.carrier, order2.state]);
}
async function addLine(order2, number) {
  await exec("INSERT INTO lines VALUES (?, ?)", [order2, number]);
}
async function first(id) {
  const db = await database();
  const [table] = db.exec("SELECT id, carrier, state FROM orders WHERE id = ?", [id]);
  const [row] = table.values;
  return { id: row[0], carrier: row[1], state: row[2] };
}
async function dueBefore(day) {
  const db = await database();
  return db.exec(`SELECT id FROM orders WHERE cutover_at < '${day}'`);
}
var warehouse = new import_pg.Pool({ host: "127.0.0.1", port: 9859, connectionTimeoutMillis: 500 });
async function history(number) {
  const { rows } = await warehouse.query("SELECT * FROM ports WHERE number = $1", [number]);
  return rows;
}

// src/orders/service.ts
var import_zod = require("zod");
var FLOW = { new: ["sent", "cancelled"], sent: ["accepted", "rejected"], accepted: ["done"] };
var Placed = import_zod.z.object({
  id: import_zod.z.string().regex(/^PO-\d{5}$/),
  carrier: import_zod.z.string(),
  numbers: import_zod.z.array(import_zod.z.string()).min(1),
  contact: import_zod.z.object({ email: import_zod.z.string().email() })
});
function move(order2, to) {
  if (!FLOW[order2.state]?.includes(to)) throw new InvalidTransition(order2.id, order2.state, to);
  order2.state = to;
  return order2;
}
async function draft(body) {
  const losing = present(body.losing, "losing carrier");
  await insert({ id: body.id, carrier: losing, state: body.state ?? "new" });
}
async function authorise(letter) {
  const signed = new Date(present(letter.signed, "date of signature"));
  const signer = letter.by.at(-1).name.trim();
  return `${signer}, ${signed.toISOString()}`;
}
function priority(order2) {
  const weight = inRange(order2.weight, 0, 10);
  return weight * order2.lines.length;
}
async function summarise(id) {
  const order2 = await first(id);
  return `${order2.id} from ${order2.carrier}`;
}
function compare(pairs) {
  return pairs.every(([ours, theirs]) => same(ours, theirs));
}
function report(orders) {
  const byCarrier = {};
  for (const { carrier: carrier2, total } of orders) {
    byCarrier[carrier2.name] = (byCarrier[carrier2.name] ?? 0n) + BigInt(total);
  }
  return byCarrier;
}

// src/vary.ts
var SEED = Number(process.env.SEED);
var state = SEED * 2654435761;
var next = () => {
  state = (state ^ state << 13) >>> 0;
  state = (state ^ state >>> 17) >>> 0;
  state = (state ^ state << 5) >>> 0;
  return state / 4294967296;
};
var num = (low = 1e3, high = 99999) => low + Math.floor(next() * (high - low));
var pick = (of) => of[num(0, of.length)];
var carrier = () => pick(["Telora", "Novafon", "BlueMast", "Kestrel Mobile", "Ringway", "Halo Cell", "Ostline", "Quanta"]);
var person = () => pick(["amara", "jonas", "keiko", "luis", "petra", "rashid", "sofia", "tomasz"]);
var word = () => pick(["urgent", "partial", "split", "bulk", "return", "winback", "fixed", "mobile"]);
var order = () => `PO-${num(1e4, 99999)}`;
var phone = () => `+4420${num(1e6, 9999999)}`;

// src/entries.ts
var fresh = () => ({ id: order(), carrier: carrier(), state: "new" });
var ENTRIES = [
  ["number-without-plus", "POST /numbers", 2, () => parse2(phone().slice(1))],
  ["area-unlisted", "GET /numbers/area", 2, () => areaOf(phone(), /* @__PURE__ */ new Map([["99", { name: "none" }]]))],
  ["numbers-differ", "POST /compare", 2, () => compare([[phone(), phone()]])],
  ["range-reversed", "POST /ranges", 2, () => expand({ from: 9e3 + num(), to: num(1, 500) })],
  ["split-outside", "POST /ranges/split", 2, () => split({ from: 100, to: 200 }, num())],
  ["overlap-last-range", "GET /ranges/overlap", 2, () => overlap([{ from: 1, to: 5 }, { from: 10, to: num() }])],
  ["range-tree-cycle", "GET /ranges/tree", 2, () => {
    const top = { children: [] };
    top.children.push(top);
    return tree(top);
  }],
  ["state-outside-check", "POST /orders", 2, () => draft({ id: order(), losing: carrier(), state: "porting" })],
  ["losing-carrier-missing", "POST /drafts", 2, () => draft({ id: order() })],
  ["order-twice", "POST /orders", 2, async () => {
    const one = fresh();
    await insert(one);
    await insert(one);
  }],
  ["line-of-no-order", "POST /lines", 2, () => addLine(order(), phone())],
  ["order-absent", "GET /orders", 2, () => summarise(order())],
  ["cutover-column-renamed", "due orders", 1, () => dueBefore(`2026-0${1 + SEED % 8}-02`)],
  ["warehouse-down", "GET /history", 2, () => history(phone())],
  ["transition-refused", "POST /orders/state", 2, () => move({ id: order(), state: "new" }, ["done", "accepted", "rejected"][SEED % 3])],
  ["letter-unsigned", "POST /letters", 2, () => authorise({ by: [{ name: person() }] })],
  ["letter-without-signers", "POST /letters", 2, () => authorise({ signed: "2026-02-03", by: [] })],
  ["letter-date-impossible", "POST /letters", 2, () => authorise({ signed: `2026-${12 + SEED}-40`, by: [{ name: person() }] })],
  ["weight-too-high", "GET /priority", 2, () => priority({ lines: [phone()], weight: num(30, 900) })],
  ["report-without-carrier", "report", 1, () => report([{ total: "3" }])],
  ["carrier-rejects", "POST /carrier/orders", 3, () => request(order())],
  ["carrier-status-gone", "GET /carrier/status", 3, () => status(order())],
  ["slots-html", "GET /carrier/slots", 3, () => slots(word())],
  ["link-base-bare", "GET /link", 2, () => link(`portal.${person()}.example`, order())],
  ["fault-without-code", "carrier fault", 4, () => fault("<fault><text>busy</text></fault>")],
  ["fault-detail-percent", "carrier fault", 4, () => fault(`<fault detail="${num(1, 99)}% of lines"><code>E4</code></fault>`)],
  ["escalation-contact-missing", "GET /escalation", 2, () => new Directory().add("Ringway").escalation("Ringway")],
  ["fees-before-settings", "GET /fees", 2, () => new Directory().fee(carrier())],
  ["visit-not-given", "directory walk", 1, () => new Directory().add(carrier()).each(void 0)],
  ["directory-file-absent", "load directory", 1, () => new Directory().load("/etc/portline", person())],
  ["csv-ragged", "import", 1, () => parse(`name;fee
${carrier()};${num()};${word()}`)],
  ["window-zone-unknown", "GET /windows/local", 2, () => local(["Narnia", "Avalon", "Ruritania", "Elbonia"][SEED % 4], "2026-05-01T10:00")],
  ["pad-negative", "GET /clock", 2, () => pad(num(), 3)],
  ["line-without-route", "cutover batch", 4, () => run([{ number: phone() }])],
  ["switch-refused", "confirm batch", 4, () => confirm(`B${num()}`, [`${phone()}0`])],
  ["owner-in-background", "batch owner", 4, () => void forget({})],
  ["link-error-unheard", "signalling", 4, () => broken(`${word()} trunk ${num()}`)],
  ["blob-not-gzip", "unpack", 4, () => unpack(Buffer.from(word()))],
  ["steps-truncated", "POST /steps", 2, () => steps(`{"steps": [{"name": "${word()}`)],
  ["steps-object", "POST /steps", 2, () => steps(`{"steps": {"name": "${word()}"}}`)],
  ["route-lookup-exhausted", "route lookup", 3, () => retry(3, async () => {
    throw new Error(`no route to ${carrier()}`);
  })],
  ["token-malformed", "GET /me", 2, () => user(`Bearer ${word()}`)],
  ["secret-tampered", "start", 1, () => unseal(Buffer.from(carrier()).toString("hex"))],
  ["template-unknown", "compose", 4, () => compose(`${word()}-notice`, {})],
  ["email-without-host", "notify", 4, () => address({ email: person() })],
  ["relay-closed", "relay", 3, () => relay(word())],
  ["currency-code", "GET /price", 2, () => currency(num(), ["E", "pounds", "US Dollar", "\u20AC"][SEED % 4])],
  ["soap-password-unset", "start", 1, () => env("SOAP_PASSWORD")]
];

// src/main.ts
var { DOOR, WRAP } = process.env;
var done = () => {
};
var current;
function record(error) {
  const [bug, span, kind] = current;
  const type = error.code ? String(error.code) : error.name;
  console.log(JSON.stringify({ bug, type: type ?? "", message: error.message ?? "", stack: error.stack ?? "", span, kind }));
  done();
}
process.on("uncaughtException", record);
process.on("unhandledRejection", record);
async function metered(run2) {
  const start = performance.now();
  try {
    return await run2();
  } finally {
    metered.spent = performance.now() - start;
  }
}
var traced = (run2) => async () => {
  const result = await run2();
  return result;
};
var layered = (run2) => WRAP === "layers" ? () => metered(traced(run2)) : run2;
var app = (0, import_fastify.default)();
app.get("/partner/validate", () => ({ result: { accountHolder: null } }));
app.post("/partner/orders", () => ({ status: "rejected", code: "E_ACCOUNT", reason: "account number does not match" }));
app.get("/partner/orders/:id/status", (request2, reply) => reply.code(410).send({}));
app.get("/partner/slow/:id", async () => new Promise((late) => setTimeout(() => late({}), 500)));
app.get("/partner/slots", (request2, reply) => reply.type("text/html").send("<html><body>Sign in</body></html>"));
app.post("/rpc/:index", async (request2) => {
  const result = await layered(ENTRIES[Number(request2.params.index)][3])();
  return { result: String(result) };
});
app.setErrorHandler((error, request2, reply) => {
  record(error);
  reply.code(500).send({});
});
async function attempt(run2) {
  try {
    await run2();
  } catch (error) {
    record(error);
  }
}
var Consumer = class {
  handlers = /* @__PURE__ */ new Map();
  async consume(message) {
    const handler = this.handlers.get(message.topic);
    await handler(message.body);
  }
};
var consumer = new Consumer();
consumer.handlers.set("rpc", async (body) => layered(ENTRIES[body.index][3])());
var DOORS = {
  http: (index) => fetch(`http://127.0.0.1:9852/rpc/${index}`, { method: "POST" }),
  queue: (index) => attempt(() => consumer.consume({ topic: "rpc", body: { index } })),
  cron: (index) => new Promise((ran) => setTimeout(() => attempt(layered(ENTRIES[index][3])).then(ran), 1)),
  cli: (index) => attempt(layered(ENTRIES[index][3]))
};
async function main() {
  await app.listen({ port: 9852, host: "127.0.0.1" });
  for (const [index, entry] of ENTRIES.entries()) {
    current = entry;
    const seen = new Promise((resolve) => {
      const timer = setTimeout(() => {
        console.error(`no error: ${entry[0]}`);
        resolve();
      }, 2e3);
      done = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    await DOORS[DOOR](index);
    await seen;
  }
  process.exit(0);
}
void main();
//# sourceMappingURL=main.js.map
