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
var __copyProps = (to, from2, except, desc) => {
  if (from2 && typeof from2 === "object" || typeof from2 === "function") {
    for (let key of __getOwnPropNames(from2))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from2[key], enumerable: !(desc = __getOwnPropDesc(from2, key)) || desc.enumerable });
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
var __decorateParam = (index, decorator) => (target, key) => decorator(target, key, index);
var __accessCheck = (obj, member, msg) => member.has(obj) || __typeError("Cannot " + msg);
var __privateGet = (obj, member, getter) => (__accessCheck(obj, member, "read from private field"), getter ? getter.call(obj) : member.get(obj));
var __privateAdd = (obj, member, value) => member.has(obj) ? __typeError("Cannot add the same private member more than once") : member instanceof WeakSet ? member.add(obj) : member.set(obj, value);

// src/server.ts
var import_reflect_metadata = require("reflect-metadata");
var import_node_http = require("http");
var import_fastify = __toESM(require("fastify"));
var import_sdk_trace_base = require("@opentelemetry/sdk-trace-base");

// src/domain/errors.ts
var AppError = class extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = new.target.name;
  }
};
var NotFound = class extends AppError {
  constructor(entity, id) {
    super(`${entity} with id ${id} does not exist`);
    this.status = 404;
  }
};
var Conflict = class extends AppError {
  constructor() {
    super(...arguments);
    this.status = 409;
  }
};
var RuleViolation = class extends AppError {
  constructor(rule, detail) {
    super(`Rule ${rule} violated: ${detail}`);
    this.rule = rule;
    this.status = 422;
  }
};
var RemoteFailure = class extends AppError {
  constructor() {
    super(...arguments);
    this.status = 502;
    this.code = "REMOTE_FAILURE";
  }
};
var Denied = class extends AppError {
  constructor() {
    super(...arguments);
    this.status = 403;
  }
};

// src/repositories/database.ts
var import_sql = __toESM(require("sql.js"));
var Connection = class {
  async open() {
    const SQL = await (0, import_sql.default)();
    this.db = new SQL.Database();
    this.db.run("CREATE TABLE employee (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT UNIQUE, skills TEXT, version INTEGER DEFAULT 0)");
    this.db.run("CREATE TABLE shift (id INTEGER PRIMARY KEY, employee INTEGER, start TEXT NOT NULL, end TEXT NOT NULL, state TEXT NOT NULL)");
  }
  query(sql, params = []) {
    const statement = this.db.prepare(sql);
    statement.bind(params);
    const rows = [];
    while (statement.step()) rows.push(statement.getAsObject());
    statement.free();
    return rows;
  }
  execute(sql, params = []) {
    this.db.run(sql, params);
    return this.db.getRowsModified();
  }
  transaction(work) {
    this.db.run("BEGIN");
    try {
      const result = work();
      this.db.run("COMMIT");
      return result;
    } catch (error) {
      this.db.run("ROLLBACK");
      throw error;
    }
  }
};
var connection = new Connection();

// src/util/guards.ts
var present = (value) => value !== null && value !== void 0;
function found(value, entity, id) {
  if (!present(value)) throw new NotFound(entity, id);
  return value;
}
function invariant(condition, message) {
  if (!condition) throw new Error(`Invariant failed: ${message}`);
}
function allowed(role, roles) {
  if (!roles.includes(role)) throw new Denied(`Role ${role} is not one of ${roles.join(", ")}`);
}

