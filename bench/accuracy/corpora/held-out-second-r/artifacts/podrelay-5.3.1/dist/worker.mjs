// src/worker.ts
import { createServer } from "node:http";
import { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { isMainThread, Worker } from "node:worker_threads";
import PQueue2 from "p-queue";

// src/shared/draws.ts
var WORDS = "anvil beacon canyon drift echo fjord glimmer hollow island jetty knoll lagoon meadow nomad outpost prairie quarry ripple summit tundra".split(" ");
var Draws = class {
  state;
  constructor(seed) {
    this.state = (seed * 48271 + 11) % 2147483647;
  }
  num(low, high) {
    this.state = this.state * 48271 % 2147483647;
    return low + this.state % (high - low + 1);
  }
  pick(list) {
    return list[this.num(0, list.length - 1)];
  }
  word = () => this.pick(WORDS);
  show = () => `the-${this.word()}-${this.word()}`;
};

// src/tasks.ts
import { gzipSync } from "node:zlib";

// src/shared/failures.ts
var RelayFailure = class extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = "RelayFailure";
  }
};
var FeedUnreadable = class extends RelayFailure {
  constructor(feed, reason) {
    super(`feed ${feed} cannot be read: ${reason}`);
    this.name = "FeedUnreadable";
  }
};
var QuotaExceeded = class extends Error {
  constructor(show, used, allowed) {
    super(`${show} used ${used} MB of ${allowed} MB`);
    this.show = show;
    this.used = used;
    this.allowed = allowed;
  }
  show;
  used;
  allowed;
  name = "QuotaExceeded";
};
var LeaseLost = class extends RelayFailure {
  code = "LEASE_LOST";
};
var ChapterOverlap = class extends Error {
  constructor(title, at) {
    super(`chapter "${title}" begins at ${at} s, before the last one ended`);
    this.name = new.target.name;
  }
};
var GaveUp = class extends RelayFailure {
  constructor(what, times, last) {
    super(`${what}: gave up after ${times} tries, last: ${last.message}`, { cause: last });
    this.name = "GaveUp";
  }
};

// src/audio/chapters.ts
var ChapterList = class _ChapterList {
  #chapters = [];
  static parse(text) {
    const list = new _ChapterList();
    for (const chapter of JSON.parse(text).chapters) list.add(chapter);
    return list;
  }
  add(chapter) {
    const last = this.#chapters.at(-1);
    if (last !== void 0 && chapter.from < last.to) throw new ChapterOverlap(chapter.title, chapter.from);
    this.#chapters.push(chapter);
  }
  get count() {
    return this.#chapters.length;
  }
};
var countOf = (list) => Reflect.get(ChapterList.prototype, "count", list);
var marker = (depth, title) => `${">".repeat(depth - 2)} ${title}`;

// src/audio/id3.ts
import assert from "node:assert";

// src/shared/expect.ts
function textOf(node, name) {
  const value = node[name];
  if (typeof value !== "string" || value.length === 0) throw new RelayFailure(`element lacks its ${name}`);
  return value;
}
function positive(value, name) {
  if (!(value > 0)) throw new RangeError(`${name} must be positive, is ${value}`);
  return value;
}

// src/audio/id3.ts
function header(bytes) {
  assert.equal(bytes.subarray(0, 3).toString(), "ID3", `file begins with ${bytes.subarray(0, 3).toString("hex")}`);
  return { version: bytes[3], size: bytes.readUInt32BE(6) };
}
function duration(bytes, bitrate) {
  return bytes * 8 / positive(bitrate, "bitrate");
}

