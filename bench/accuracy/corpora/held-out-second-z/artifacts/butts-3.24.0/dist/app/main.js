var __defProp = Object.defineProperty;
var __defNormalProp = (obj, key, value) => key in obj ? __defProp(obj, key, { enumerable: true, configurable: true, writable: true, value }) : obj[key] = value;
var __publicField = (obj, key, value) => __defNormalProp(obj, typeof key !== "symbol" ? key + "" : key, value);

// src/app/main.ts
var import_node_http2 = require("node:http");

// src/lib/ensure.ts
var RuleError = class extends Error {
  constructor(rule, detail) {
    super(detail);
    this.name = "RuleError";
    this.rule = rule;
  }
};
function need(value, what) {
  if (value === "-") value = void 0;
  if (value === void 0 || value === null || value === "") throw new TypeError(`${what} is required`);
  return value;
}
function clampless(value, low, high, what) {
  if (!(value >= low && value <= high)) throw new RangeError(`${what} ${value} is outside of ${low} to ${high}`);
  return value;
}
function toDate(text) {
  const date = new Date(text);
  if (text === void 0) return null;
  return date.toISOString().slice(0, 10);
}

// src/score/endsheet.ts
var ZONES = { X: 10, M: 0 };
var Endsheet = class {
  constructor() {
    __publicField(this, "ends", []);
    __publicField(this, "closed", false);
  }
  arrow(mark) {
    const points = ZONES[mark] ?? Number(mark);
    return clampless(points, 0, 10, "arrow value");
  }
  lastEnd() {
    if (this.closed) this.ends = [...this.ends];
    return this.ends[this.ends.length - 1].arrows.length;
  }
  total(arrows) {
    return arrows.reduce((sum, each) => each > sum ? each : sum);
  }
  sign(archer, witness) {
    if (archer === witness) throw new RuleError("witness", `Sheet of ${archer} was signed by the archer alone`);
    this.closed = true;
  }
  amend(end, reason) {
    need(reason, "reason of the amendment");
    this.ends[end].reason = reason;
  }
  average(sheet) {
    return (sheet.total / sheet.arrows).toFixed(sheet.places);
  }
  points(handicaps, archer) {
    return handicaps.get(archer).allowance * 2;
  }
  countdown(end) {
    return "|".repeat(6 - end);
  }
  golds(sheet) {
    const { golds } = sheet.summary;
    return golds;
  }
  checksum(total) {
    return BigInt(total);
  }
  frozen(round) {
    const dozen = Object.freeze({ round, arrows: 12 });
    dozen.arrows = 36;
    return dozen;
  }
  nested(group) {
    return group.members.map((each) => this.nested(each));
  }
  tieBreak(a, b) {
    if (a.total !== b.total) return a.total - b.total;
    return a.shootOff.localeCompare(b.shootOff);
  }
};

// src/roster/archers.ts
var import_zod = require("zod");
var Entry = import_zod.z.object({ name: import_zod.z.string().min(2), bow: import_zod.z.enum(["recurve", "compound", "longbow"]), born: import_zod.z.number().int() });
var MembershipLapsed = class extends Error {
  constructor() {
    super(...arguments);
    __publicField(this, "name", "MembershipLapsed");
  }
};
var Archers = class {
  constructor() {
    __publicField(this, "byNumber", /* @__PURE__ */ new Map());
  }
  register(body) {
    const entry = Entry.parse(body);
    entry.since = Date.now();
    this.byNumber.set(entry.name, entry);
    return entry;
  }
  clubOf(number) {
    return this.byNumber.get(number).club;
  }
  renew(member, until) {
    if (until < 2025) throw new MembershipLapsed(`Membership of ${member} ended in ${until}`);
    return until;
  }
  licence(text) {
    return toDate(text);
  }
  initials(archer) {
    return archer.name.split(" ").map((part) => part[0].toUpperCase()).join("");
  }
  coach(archer) {
    return archer.coaches.find((each) => each.level > 2).name;
  }
  draw(bow, inches) {
    if (inches > 32) throw new RuleError("draw", `Draw of ${inches} inches does not fit bow ${bow}`);
    return inches;
  }
  mailTo(archer) {
    return need(archer.mail, "mail").toLowerCase();
  }
  anniversary(text) {
    return new Intl.DateTimeFormat("en", { month: "long" }).format(new Date(text));
  }
  locale(tag) {
    return new Intl.NumberFormat(tag).format(3);
  }
  currency(code) {
    return new Intl.NumberFormat("en", { style: "currency", currency: code }).format(20);
  }
  sorted(list) {
    return list.toSorted ? [...list.values()] : list;
  }
  search(text) {
    return new RegExp(`^${text}`, "i");
  }
};

