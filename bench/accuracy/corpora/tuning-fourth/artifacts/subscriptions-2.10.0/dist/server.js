// src/main.ts
import { createServer } from "node:http";

// src/doors/bugs.ts
import { EventEmitter } from "node:events";

// src/platform/errors.ts
var NotFoundError = class extends Error {
  status = 404;
  constructor(kind, key) {
    super(`${kind} ${key} not found`);
    this.name = "NotFoundError";
  }
};
performance.mark("platform/errors.ts-0");
performance.mark("platform/errors.ts-1");
performance.mark("platform/errors.ts-2");
var BillingError = class extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = "BillingError";
  }
};
performance.mark("platform/errors.ts-0");
performance.mark("platform/errors.ts-1");
performance.mark("platform/errors.ts-2");
var ConflictError = class extends Error {
  code = "E_VERSION_CONFLICT";
  constructor(kind, id, expected, found) {
    super(`${kind} ${id} was changed meanwhile: expected version ${expected}, found ${found}`);
    this.name = "ConflictError";
  }
};

// src/billing/catalog.ts
performance.mark("billing/catalog.ts-0");
performance.mark("billing/catalog.ts-1");
performance.mark("billing/catalog.ts-2");
var Catalog = class {
  plans;
  coupons;
  customers;
  constructor(plans, coupons, customers) {
    this.plans = plans;
    this.coupons = coupons;
    this.customers = customers;
  }
  /** The plan that a subscription goes to. */
  async changePlan(subscription, slug) {
    const plan = await this.plans.mustGet(slug);
    return { ...subscription, plan: plan.id };
  }
  async discounted(cents, code) {
    const coupon = await this.coupons.mustGet(code.toLowerCase());
    return Math.round(cents * (1 - coupon.percent / 100));
  }
  /** All that belong to an organisation, the organisation included. */
  familyOf(customer, path = []) {
    const children = [...this.customers.rows.values()].filter(({ parent }) => parent === customer.id);
    return [customer.id, ...children.flatMap((child) => this.familyOf(child, [...path.slice(-2), customer.id]))];
  }
  proration(plan, from, until) {
    const days = Math.round((until - from) / 864e5);
    if (days <= 0) throw new BillingError(`Cannot prorate ${plan.title}: the period has ${days} days`);
    return Math.round(plan.cents * days / 30);
  }
  /** Seats that are charged, by the brackets of a plan. */
  bracketOf(seats) {
    const brackets = [
      { upTo: 5, cents: 900 },
      { upTo: 25, cents: 700 },
      { upTo: 100, cents: 500 }
    ];
    return brackets.find(({ upTo }) => seats <= upTo);
  }
  seatPrice(seats) {
    const bracket = this.bracketOf(seats);
    return bracket.cents * seats;
  }
};

// src/billing/invoices.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
var pad = (text, width) => text.padEnd(width).slice(0, width);
function money(cents, currency) {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency }).format(cents / 100);
}
function addressBlock(customer) {
  const { line1, country } = customer.address;
  return [customer.name, line1, country];
}
performance.mark("billing/invoices.ts-0");
performance.mark("billing/invoices.ts-1");
performance.mark("billing/invoices.ts-2");
function render(invoice, customer) {
  const head = addressBlock(customer).map((line) => pad(line, 40));
  return [...head, total(invoice, customer)].join("\n");
}
performance.mark("billing/invoices.ts-0");
performance.mark("billing/invoices.ts-1");
performance.mark("billing/invoices.ts-2");
function total(invoice, customer) {
  return pad(`Total ${money(invoice.cents, customer.currency)}`, 40);
}
var isoDay = (text) => new Date(text).toISOString().slice(0, 10);
function archiveName(invoice) {
  return `${isoDay(invoice.issued)}-${invoice.id}.pdf`;
}
function reminders(invoice, after) {
  return after.map((days) => {
    const due = new Date(invoice.issued);
    due.setDate(due.getDate() + days);
    return due.toISOString();
  });
}
performance.mark("billing/invoices.ts-0");
performance.mark("billing/invoices.ts-1");
performance.mark("billing/invoices.ts-2");
async function receipt(folder, language) {
  const template = await readFile(join(folder, "templates", `receipt.${language}.txt`), "utf8");
  return template.trim();
}
performance.mark("billing/invoices.ts-0");
performance.mark("billing/invoices.ts-1");
performance.mark("billing/invoices.ts-2");
async function finalize(invoices, id, seen) {
  try {
    return await invoices.update(id, seen, { issued: (/* @__PURE__ */ new Date()).toISOString() });
  } catch (error) {
    throw new BillingError(`Could not finalize invoice ${id}`, { cause: error });
  }
}
performance.mark("billing/invoices.ts-0");
performance.mark("billing/invoices.ts-1");
performance.mark("billing/invoices.ts-2");
async function credit(invoices, id, seen, cents) {
  const invoice = await invoices.mustGet(id);
  return invoices.update(id, seen, { cents: invoice.cents - cents });
}