// src/audio/loudness.ts
function peak(samples) {
  return samples.reduce((a, b) => Math.max(a, Math.abs(b)));
}
function shown(level, digits) {
  return `${(level - 0).toPrecision(digits)} LUFS`;
}
function join(parts, length) {
  const whole = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// src/delivery/hosts.ts
import got from "got";
import PQueue from "p-queue";
var Host = class {
  constructor(base, options = { retry: { limit: 0 }, timeout: { request: 150 } }) {
    this.base = base;
    this.options = options;
  }
  base;
  options;
  async headers(path) {
    const { headers } = await got.head(`${this.base}/${path}`, this.options);
    return headers.etag;
  }
  async json(path) {
    return got(`${this.base}/${path}`, this.options).json();
  }
  async ping(path) {
    const url = `${this.base}/${path}`;
    return (await got.post(url, this.options)).statusCode;
  }
  async upload(path, bytes) {
    const answer = await fetch(`${this.base}/${path}`, { method: "PUT", body: bytes });
    const location = answer.headers.get("location");
    return location.split("/").pop();
  }
  async rehosted(path, times) {
    let last = new Error("never tried");
    for (let i = 0; i < times; i++) {
      try {
        return await this.headers(path);
      } catch (error) {
        last = error;
      }
    }
    throw new GaveUp("rehosting", times, last);
  }
};

// src/delivery/webhooks.ts
import { createHmac, timingSafeEqual } from "node:crypto";
import { EventEmitter } from "node:events";
function sign(body, secret) {
  return createHmac("sha256", secret).update(body).digest("hex");
}
function verify(body, secret, given) {
  return timingSafeEqual(Buffer.from(sign(body, secret)), Buffer.from(given));
}
var HookBus = class extends EventEmitter {
  announce(topic, payload) {
    this.emit("sent", topic);
    return `${topic}.${payload.event.kind}`;
  }
  reject(reason) {
    this.emit("error", reason);
  }
  template(text, values) {
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name].toString());
  }
};

// src/feeds/opml.ts
import iconv from "iconv-lite";
function flatten(outline) {
  return [outline.text, ...outline.children.flatMap((child) => flatten(child))];
}
function decoded(bytes, charset) {
  return iconv.decode(bytes, charset);
}
var subscription = (outline) => new URL(textOf(outline, "xmlUrl"));
function groups(outlines) {
  const made = Object.freeze({ all: [] });
  for (const { group, feeds } of outlines) made[group] = feeds;
  return made;
}

// src/feeds/rss.ts
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { DateTime } from "luxon";
var parser = new XMLParser({ ignoreAttributes: false });
var RssReader = class {
  seen = /* @__PURE__ */ new Set();
  read(feed, xml) {
    const valid = XMLValidator.validate(xml);
    if (valid !== true) throw new FeedUnreadable(feed, valid.err.msg);
    return parser.parse(xml);
  }
  title(document) {
    return this.channel(document).title.trim();
  }
  episodes(document) {
    this.seen.clear();
    return document.rss.channel.item.map((item) => this.one(item));
  }
  channel(document) {
    return document.rss.channel ?? document.rss.feed;
  }
  one(item) {
    const guid = textOf(item, "guid");
    this.seen.add(guid);
    return guid;
  }
  published(item) {
    return DateTime.fromRFC2822(item.pubDate).toISO().slice(0, 10);
  }
};

// src/plans/quota.ts
import { DateTime as DateTime2, Settings } from "luxon";
import { z } from "zod";
import { parse } from "yaml";
Settings.throwOnInvalid = true;
var Plan = z.object({ name: z.enum(["hobby", "studio", "network"]), megabytes: z.number().int().positive(), hosts: z.array(z.string()).max(3) });
var PRICES = { hobby: { monthly: 900, yearly: 9e3 }, studio: { monthly: 2400 } };
var Plans = class {
  load(text) {
    return parse(text);
  }
  checked(plan) {
    if (plan === void 0) plan = { name: "hobby", megabytes: 100, hosts: [] };
    return Plan.parse(plan);
  }
  charge(show, used, allowed) {
    const left = allowed - used;
    if (left < 0) throw new QuotaExceeded(show, used, allowed);
    return allowed - used;
  }
  price(plan) {
    return PRICES[plan].monthly;
  }
  renewal(from, months) {
    return DateTime2.fromISO(from).plus({ months: positive(months, "months") }).toISODate();
  }
  seats(spec) {
    return spec.seats.split("-").map(Number).reduce((low, high) => high - low);
  }
};