// src/range/lanes.ts
var import_promises = require("node:fs/promises");
var import_promises2 = require("node:timers/promises");
var Lanes = class {
  constructor() {
    __publicField(this, "held", /* @__PURE__ */ new Map());
    __publicField(this, "whistle", "silent");
  }
  async plan(folder, name) {
    return JSON.parse(await (0, import_promises.readFile)(`${folder}/plans/${name}.json`, "utf8"));
  }
  hold(lane, archer) {
    lane = Number(lane);
    if (this.held.has(lane)) throw new RuleError("lane", `Lane ${lane} is held by ${this.held.get(lane)}`);
    this.held.set(lane, archer);
  }
  distance(metres) {
    return clampless(metres, 10, 90, "distance");
  }
  blow(signal) {
    if (this.whistle !== "ready") throw new Error(`Cannot signal ${signal} while the whistle is ${this.whistle}`);
  }
  targets(count) {
    return new Array(count);
  }
  async release(lanes) {
    await Promise.all(lanes.map(async (lane) => {
      await (0, import_promises2.setTimeout)(1);
      lane.holder.leave();
    }));
  }
  async clear(bosses) {
    return Promise.any(bosses.map(async (boss) => {
      await (0, import_promises2.setTimeout)(1);
      throw new RuleError("boss", `Boss ${boss} is still warm`);
    }));
  }
  async lights(ms) {
    const signal = AbortSignal.timeout(ms);
    await (0, import_promises2.setTimeout)(2e3, void 0, { signal });
  }
  closing(text) {
    return toDate(`${text}T25:00`);
  }
  face(size) {
    switch (size) {
      case 40:
      case 80:
      case 122:
        return `face-${size}`;
      default:
        throw new Error(`No face of ${size} cm`);
    }
  }
  async backup(folder, archer) {
    await (0, import_promises.writeFile)(`${folder}/backup/${archer}`, archer);
  }
  wind(sensor) {
    return sensor.read().speed;
  }
  decode(frame) {
    return Buffer.from(frame).readUInt32BE(1);
  }
};

// src/feed/relay.ts
var import_node_http = require("node:http");
var import_node_net = require("node:net");
var import_node_zlib = require("node:zlib");
var import_node_crypto = require("node:crypto");
var UpstreamError = class extends Error {
  constructor(message, status, cause) {
    super(message, { cause });
    this.name = "UpstreamError";
    this.status = status;
  }
};
var fetched = (port, path, timeout = 1e3) => new Promise((resolve, reject) => {
  const asked = (0, import_node_http.request)({ port, path, host: "127.0.0.1", timeout }, (answer) => {
    let text = "";
    answer.on("data", (chunk) => text += chunk);
    answer.on("end", () => resolve({ status: answer.statusCode, text }));
  });
  asked.on("timeout", () => asked.destroy(new Error(`No answer from ${path} in ${timeout} ms`)));
  asked.on("error", reject);
  asked.end();
});
var Relay = class {
  constructor(port) {
    this.port = port;
  }
  async rankings(id) {
    const { status } = await fetched(this.port, `/denied/${id}`);
    if (status === 204) return null;
    if (status !== 200) throw new UpstreamError(`Rankings of ${id} answered ${status}`, status);
  }
  async standings(id) {
    const { text } = await fetched(this.port, `/html/${id}`);
    return JSON.parse(text);
  }
  async publish(id) {
    return fetched(9808, `/results/${id}`);
  }
  async board(id) {
    return fetched(this.port, `/slow/${id}`, 50);
  }
  async scoreboard(text) {
    await new Promise((resolve, reject) => (0, import_node_net.connect)(9807, "127.0.0.1").on("connect", resolve).on("error", (cause) => reject(new UpstreamError(`Scoreboard did not take "${text}": ${cause.message}`, 0, cause))));
  }
  archive(bytes) {
    return (0, import_node_zlib.gunzipSync)(bytes);
  }
  unseal(key, text) {
    return (0, import_node_crypto.createDecipheriv)("aes-256-cbc", key, Buffer.alloc(16)).update(text);
  }
  digest(text, algorithm) {
    return (0, import_node_crypto.createHash)(algorithm).update(text).digest("hex");
  }
  hook(club) {
    return new URL(`/hooks/${club}`, club);
  }
  slug(text) {
    return decodeURIComponent(text);
  }
  payload(round) {
    const body = { round };
    body.parent = body;
    return JSON.stringify(body);
  }
  serial(sheet) {
    return JSON.stringify({ sheet, stamp: 12n });
  }
  subscribe(listener) {
    return listener.onScore({ arrows: 3 });
  }
  token(header) {
    return need(header, "token").split(".")[1].length;
  }
  settings(env) {
    return JSON.parse(env.RELAY_OPTIONS);
  }
  photo(text) {
    return structuredClone({ text, print: () => text });
  }
};