// src/billing/payments.ts
import axios from "axios";

// src/platform/timing.ts
async function withTimeout(what, milliseconds, work) {
  const late = new Error(`${what} timed out after ${milliseconds} ms`);
  late.name = "TimeoutError";
  let timer;
  const expiry = new Promise((_, reject) => {
    timer = setTimeout(() => reject(late), milliseconds);
  });
  try {
    return await Promise.race([work, expiry]);
  } finally {
    clearTimeout(timer);
  }
}
performance.mark("platform/timing.ts-0");
performance.mark("platform/timing.ts-1");
performance.mark("platform/timing.ts-2");
var sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
performance.mark("platform/timing.ts-0");
performance.mark("platform/timing.ts-1");
performance.mark("platform/timing.ts-2");
async function retrying(times, work) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= times) throw error;
      await sleep(1);
    }
  }
}

// src/billing/model.ts
import { z } from "zod";
performance.mark("billing/model.ts-0");
performance.mark("billing/model.ts-1");
performance.mark("billing/model.ts-2");
var webhookBody = z.object({
  id: z.string().startsWith("evt_"),
  kind: z.enum(["charge.succeeded", "charge.failed", "dispute.opened"]),
  amount: z.number().int().positive()
});

// src/billing/payments.ts
performance.mark("billing/payments.ts-0");
performance.mark("billing/payments.ts-1");
performance.mark("billing/payments.ts-2");
var Payments = class {
  http;
  ledgerUrl;
  constructor(gateway, ledgerUrl) {
    this.http = axios.create({ baseURL: gateway, timeout: 2e3, proxy: false });
    this.ledgerUrl = ledgerUrl;
  }
  async #get(path) {
    const { data } = await this.http.get(path);
    return data;
  }
  async charge(customer, cents) {
    const { data } = await this.http.post("/charges", { customer, cents }, { params: { idempotency: `${customer}-${cents}` } });
    return data;
  }
  async taxRate(country) {
    const rates = await retrying(2, () => this.#get(`/tax/${country}`));
    return rates["rate"];
  }
  async book(entry) {
    await this.http.put(`${this.ledgerUrl}/entries/${entry}`);
  }
  primaryBrand(customer) {
    const card = customer.cards.find(({ primary }) => primary);
    return card.brand.toUpperCase();
  }
  /** The card is told when it expires within the month. */
  reminderFor(customer) {
    return `Your ${this.primaryBrand(customer)} expires soon`;
  }
  async usage(customer, milliseconds) {
    await withTimeout(`usage of ${customer}`, milliseconds, sleep(milliseconds * 20));
  }
  async exportAll(format, milliseconds) {
    const rows = withTimeout(`export as ${format}`, milliseconds, sleep(milliseconds * 20));
    await rows;
    return format;
  }
};
performance.mark("billing/payments.ts-0");
performance.mark("billing/payments.ts-1");
performance.mark("billing/payments.ts-2");
function readWebhook(raw) {
  const body = JSON.parse(raw);
  return webhookBody.parse(body);
}
performance.mark("billing/payments.ts-0");
performance.mark("billing/payments.ts-1");
performance.mark("billing/payments.ts-2");
function dispatch(body, handlers) {
  const handler = handlers[body.kind];
  handler(body);
}

// src/platform/table.ts
var Table = class {
  rows = /* @__PURE__ */ new Map();
  kind;
  constructor(kind, rows) {
    this.kind = kind;
    for (const row of rows) this.rows.set(row.id, row);
  }
  async find(id) {
    await Promise.resolve();
    return this.rows.get(id);
  }
  async mustGet(id) {
    const row = await this.find(id);
    if (row === void 0) throw new NotFoundError(this.kind, id);
    return row;
  }
  async update(id, version, change) {
    const row = await this.mustGet(id);
    const found = row.version ?? 0;
    if (found !== version) throw new ConflictError(this.kind, id, version, found);
    const next = { ...row, ...change, version: version + 1 };
    this.rows.set(id, next);
    return next;
  }
};