// src/state/checkpoints.ts
import { readFile, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";
import { MessageChannel } from "node:worker_threads";
var Checkpoints = class {
  constructor(folder) {
    this.folder = folder;
  }
  folder;
  async load(show) {
    return JSON.parse(await readFile(join2(this.folder, `${show}.checkpoint`), "utf8"));
  }
  async resume(show) {
    await writeFile(join2(this.folder, "last.checkpoint"), `{"show":"${show}","at":`);
    const { at } = await this.load("last");
    return at;
  }
  share(state) {
    const { port1 } = new MessageChannel();
    try {
      port1.postMessage(state);
    } finally {
      port1.close();
    }
  }
  advance(state, step) {
    const { offsets } = state[step];
    return offsets.length;
  }
};

// src/state/episodes.ts
import initSqlJs from "sql.js";
var EpisodeStore = class {
  db;
  async open() {
    const SQL = await initSqlJs();
    this.db = new SQL.Database();
    this.db.run("create table episodes (guid text primary key, show text not null, seconds integer)");
    return this;
  }
  insert(guid, show) {
    this.db.run("insert into episodes values (?, ?, 0)", [guid, show]);
  }
  longest(show) {
    const found = this.db.exec("select guid from episodes where show = ? order by seconds desc", [show]);
    return found[0].values[0][0];
  }
  explicit() {
    return this.db.exec("select guid from episodes where explicit = 1");
  }
};

// src/state/leases.ts
import assert2 from "node:assert";
import Redis from "ioredis";
var Leases = class {
  held = /* @__PURE__ */ new Map();
  take(name, until) {
    this.held.set(name, until);
  }
  renew(name, now) {
    const until = this.held.get(name) ?? 0;
    if (until < now) throw new LeaseLost(`lost the lease of ${name} ${now - until} ms ago`);
    this.held.set(name, now + 1e3);
  }
  release(name) {
    assert2(this.held.delete(name), `lease of ${name} is not held`);
  }
  async whileHeld(name, work) {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 5);
    await work(controller.signal);
    this.release(name);
  }
  async shared(name, port) {
    const redis = new Redis({ host: "127.0.0.1", port, enableOfflineQueue: false, retryStrategy: () => null, lazyConnect: true });
    redis.on("error", () => {
    });
    await redis.connect();
    return redis.get(name);
  }
};

// src/stats/downloads.ts
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { gunzipSync } from "node:zlib";
var LINE = /^(\S+) \[(\d+)\] "GET (\S+)"/;
function hit(line) {
  const [, from, at, path] = LINE.exec(line);
  return { from, at: Number(at), path };
}
function archived(bytes) {
  return gunzipSync(bytes).toString().split("\n");
}
async function tally(lines) {
  let count = 0;
  const counter = new Transform({
    objectMode: true,
    transform(line, _encoding, done) {
      count += hit(line).path.length > 0 ? 1 : 0;
      done();
    }
  });
  const source = Readable.from(lines);
  setImmediate(() => source.destroy());
  await pipeline(source, counter, async function* (rows) {
    for await (const row of rows) yield await new Promise((later) => setTimeout(later, 50, row));
  });
  return count;
}
async function* windows(hits, size) {
  let window = [];
  for await (const { at } of hits) {
    window.push(at);
    if (window.length === size) {
      yield window;
      window = [];
    }
  }
}
async function first(hits, size) {
  for await (const window of windows(hits, size)) return window[0];
  return 0;
}

// src/stats/rollup.ts
var COUNTRIES = /* @__PURE__ */ new Map([
  ["SE", { name: "Sweden", zone: "Europe/Stockholm" }],
  ["PT", { name: "Portugal", zone: "Europe/Lisbon" }]
]);
function countryName(code) {
  return COUNTRIES.get(code.toUpperCase()).name;
}
function perShow(rows) {
  const shows = {};
  rows.forEach(({ show, count }) => shows[show] = count);
  const totals = Object.entries(shows);
  return totals.sum().toString();
}
var merged = (left, right) => [...left, ...right];