// src/repositories/repository.ts
var Repository = class {
  byId(id) {
    return connection.query(`SELECT * FROM ${this.table} WHERE id = ?`, [id])[0];
  }
  get(id) {
    return found(this.byId(id), this.table, id);
  }
  where(column, value) {
    return connection.query(`SELECT * FROM ${this.table} WHERE ${column} = ?`, [value]);
  }
};
var EmployeeRepository = class extends Repository {
  constructor() {
    super(...arguments);
    this.table = "employee";
  }
  add(name, email, skills) {
    connection.execute("INSERT INTO employee (name, email, skills) VALUES (?, ?, ?)", [name, email, skills]);
    return connection.query("SELECT max(id) AS id FROM employee")[0].id;
  }
  row(id) {
    return this.get(id);
  }
  load(id) {
    const row = this.row(id);
    return { ...row, skills: JSON.parse(row.skills) };
  }
  rename(id, name, version) {
    const changed = connection.execute("UPDATE employee SET name = ?, version = version + 1 WHERE id = ? AND version = ?", [name, id, version]);
    if (changed === 0) throw new Conflict(`Employee ${id} was modified concurrently (version ${version})`);
  }
  absences(id) {
    return connection.query("SELECT * FROM absence WHERE employee = ?", [id]);
  }
};
var ShiftRepository = class extends Repository {
  constructor() {
    super(...arguments);
    this.table = "shift";
  }
  add(start, end, state = "draft", employee = null) {
    return connection.transaction(() => {
      connection.execute("INSERT INTO shift (employee, start, end, state) VALUES (?, ?, ?, ?)", [employee, start, end, state]);
      return connection.query("SELECT max(id) AS id FROM shift")[0].id;
    });
  }
};
var employees = new EmployeeRepository();
var shifts = new ShiftRepository();

// src/services/payroll.ts
var import_decimal = __toESM(require("decimal.js"));
var import_rxjs = require("rxjs");
var import_operators = require("rxjs/operators");

// src/clients/partners.ts
var import_redis = require("redis");
var import_pg = require("pg");
var import_undici = require("undici");
var import_fast_xml_parser = require("fast-xml-parser");

// src/clients/rest.ts
var RestClient = class {
  constructor(name, port = Number(process.env["UPSTREAM"] ?? 9430)) {
    this.name = name;
    this.port = port;
  }
  async get(path, options = {}) {
    const response = await this.send(path, options);
    return await response.json();
  }
  async post(path, body) {
    return this.get(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
  }
  async send(path, options) {
    if (!path.startsWith("/")) path = `/${path}`;
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, options);
    if (!response.ok) throw new RemoteFailure(`${this.name}: ${response.status} for ${path}`);
    return response;
  }
};

// src/clients/partners.ts
var PayrollClient = class {
  constructor() {
    this.rest = new RestClient("payroll");
  }
  async rates(employee) {
    const { rates } = await this.rest.get(`/payroll/${employee}`);
    return rates[0].hourly;
  }
  async submit(period) {
    const { receipt } = await this.rest.post("/periods", { period });
    return receipt.toUpperCase();
  }
  async close(period) {
    try {
      await this.rest.post(`/closings/${period}`, {});
    } catch (error) {
      throw new RemoteFailure(`Payroll period ${period} was not closed`, { cause: error });
    }
  }
};
var CalendarClient = class {
  constructor() {
    this.rest = new RestClient("calendar");
    this.legacy = new RestClient("legacy-calendar", 9438);
  }
  async holidays(state) {
    const all = await this.rest.get(`/holidays/${state}`);
    return all.map((each) => each.name.de);
  }
  async feed(id) {
    const { body } = await (0, import_undici.request)(`http://127.0.0.1:${process.env["UPSTREAM"] ?? 9430}/feeds/${id}`, { headersTimeout: 300 });
    return body.text();
  }
  async export(id) {
    return this.legacy.get(`/export/${id}`);
  }
  parse(xml) {
    const parsed = new import_fast_xml_parser.XMLParser({ ignoreAttributes: false }).parse(xml, true);
    return parsed.calendar.entry[0].title;
  }
};
var Stores = class {
  async session(id) {
    const client = (0, import_redis.createClient)({ socket: { port: 9437, host: "127.0.0.1", reconnectStrategy: false } });
    client.on("error", () => void 0);
    await client.connect();
    return client.get(`session:${id}`);
  }
  async warehouse(week) {
    const client = new import_pg.Client({ host: "127.0.0.1", port: 9436, user: "rota", database: "rota" });
    await client.connect();
    const { rows } = await client.query("SELECT hours FROM week WHERE number = $1", [week]);
    return rows[0].hours;
  }
};