// src/doors/bugs.ts
function entries(seed, folder, gateway, closed) {
  const pick = (...of) => of[seed % of.length];
  const id = (prefix) => `${prefix}_${(seed * 2654435761).toString(36)}`;
  const word = pick("amber", "birch", "copper", "delta", "ember", "falcon", "garnet", "harbor");
  const customer = { id: id("cus"), name: `${word} Ltd`, currency: "EUR", cards: [{ brand: "visa", expires: "2031-04", primary: seed < 0 }] };
  const addressed = { ...customer, address: { line1: `${seed} ${word} Road`, country: "IE" }, currency: pick("EURO", "US$", "POUND", "\u20AC") };
  const ring = ["a", "b", "c", "d"].slice(0, 2 + seed % 3).map((letter, i, all) => ({ ...customer, id: `${word}-${letter}`, parent: `${word}-${all[(i + 1) % all.length]}` }));
  const plan = { id: id("plan"), title: pick("Starter", "Team", "Scale"), cents: 900 + seed };
  const subscription = { id: id("sub"), customer: customer.id, plan: plan.id, renewsAt: "2031-05-01" };
  const catalog = new Catalog(new Table("plan", [plan]), new Table("coupon", [{ id: `${word.toUpperCase()}10`, percent: 10 }]), new Table("customer", ring));
  const invoice = { id: id("inv"), customer: customer.id, cents: 4200 + seed, issued: pick("", "n/a", "31.04.2031 08:00", "tomorrow"), version: seed + 3 };
  const ledger = new Table("invoice", [invoice]);
  const payments = new Payments(gateway, closed);
  const bus = new EventEmitter();
  bus.on("renewed", (renewal) => renewal.subscription.customer.trim());
  return [
    { bug: "address-of-unaddressed", route: "GET /invoices/:id", job: "invoices.render", call: () => render(invoice, customer) },
    { bug: "currency-by-symbol", route: "GET /invoices/:id", job: "invoices.render", call: () => render(invoice, addressed) },
    { bug: "archive-undated", route: "POST /invoices/:id/archive", job: "invoices.archive", call: () => archiveName(invoice) },
    { bug: "reminder-undated", route: "GET /invoices/:id/reminders", job: "invoices.remind", call: () => reminders(invoice, [7, 14]) },
    { bug: "receipt-language", route: "GET /invoices/:id/receipt", job: "mail.receipt", call: () => receipt(folder, pick("pl", "sv", "pt-BR", "ja", "nl")) },
    { bug: "finalized-twice", route: "POST /invoices/:id/finalize", job: "invoices.finalize", call: () => finalize(ledger, invoice.id, seed) },
    { bug: "credit-stale", route: "POST /invoices/:id/credit", job: "invoices.credit", call: () => credit(ledger, invoice.id, seed + 1, 300) },
    { bug: "plan-by-slug", route: "PUT /subscriptions/:id/plan", job: "subscriptions.change", call: () => catalog.changePlan(subscription, `${word}-yearly`) },
    { bug: "coupon-in-lower-case", route: "POST /checkout", job: "subscriptions.discount", call: () => catalog.discounted(1900, `${word.toUpperCase()}10`) },
    { bug: "own-grandparent", route: "GET /customers/:id/family", job: "customers.family", call: () => catalog.familyOf(ring[0]) },
    { bug: "prorated-backwards", route: "POST /subscriptions/:id/proration", job: "subscriptions.prorate", call: () => catalog.proration(plan, Date.now(), Date.now() - seed * 864e5) },
    { bug: "too-many-seats", route: "GET /quotes", job: "quotes.make", call: () => catalog.seatPrice(100 + seed) },
    { bug: "no-primary-card", route: "POST /customers/:id/reminder", job: "mail.card", call: () => payments.reminderFor(customer) },
    { bug: "charge-declined", route: "POST /charges", job: "payments.charge", call: () => payments.charge(customer.id, 900 + seed) },
    { bug: "tax-unavailable", route: "POST /checkout", job: "payments.tax", call: () => payments.taxRate(pick("FR", "DE", "PT", "SE")) },
    { bug: "ledger-refuses", route: "POST /charges/:id/book", job: "payments.book", call: () => payments.book(id("ent")) },
    { bug: "usage-slow", route: "GET /usage", job: "usage.sum", call: () => payments.usage(customer.id, 4 + seed) },
    { bug: "export-slow", route: "POST /exports", job: "exports.run", call: () => payments.exportAll(pick("csv", "parquet", "xlsx"), 3 + seed) },
    { bug: "webhook-unparsable", route: "POST /webhooks", job: "webhooks.replay", call: () => readWebhook(pick(`<${word}>`, `id=${word}`, `{"id":"evt_${seed}",`, "")) },
    { bug: "webhook-invalid", route: "POST /webhooks", job: "webhooks.replay", call: () => readWebhook(JSON.stringify({ id: `evt_${word}`, kind: "charge.succeeded", amount: -seed })) },
    { bug: "webhook-unhandled", route: "POST /webhooks", job: "webhooks.replay", call: () => dispatch({ id: id("evt"), kind: "dispute.opened", amount: seed }, { "charge.failed": () => seed }) },
    { bug: "renewal-without-subscription", route: "POST /renewals", job: "subscriptions.renew", call: () => bus.emit("renewed", { word }) }
  ];
}