// src/tasks.ts
var Relay = class {
  rss = new RssReader();
  plans = new Plans();
  leases = new Leases();
  bus = new HookBus();
  episodes = new EpisodeStore();
  checkpoints;
  host;
  gone = new Host("http://127.0.0.1:9986");
  constructor(port, folder) {
    this.host = new Host(`http://127.0.0.1:${port}`);
    this.checkpoints = new Checkpoints(folder);
  }
};
var TASKS = [
  ["feed-tag-unclosed", "feed", (r, d) => r.rss.read(d.show(), `<rss><${d.word()}></rss>`)],
  ["guid-empty", "feed", (r, d) => r.rss.episodes({ rss: { channel: { item: [{ guid: d.word() }, { title: d.word() }] } } })],
  ["pub-date-not-mail-date", "feed", (r, d) => r.rss.published({ pubDate: `2026-11-${d.num(10, 28)}` })],
  ["outline-in-itself", "feed", (_, d) => {
    const outline = { text: d.word(), children: [] };
    outline.children.push(outline);
    return flatten(outline);
  }],
  ["charset-not-known", "feed", (_, d) => decoded(Buffer.from("x"), `x-${d.word()}`)],
  ["link-is-relative", "feed", (_, d) => subscription({ xmlUrl: `/feeds/${d.show()}.xml` })],
  ["groups-frozen", "feed", (_, d) => groups([{ group: d.word(), feeds: [d.show()] }])],
  ["file-not-tagged", "audio", (_, d) => header(Buffer.from(`${d.word()} and more`))],
  ["bitrate-zero", "audio", (_, d) => duration(d.num(1, 9999), -d.num(0, 9))],
  ["chapters-overlap", "audio", (_, d) => ChapterList.parse(JSON.stringify({ chapters: [{ title: d.word(), from: 0, to: 90 }, { title: d.word(), from: d.num(10, 80), to: 200 }] }))],
  ["chapters-null", "audio", (_, d) => ChapterList.parse(JSON.stringify({ chapters: null, show: d.word() }))],
  ["count-of-plain-object", "audio", (_, d) => countOf({ title: d.word() })],
  ["marker-of-top-level", "audio", (_, d) => marker(1 - d.num(0, 5), d.word())],
  ["peak-of-silence", "audio", () => peak([])],
  ["digits-zero", "audio", (_, d) => shown(-d.num(10, 30), 0)],
  ["parts-longer-than-whole", "audio", (_, d) => join([new Float32Array(d.num(5, 9)), new Float32Array(9)], 12)],
  ["archive-cut-off", "stats", (_, d) => archived(gzipSync(d.show().repeat(20)).subarray(0, d.num(15, 25)))],
  ["source-destroyed", "stats", (_, d) => tally(Array.from({ length: 50 }, () => `a [1] "GET /${d.word()}"`))],
  ["hits-not-iterable", "stats", (_, d) => first({ show: d.show() }, 2)],
  ["country-not-listed", "stats", (_, d) => countryName(d.pick(["XK", "AQ", "EU", "T1"]))],
  ["totals-not-summable", "stats", (_, d) => perShow([{ show: d.show(), count: d.num(1, 9) }])],
  ["right-side-missing", "stats", (_, d) => merged([d.num(1, 9)], void 0)],
  ["enclosure-gone", "host", (r, d) => r.host.headers(`gone/${d.show()}.mp3`)],
  ["host-slow", "host", (r, d) => r.host.headers(`slow/${d.show()}.mp3`)],
  ["host-refuses", "host", (r, d) => r.gone.ping(d.word())],
  ["host-sends-page", "host", (r, d) => r.host.json(`page/${d.word()}`)],
  ["host-hangs-up", "host", (r, d) => r.host.ping(`hangup/${d.word()}`)],
  ["no-location-of-upload", "host", (r, d) => r.host.upload(`put/${d.word()}`, Buffer.from(d.word()))],
  ["secret-not-configured", "hook", (_, d) => sign(d.word(), process.env["HOOK_SECRET"])],
  ["signature-shortened", "hook", (_, d) => verify(d.word(), d.word(), d.word())],
  ["event-null", "hook", (r, d) => r.bus.announce(d.word(), { event: null })],
  ["value-of-template-missing", "hook", (r, d) => r.bus.template("{show} has {count} plays", { show: d.show() })],
  ["renewal-of-no-months", "plan", (r, d) => r.plans.renewal("2026-11-02", -d.num(0, 6))],
  ["renewal-from-words", "plan", (r, d) => r.plans.renewal(`next ${d.word()}`, 1)],
  ["seats-are-a-number", "plan", (r, d) => r.plans.seats({ seats: d.num(2, 9) })],
  ["episode-again", "episodes", (r, d) => {
    const guid = d.show();
    r.episodes.insert(guid, "a");
    r.episodes.insert(guid, "b");
  }],
  ["episode-of-no-show", "episodes", (r, d) => r.episodes.insert(`${d.show()}-${d.num(1, 9999)}`, null)],
  ["show-without-episodes", "episodes", (r, d) => r.episodes.longest(`none-${d.word()}`)],
  ["explicit-not-migrated", "episodes", (r) => r.episodes.explicit()],
  ["lease-ran-out", "lease", (r, d) => {
    const show = d.show();
    r.leases.take(show, 1e3);
    r.leases.renew(show, d.num(1001, 9e3));
  }],
  ["lease-not-held", "lease", (r, d) => r.leases.release(d.show())],
  ["work-goes-on-after-abort", "lease", (r, d) => r.leases.whileHeld(d.show(), async (signal) => {
    await new Promise((later) => setTimeout(later, 20));
    signal.throwIfAborted();
  })],
  ["redis-refuses", "lease", (r, d) => r.leases.shared(d.show(), 9987)],
  ["checkpoint-missing", "checkpoint", (r, d) => r.checkpoints.load(d.show())],
  ["checkpoint-half-written", "checkpoint", (r, d) => r.checkpoints.resume(d.show())],
  ["state-has-function", "checkpoint", (r, d) => r.checkpoints.share({ show: d.show(), then: () => 1 })]
];