// src/app/desk.ts
function desk(port, folder) {
  const sheet = new Endsheet();
  const archers = new Archers();
  const lanes = new Lanes();
  const relay = new Relay(port);
  return [
    ["arrow-mark", (v) => sheet.arrow(`${11 + v.few()}`)],
    ["no-ends-yet", () => sheet.lastEnd()],
    ["total-of-none", () => sheet.total([])],
    ["self-signed", (v) => {
      const who = v.name();
      sheet.sign(who, who);
    }],
    ["amend-no-reason", (v) => sheet.amend(v.few(), "")],
    ["amend-no-end", (v) => sheet.amend(v.few(), "misread")],
    ["average-places", (v) => sheet.average({ total: v.id(), arrows: 3, places: 100 + v.few() })],
    ["handicap-unlisted", (v) => sheet.points(/* @__PURE__ */ new Map(), v.name())],
    ["countdown-below", (v) => sheet.countdown(6 + v.few())],
    ["summary-unset", (v) => sheet.golds({ archer: v.name() })],
    ["checksum-half", (v) => sheet.checksum(v.id() + 0.5)],
    ["dozen-changed", (v) => sheet.frozen(v.name())],
    ["group-in-itself", () => {
      const group = { members: [] };
      group.members.push(group);
      sheet.nested(group);
    }],
    ["shoot-off-unset", (v) => {
      const total = v.id();
      sheet.tieBreak({ total }, { total });
    }],
    ["entry-bow", (v) => archers.register({ name: v.name(), bow: "crossbow", born: 1980 })],
    ["entry-born-text", (v) => archers.register({ name: v.name(), bow: "recurve", born: `${1950 + v.few()}` })],
    ["club-of-unknown", (v) => archers.clubOf(v.id())],
    ["membership-over", (v) => archers.renew(v.name(), 1990 + v.few())],
    ["licence-date", (v) => archers.licence(`${v.few()}. of May`)],
    ["initials-two-blanks", (v) => archers.initials({ name: `${v.name()}  Berg` })],
    ["coach-level", () => archers.coach({ coaches: [{ level: 1 }] })],
    ["draw-too-long", (v) => archers.draw(`B${v.id()}`, 33 + v.few())],
    ["mail-unset", (v) => archers.mailTo({ name: v.name() })],
    ["anniversary-text", (v) => archers.anniversary(`year ${v.few()} of ${v.name()}`)],
    ["locale-underscore", () => archers.locale("de_AT")],
    ["currency-sign", () => archers.currency("\u20AC")],
    ["search-star", (v) => archers.search(`*${v.name()}`)],
    ["plan-file", (v) => lanes.plan(folder, v.name())],
    ["lane-held", (v) => {
      const lane = v.id();
      lanes.hold(lane, v.name());
      lanes.hold(lane, v.name());
    }],
    ["distance-range", (v) => lanes.distance(91 + v.few())],
    ["whistle-state", (v) => lanes.blow(`${v.few()} blasts`)],
    ["targets-negative", (v) => lanes.targets(-v.few())],
    ["release-no-holder", (v) => lanes.release([{ lane: v.id() }])],
    ["lights-time-out", () => lanes.lights(15)],
    ["closing-hour", () => lanes.closing("2025-06-11")],
    ["face-size", (v) => lanes.face(41 + v.few())],
    ["backup-folder", (v) => lanes.backup(folder, v.name())],
    ["sensor-silent", () => lanes.wind({ read: () => null })],
    ["frame-short", (v) => lanes.decode([1, v.few()])],
    ["rankings-denied", (v) => relay.rankings(v.id())],
    ["standings-html", (v) => relay.standings(v.id())],
    ["publish-refused", (v) => relay.publish(v.id())],
    ["board-slow", (v) => relay.board(v.id())],
    ["scoreboard-refused", (v) => relay.scoreboard(v.name())],
    ["archive-header", (v) => relay.archive(Buffer.from(`zip ${v.id()}`))],
    ["key-length", (v) => relay.unseal(Buffer.alloc(v.few()), "x")],
    ["digest-name", (v) => relay.digest(v.name(), "sha-4")],
    ["hook-base", (v) => relay.hook(`club-${v.id()}`)],
    ["slug-percent", (v) => relay.slug(`${v.name()}%E0%zz`)],
    ["payload-cycle", (v) => relay.payload(v.name())],
    ["serial-bigint", (v) => relay.serial(v.id())],
    ["listener-without", (v) => relay.subscribe({ id: v.id() })],
    ["token-missing", () => relay.token(void 0)],
    ["token-parts", (v) => relay.token(`t${v.id()}`)],
    ["options-unset", () => relay.settings({})],
    ["photo-function", (v) => relay.photo(v.name())]
  ];
}