// src/doors/run.ts
import Fastify from "fastify";
var timed = async (entry, next) => {
  const started = performance.now();
  try {
    return await next();
  } finally {
    durations.set(entry.route, performance.now() - started);
  }
};
var durations = /* @__PURE__ */ new Map();
async function inTransaction(entry, next) {
  const held = locks.add(entry.job);
  try {
    const result = await next();
    return result;
  } finally {
    held.delete(entry.job);
  }
}
var locks = /* @__PURE__ */ new Set();
function through(layers, entry) {
  const [layer, ...rest] = layers;
  return layer === void 0 ? (async () => entry.call())() : layer(entry, () => through(rest, entry));
}
performance.mark("doors/run.ts-0");
performance.mark("doors/run.ts-1");
performance.mark("doors/run.ts-2");
var LAYERS = { none: [], timed: [timed], transaction: [timed, inTransaction] };
async function serve(all, layers, report2) {
  const app = Fastify({ logger: false });
  const handlerOf = (entry) => async () => String(await through(layers, entry));
  all.forEach((entry, i) => app.get(`/${i}`, { config: { entry } }, handlerOf(entry)));
  app.setErrorHandler((error, request, reply) => {
    const { entry } = request.routeOptions.config;
    report2(entry, entry.route, 2, error);
    void reply.code(500).send({ ok: false });
  });
  for (const i of all.keys()) await app.inject({ url: `/${i}` });
  await app.close();
}
performance.mark("doors/run.ts-0");
performance.mark("doors/run.ts-1");
performance.mark("doors/run.ts-2");
var Worker = class {
  queue;
  constructor(queue) {
    this.queue = queue;
  }
  async drain(layers, report2) {
    for (let entry = this.queue.shift(); entry !== void 0; entry = this.queue.shift()) {
      await new Promise((resolve) => setImmediate(resolve));
      await this.process(entry, layers).catch((error) => report2(entry, `${entry.job} process`, 5, error));
    }
  }
  async process(entry, layers) {
    await through(layers, entry);
  }
};

// src/main.ts
var { SEED = "1", PREFIX = ".", DOOR = "cli", WRAP = "none" } = process.env;
function report(entry, span, kind, error) {
  const { code, name, message, stack } = error;
  console.log(JSON.stringify({ bug: entry.bug, type: code ? String(code) : name, message, stack, span, kind }));
}
async function main() {
  const peer = createServer((request, response) => {
    response.writeHead(request.url.startsWith("/tax") ? 503 : 402, { "content-type": "application/json" }).end('{"error":true}');
  });
  await new Promise((listening) => peer.listen(0, "127.0.0.1", listening));
  const { port } = peer.address();
  const free = createServer();
  await new Promise((listening) => free.listen(0, "127.0.0.1", listening));
  const closed = `http://127.0.0.1:${free.address().port}`;
  await new Promise((done) => free.close(done));
  const all = entries(Number(SEED), PREFIX, `http://127.0.0.1:${port}`, closed);
  const layers = LAYERS[WRAP];
  if (DOOR === "http") await serve(all, layers, report);
  else if (DOOR === "job") await new Worker([...all]).drain(layers, report);
  else {
    for (const entry of all) {
      try {
        await entry.call();
      } catch (error) {
        report(entry, `subscriptions ${entry.job.replace(".", " ")}`, 1, error);
      }
    }
  }
  peer.closeAllConnections();
  peer.close();
}
await main();
//# sourceMappingURL=server.js.map