// src/util/result.ts
function chunk(all, size) {
  return Array.from(new Array(Math.ceil(all.length / size)), (_, i) => all.slice(i * size, (i + 1) * size));
}
function groupBy(all, key) {
  const groups = {};
  for (const one of all) (groups[key(one)] ??= []).push(one);
  return groups;
}
async function deadline(work, ms, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Deadline of ${ms} ms passed: ${what}`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

// src/services/payroll.ts
var PayrollRunFailed = class extends AppError {
  constructor() {
    super(...arguments);
    this.status = 500;
  }
};
var BONUS = { night: { factor: 1.25 }, sunday: { factor: 1.5 } };
var _client, _stores;
var PayrollService = class {
  constructor() {
    __privateAdd(this, _client, new PayrollClient());
    __privateAdd(this, _stores, new Stores());
  }
  async hourly(employee) {
    return __privateGet(this, _client).rates(employee);
  }
  async cost(employee, worked) {
    const rate = await __privateGet(this, _client).rates(employee);
    return rate * worked;
  }
  async submit(period) {
    return __privateGet(this, _client).submit(period);
  }
  async close(period) {
    await __privateGet(this, _client).close(period);
  }
  total(lines) {
    let sum = new import_decimal.default(0);
    for (const { hours: hours2 } of lines) sum = sum.plus(new import_decimal.default(hours2));
    return sum.toFixed(2);
  }
  correction(body) {
    return new import_decimal.default(body.hours).negated().toString();
  }
  bonus(kind, base) {
    return base * BONUS[kind].factor;
  }
  byKind(lines) {
    return Object.keys(groupBy(lines, (line) => line.kind.code));
  }
  batches(lines, size) {
    return chunk(lines, size);
  }
  cents(amount) {
    return BigInt(amount * 100);
  }
  async run(lines) {
    const done = [];
    for (const line of lines) {
      try {
        done.push(`${employees.load(line.employee).name}: ${line.hours}`);
      } catch (error) {
        throw new PayrollRunFailed(`Run of ${lines.length} lines stopped after ${done.length}`, { cause: error });
      }
    }
    return done;
  }
  async firstOvertime(lines) {
    return (0, import_rxjs.firstValueFrom)((0, import_rxjs.from)(lines).pipe((0, import_operators.filter)((line) => Number(line.hours) > 48)));
  }
  async stream(lines) {
    return (0, import_rxjs.firstValueFrom)((0, import_rxjs.from)(lines).pipe((0, import_operators.mergeMap)((line) => (0, import_rxjs.of)(line).pipe((0, import_operators.map)((one) => one.kind.code.trim())))));
  }
  async approval() {
    return (0, import_rxjs.firstValueFrom)((0, import_rxjs.from)(new Promise(() => void 0)).pipe((0, import_rxjs.timeout)(40)));
  }
  async report(week) {
    return __privateGet(this, _stores).warehouse(week);
  }
  async slowReport(period) {
    await deadline(new Promise((resolve) => setTimeout(resolve, 400)), 50, `report ${period}`);
  }
  hierarchy(managers, name) {
    const above = managers[name];
    return above === void 0 ? 0 : 1 + this.hierarchy(managers, above);
  }
  limit(hours2) {
    if (hours2 > 60) throw new RuleViolation("working-time", `${hours2} hours in a week`);
  }
};
_client = new WeakMap();
_stores = new WeakMap();

// src/services/people.ts
var import_node_crypto = require("crypto");
var import_promises = require("fs/promises");
var import_node_path = require("path");
var import_inversify = require("inversify");
var import_zod = require("zod");

// src/util/time.ts
var import_date_fns = require("date-fns");
var hours = (start, end) => (0, import_date_fns.differenceInMinutes)((0, import_date_fns.parseISO)(end), (0, import_date_fns.parseISO)(start)) / 60;
function day(text) {
  return (0, import_date_fns.formatISO)((0, import_date_fns.parse)(text, "yyyy-MM-dd", /* @__PURE__ */ new Date()), { representation: "date" });
}
function clock(date) {
  return date.toISOString().slice(11, 16);
}
function weekOf(text) {
  const [year, week] = text.split("-W").map(Number);
  return Array.from({ length: 7 }, (_, i) => Date.UTC(year, 0, week * 7 + i));
}
function label(at, locale) {
  return at.toLocaleDateString(locale);
}

// src/services/people.ts
var Settings = import_zod.z.object({ ROTA_PORT: import_zod.z.coerce.number().int(), ROTA_URL: import_zod.z.string().url() });
var Profile = import_zod.z.object({ name: import_zod.z.string(), phone: import_zod.z.string().regex(/^\+\d+$/), address: import_zod.z.object({ zip: import_zod.z.string().length(5) }) });
var Digest = class {
  constructor(mailer) {
    this.mailer = mailer;
  }
};
Digest = __decorateClass([
  (0, import_inversify.injectable)(),
  __decorateParam(0, (0, import_inversify.inject)("mailer"))
], Digest);
var PeopleService = class {
  constructor() {
    this.calendar = new CalendarClient();
    this.stores = new Stores();
  }
  add(body) {
    return employees.add(body.name, body.email, "[]");
  }
  imported(body) {
    return employees.add(body.name, body.email, "[]");
  }
  rename(id, name) {
    employees.rename(id, name, 7);
  }
  absences(id) {
    return employees.absences(id);
  }
  profile(body) {
    const profile = Profile.parse(body);
    return profile.address.zip;
  }
  settings(environment) {
    return Settings.parse(environment).ROTA_PORT;
  }
  async holidays(state) {
    return this.calendar.holidays(state);
  }
  async feed(id) {
    return this.calendar.feed(id);
  }
  async exportCalendar(id) {
    return this.calendar.export(id);
  }
  importCalendar(xml) {
    return this.calendar.parse(xml);
  }
  async session(id) {
    return this.stores.session(id);
  }
  verify(token) {
    const [body, signature] = token.split(".");
    const expected = (0, import_node_crypto.createHmac)("sha256", "rota").update(body).digest();
    if (!(0, import_node_crypto.timingSafeEqual)(expected, Buffer.from(signature, "base64url"))) throw new Denied(`Signature of ${body.slice(0, 6)} does not match`);
    return JSON.parse(Buffer.from(body, "base64url").toString()).sub;
  }
  initials(name) {
    return name.split(" ").map((part) => part[0]).join("");
  }
  async photo(folder, id) {
    return (0, import_promises.readFile)((0, import_node_path.join)(folder, "photos", `${id}.png`));
  }
  birthday(at, locale) {
    return label(at, locale);
  }
  digest() {
    const container = new import_inversify.Container();
    container.bind(Digest).toSelf();
    return container.get(Digest);
  }
  pattern(search, name) {
    return new RegExp(search, "i").test(name);
  }
  decode(content) {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  }
  notify(listeners, event, name) {
    listeners[event](name);
  }
  freezeTeam(names, name) {
    const team = Object.freeze([...names]);
    team.push(name);
    return team;
  }
};

// src/services/shifts.ts
var import_zod2 = require("zod");
var ORDER = ["draft", "published", "worked", "paid"];
var NewShift = import_zod2.z.object({ start: import_zod2.z.string().datetime(), end: import_zod2.z.string().datetime(), employee: import_zod2.z.number().int().nullable(), skills: import_zod2.z.array(import_zod2.z.string()).min(1) });
var ShiftService = class {
  constructor() {
    this.locks = /* @__PURE__ */ new Map();
    this.opened = Date.now();
  }
  get openFor() {
    return Date.now() - this.opened;
  }
  create(body) {
    const { start, end, employee } = NewShift.parse(body);
    return shifts.add(start, end, "draft", employee);
  }
  copy(body) {
    return shifts.add(body.start, body.end);
  }
  move(shift2, to) {
    if (ORDER.indexOf(to) !== ORDER.indexOf(shift2.state) + 1) throw new Conflict(`Shift ${shift2.id} is ${shift2.state} and cannot be ${to}`);
    return { ...shift2, state: to };
  }
  publish(id) {
    return this.move(shifts.get(id), "published");
  }
  pay(id) {
    const shift2 = shifts.get(id);
    return this.move(shift2, "paid");
  }
  worked(shift2) {
    const paused = shift2.breaks.reduce((sum, { minutes }) => sum + minutes, 0) / 60;
    const present2 = hours(shift2.start, shift2.end);
    return present2 - paused;
  }
  begins(shift2) {
    return clock(new Date(shift2.start));
  }
  ownerName(id) {
    const shift2 = shifts.byId(id);
    return employees.byId(shift2.employee).name;
  }
  mailOf(id) {
    return employees.load(id).email.toLowerCase();
  }
  hasSkill(id, skill) {
    return employees.load(id).skills.includes(skill);
  }
  weekly(employee) {
    return employee.contract.hours / 5;
  }
  contractEnd(employee) {
    return employee.contract.until.toISOString();
  }
  rest(before, after, least = 11) {
    const pause = hours(before.end, after.start);
    if (pause < least) throw new RuleViolation("rest", `${pause.toFixed(1)} hours between ${before.id} and ${after.id}`);
  }
  overlap(all) {
    for (const [i, shift2] of all.entries()) {
      const next = all[i + 1];
      if (next && next.start < shift2.end) throw new RuleViolation("overlap", `${shift2.id} and ${next.id}`);
    }
  }
  swap({ from: from2, to, reason }) {
    invariant(from2.employee !== to.employee, `both shifts belong to ${from2.employee}`);
    return reason.slice(0, 80);
  }
  available(id) {
    return employees.absences(id).length === 0;
  }
  lock(id, by) {
    const owner = this.locks.get(id);
    if (owner !== void 0) throw new Conflict(`Shift ${id} is being edited by ${owner}`);
    this.locks.set(id, by);
  }
  plan(text) {
    return weekOf(text).filter((at) => new Date(at).toISOString() > "2025");
  }
  onDay(query) {
    return shifts.where("start", day(query.day));
  }
  sorted(query) {
    return shifts.where(query.by, query.value);
  }
  remove(role, id) {
    allowed(role, ["planner", "admin"]);
    return found(shifts.byId(id), "Shift", id);
  }
  static parseRange(text) {
    const match = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(text);
    return [match[1], match[2]];
  }
};

// src/http/scenarios.ts
var rota = new ShiftService();
var payroll = new PayrollService();
var people = new PeopleService();
var shift = (v, over = {}) => ({ id: v.number(), employee: v.number(), start: v.at(8), end: v.at(16), state: "draft", ...over });
var person = (v, over = {}) => ({ id: v.number(), name: v.name(), skills: [], ...over });
var scenarios = [
  ["create-without-skills", (v) => rota.create({ start: v.at(8), end: v.at(16), employee: v.number(), skills: [] })],
  ["publish-worked-shift", (v) => rota.publish(shifts.add(v.at(8), v.at(16), v.pick(["worked", "paid", "published"])))],
  ["publish-removed-shift", (v) => rota.publish(9e5 + v.number())],
  ["shift-without-breaks", (v) => rota.worked(shift(v))],
  ["owner-of-open-shift", (v) => rota.ownerName(shifts.add(v.at(8), v.at(16)))],
  ["owner-of-no-shift", (v) => rota.ownerName(8e5 + v.number())],
  ["employee-lacks-mail", (v) => rota.mailOf(employees.add(v.name(), null, "[]"))],
  ["skills-null", (v) => rota.hasSkill(employees.add(v.name(), v.email(), "null"), v.word())],
  ["trainee-without-contract", (v) => rota.weekly(person(v))],
  ["contract-unlimited", (v) => rota.contractEnd(person(v, { contract: { hours: 20, until: null } }))],
  ["overlap-after-import", (v) => rota.overlap([shift(v), shift(v, { start: v.at(12) })])],
  ["swap-with-oneself", (v) => ((id) => rota.swap({ from: shift(v, { employee: id }), to: shift(v, { employee: id }), reason: "" }))(v.number())],
  ["swap-lacks-reason", (v) => rota.swap({ from: shift(v), to: shift(v, { employee: -1 }) })],
  ["plan-of-odd-week", (v) => rota.plan(`2025-W${v.pick(["x", "eek", "?", "n/a"])}`)],
  ["day-in-words", (v) => rota.onDay({ day: v.pick(["monday", "today", "1. May", "01/05/2025"]) })],
  ["sort-by-missing-column", (v) => rota.sorted({ by: v.pick(["ward", "planner", "colour", "title"]), value: v.word() })],
  ["remove-as-nurse", (v) => rota.remove(v.pick(["nurse", "guest", "viewer"]), v.number())],
  ["remove-twice", (v) => rota.remove("admin", 6e5 + v.number())],
  ["rates-empty", (v) => v.seed % 3 ? payroll.hourly(v.number()) : payroll.cost(v.number(), 8)],
  ["receipt-absent", (v) => payroll.submit(`2025-${v.number()}`)],
  ["closing-rejected", (v) => payroll.close(`2025-${v.number()}`)],
  ["hours-with-comma", (v) => payroll.total([{ employee: v.number(), hours: `${v.seed},5` }])],
  ["correction-empty", (v) => payroll.correction({ hours: v.pick(["", " ", "--", "?"]) })],
  ["bonus-of-new-kind", (v) => payroll.bonus(v.pick(["holiday", "standby", "shift", "risk"]), v.number())],
  ["line-without-kind", (v) => payroll.byKind([{ employee: v.number(), hours: "8", kind: { code: v.word() } }, { employee: v.number(), hours: "4" }])],
  ["batch-size-nought", (v) => payroll.batches([{ employee: v.number(), hours: "1" }], 0)],
  ["run-with-former-employee", (v) => payroll.run([{ employee: 5e5 + v.number(), hours: "8" }])],
  ["no-overtime-at-all", (v) => payroll.firstOvertime([{ employee: v.number(), hours: "20" }])],
  ["stream-without-kind", (v) => payroll.stream([{ employee: v.number(), hours: "20" }])],
  ["approval-never-comes", () => payroll.approval()],
  ["report-over-deadline", (v) => payroll.slowReport(`2025-${v.number()}`)],
  ["managers-in-circle", (v) => ((name) => payroll.hierarchy({ [name]: "x", x: name }, name))(v.code())],
  ["hours-over-limit", (v) => payroll.limit(60 + v.number())],
  ["imported-without-name", (v) => people.imported({ name: null, email: v.email() })],
  ["rename-stale", (v) => people.rename(employees.add(v.name(), v.email(), "[]"), v.name())],
  ["absences-not-migrated", (v) => v.seed % 2 ? people.absences(v.number()) : rota.available(v.number())],
  ["profile-of-old-form", (v) => people.profile({ name: v.name(), phone: String(v.number()), zip: v.number() })],
  ["port-not-number", (v) => people.settings({ ROTA_PORT: v.pick(["http", "auto", "80a"]), ROTA_URL: "https://rota.example.org" })],
  ["legacy-calendar-closed", (v) => people.exportCalendar(v.code())],
  ["calendar-cut-off", (v) => people.importCalendar(`<calendar><entry><title>${v.word()}</title></entr`)],
  ["session-store-down", (v) => people.session(v.code())],
  ["token-short", (v) => people.verify(`${Buffer.from(v.name()).toString("base64url")}.${v.code()}`)],
  ["token-without-dot", (v) => people.verify(v.code())],
  ["token-of-other-key", (v) => people.verify(`${Buffer.from(v.email()).toString("base64url")}.${Buffer.alloc(32, v.seed).toString("base64url")}`)],
  ["photo-not-uploaded", (v) => people.photo(v.prefix, v.number())],
  ["mailer-not-bound", () => people.digest()],
  ["team-frozen", (v) => people.freezeTeam([v.name()], v.name())]
];

// src/http/values.ts
var WORDS = ["ward", "reception", "kitchen", "laundry", "pharmacy", "theatre", "garage", "archive", "canteen", "radiology", "porter"];
var NAMES = ["Rosa Winter", "Karim Aziz", "Signe Holm", "Pavel Dusek", "Maeve Doyle", "Anton Graf", "Lina Sato", "Bea Ortiz"];
var Values = class {
  constructor(seed, prefix) {
    this.seed = seed;
    this.prefix = prefix;
    this.state = seed * 104729;
  }
  random() {
    this.state = this.state * 16807 % 2147483647;
    return this.state / 2147483647;
  }
  pick(of2) {
    return of2[Math.floor(this.random() * of2.length)];
  }
  number() {
    return 100 + Math.floor(this.random() * 8e3);
  }
  word() {
    return this.pick(WORDS);
  }
  name() {
    return this.pick(NAMES);
  }
  email() {
    return `${this.word()}${this.number()}@example.org`;
  }
  code() {
    return Math.floor(this.random() * 1e9).toString(36);
  }
  at(hour) {
    return `2025-0${1 + this.seed % 9}-1${this.seed % 9}T${String(hour).padStart(2, "0")}:00:00Z`;
  }
};

// src/server.ts
var { DOOR = "http", WRAP = "" } = process.env;
var PORT = Number(process.env["UPSTREAM"] ?? 9430);
var values = new Values(Number(process.env["SEED"] ?? 1), process.env["PREFIX"] ?? ".");
var tracer = new import_sdk_trace_base.BasicTracerProvider().getTracer("rotaplan");
function record(bug, error, name, kind) {
  const span = tracer.startSpan(name);
  span.recordException(error);
  const sent = span.events.at(-1).attributes;
  console.log(JSON.stringify({ bug, type: sent["exception.type"] ?? "", message: sent["exception.message"] ?? null, stack: sent["exception.stacktrace"] ?? "", span: name, kind }));
}
var traced = (next) => async (v) => {
  try {
    return await next(v);
  } finally {
    performance.now();
  }
};
var scoped = (next) => (v) => next(v);
var dressed = (entry) => WRAP === "layers" ? scoped(traced(entry)) : entry;
async function throughHttp() {
  const app = (0, import_fastify.default)();
  let failed;
  if (WRAP !== "") app.addHook("preHandler", async () => void 0);
  app.get("/rota/:number", async (request2) => {
    await dressed(scenarios[Number(request2.params.number)][1])(values);
    return {};
  });
  app.setErrorHandler((error, _, reply) => {
    failed = error;
    void reply.status(500).send({});
  });
  for (const [index, [bug]] of scenarios.entries()) {
    failed = void 0;
    await app.inject(`/rota/${index}`);
    if (failed === void 0) console.error(`${bug} did not fail`);
    else record(bug, failed, "GET /rota/:number", 1);
  }
}
var Job = class {
  constructor(bug, entry) {
    this.bug = bug;
    this.entry = entry;
  }
  async perform() {
    await dressed(this.entry)(values);
  }
};
async function throughJobs() {
  const queue = scenarios.map(([bug, entry]) => new Job(bug, entry));
  for (const job of queue) {
    await new Promise((next) => setImmediate(next));
    try {
      await job.perform();
      console.error(`${job.bug} did not fail`);
    } catch (error) {
      record(job.bug, error, "rota.jobs process", 4);
    }
  }
}
var upstream = (0, import_node_http.createServer)((request2, response) => {
  const url = request2.url;
  const say = (status, text) => response.writeHead(status, { "content-type": "application/json" }).end(text);
  if (url.startsWith("/payroll/")) say(200, '{"rates":[]}');
  else if (url === "/periods") say(200, '{"queued":true}');
  else if (url.startsWith("/closings/")) say(409, "{}");
  else if (url.startsWith("/holidays/")) say(200, '[{"date":"2025-05-01"}]');
  else if (url.startsWith("/feeds/")) setTimeout(say, 2500, 200, "");
  else say(404, "{}");
});
async function main() {
  await connection.open();
  await new Promise((listening) => upstream.listen(PORT, "127.0.0.1", listening));
  await (DOOR === "http" ? throughHttp() : throughJobs());
  setTimeout(() => process.exit(0), 20);
}
void main();
//# sourceMappingURL=server.js.map