// src/worker.ts
var { SEED, PREFIX, DOOR, WRAP } = process.env;
function sent(bug, kind, error) {
  const type = error.code ? String(error.code) : error.name;
  process.stdout.write(`${JSON.stringify({ bug, type: type ?? "", message: error.message ?? "", stack: error.stack ?? "", span: `${kind} ${DOOR}`, kind: DOOR === "queue" ? 4 : 0 })}
`);
}
var host = createServer((request, response) => {
  const url = request.url;
  if (url.startsWith("/gone")) response.writeHead(404).end();
  else if (url.startsWith("/busy")) response.writeHead(503).end();
  else if (url.startsWith("/slow")) setTimeout(() => response.end(), 400);
  else if (url.startsWith("/hangup")) request.socket.destroy();
  else response.end("<html>Parked</html>");
});
async function measured(work) {
  const started = performance.now();
  try {
    return await work();
  } finally {
    globalThis.lastTook = performance.now() - started;
  }
}
var scoped = async (work) => measured(async () => work());
var perform = (work) => WRAP === "layers" ? scoped(async () => work()) : (async () => work())();
var doors = {
  queue: async (work, failed) => new PQueue2({ concurrency: 1 }).add(() => perform(work)).catch(failed),
  timer: (work, failed) => new Promise((done) => setTimeout(() => void perform(work).catch(failed).then(() => done()), 1)),
  stream: async (work, failed) => {
    const sink = new Writable({
      objectMode: true,
      write(job, _encoding, next) {
        perform(job.work).catch(failed).then(() => next());
      }
    });
    sink.end({ work });
    await finished(sink);
  }
};
doors["thread"] = async (work, failed) => {
  try {
    await perform(work);
  } catch (error) {
    failed(error);
  }
};
async function main() {
  await new Promise((ready) => host.listen(0, "127.0.0.1", ready));
  const relay = new Relay(host.address().port, PREFIX);
  await relay.episodes.open();
  const draws = new Draws(Number(SEED));
  for (const [bug, kind, work] of TASKS) await doors[DOOR](() => work(relay, draws), (error) => sent(bug, kind, error));
  host.closeAllConnections();
  host.close();
}
if (DOOR === "thread" && isMainThread) new Worker(process.argv[1]);
else void main();
//# sourceMappingURL=worker.mjs.map