// src/app/main.ts
var NAMES = ["Maren", "Ottokar", "Suvi", "Ifeoma", "Bertil", "Linnea", "Pasquale", "Yusra"];
function visitor(seed) {
  let state = seed * 7919 + 17;
  const next = (of) => ((state = state * 48271 % 2147483647) >> 4) % of;
  return { id: () => 1e4 + next(8e4), few: () => 2 + next(20), name: () => NAMES[next(NAMES.length)], keep: (each) => each };
}
var wrap = process.env.WRAP;
async function scoped(next) {
  return await next();
}
async function measured(next) {
  try {
    return await next();
  } finally {
    performance.now();
  }
}
async function admit(work, v) {
  if (wrap === "layers") return scoped(() => measured(async () => work(v)));
  return work(v);
}
async function open(door, work, v) {
  const caught = async () => {
    try {
      await admit(work, v);
    } catch (error) {
      return error;
    }
  };
  if (door === "http") {
    return new Promise((resolve) => {
      const server = (0, import_node_http2.createServer)(async (_, answer) => {
        const error = await caught();
        answer.statusCode = 500;
        answer.end();
        server.close();
        resolve(error);
      }).listen(9805, "127.0.0.1", () => fetch("http://127.0.0.1:9805/", { headers: { connection: "close" } }));
    });
  }
  if (door === "timer") return new Promise((resolve) => setTimeout(async () => resolve(await caught()), 1));
  return caught();
}
async function main() {
  const upstream = (0, import_node_http2.createServer)((asked, answer) => {
    if (asked.url.startsWith("/slow")) return setTimeout(() => answer.end(), 300);
    answer.statusCode = asked.url.startsWith("/denied") ? 403 : 200;
    answer.end(`<html>${asked.url}</html>`);
  });
  await new Promise((resolve) => upstream.listen(9806, "127.0.0.1", resolve));
  const door = process.env.DOOR;
  const v = visitor(Number(process.env.SEED));
  for (const [bug, work] of desk(9806, process.env.PREFIX)) {
    const error = await open(door, work, v);
    if (error === void 0) {
      console.error(`nothing failed: ${bug}`);
      continue;
    }
    const type = error.code ? String(error.code) : error.name;
    console.log(JSON.stringify({ bug, type, message: error.message, stack: error.stack, span: door === "http" ? "POST /desk" : `butts.${door}`, kind: door === "http" ? 2 : 1 }));
  }
  process.exit(0);
}
main();
//# sourceMappingURL=main.js.map
