var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
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

// src/db/schema.ts
var schema_exports = {};
__export(schema_exports, {
  appeals: () => appeals,
  fines: () => fines,
  permits: () => permits
});
var import_sqlite_core, permits, fines, appeals;
var init_schema = __esm({
  "src/db/schema.ts"() {
    import_sqlite_core = require("drizzle-orm/sqlite-core");
    permits = (0, import_sqlite_core.sqliteTable)("permits", {
      id: (0, import_sqlite_core.integer)("id").primaryKey(),
      plate: (0, import_sqlite_core.text)("plate").notNull().unique(),
      zone: (0, import_sqlite_core.text)("zone").notNull(),
      state: (0, import_sqlite_core.text)("state").notNull(),
      holder: (0, import_sqlite_core.text)("holder"),
      fee: (0, import_sqlite_core.real)("fee")
    });
    fines = (0, import_sqlite_core.sqliteTable)("fines", { id: (0, import_sqlite_core.integer)("id").primaryKey(), permit: (0, import_sqlite_core.integer)("permit"), cents: (0, import_sqlite_core.integer)("cents").notNull(), note: (0, import_sqlite_core.text)("note") });
    appeals = (0, import_sqlite_core.sqliteTable)("appeals", { id: (0, import_sqlite_core.integer)("id").primaryKey(), fine: (0, import_sqlite_core.integer)("fine"), reason: (0, import_sqlite_core.text)("reason") });
  }
});

// src/db/index.ts
async function open() {
  const sql2 = await (0, import_sql_asm.default)();
  const database = new sql2.Database();
  database.run(`create table permits (id integer primary key, plate text not null unique, zone text not null, state text not null, holder text, fee real);
    create table fines (id integer primary key, permit integer references permits, cents integer not null, note text);
    insert into permits values (1, 'B-AX 100', 'Hafen', 'active', '{"name":"Ida"}', 30), (2, 'M-TT 7', 'Uni', 'expired', null, null), (3, 'KA-LM 12', 'Nord', 'draft', '{name:Bo}', 12);
    insert into fines values (1, 1, 2500, 'late'), (2, 2, 4000, null);`);
  db = (0, import_sql_js.drizzle)(database, { schema: schema_exports });
}
var import_sql_js, import_sql_asm, db;
var init_db = __esm({
  "src/db/index.ts"() {
    import_sql_js = require("drizzle-orm/sql-js");
    import_sql_asm = __toESM(require("sql.js/dist/sql-asm.js"));
    init_schema();
  }
});

// node_modules/lru-cache/dist/esm/index.js
var perf, warned, PROCESS, emitWarning, AC, AS, shouldWarn, isPosInt, getUintArray, ZeroArray, Stack, LRUCache;
var init_esm = __esm({
  "node_modules/lru-cache/dist/esm/index.js"() {
    perf = typeof performance === "object" && performance && typeof performance.now === "function" ? performance : Date;
    warned = /* @__PURE__ */ new Set();
    PROCESS = typeof process === "object" && !!process ? process : {};
    emitWarning = (msg, type, code2, fn) => {
      typeof PROCESS.emitWarning === "function" ? PROCESS.emitWarning(msg, type, code2, fn) : console.error(`[${code2}] ${type}: ${msg}`);
    };
    AC = globalThis.AbortController;
    AS = globalThis.AbortSignal;
    if (typeof AC === "undefined") {
      AS = class AbortSignal {
        onabort;
        _onabort = [];
        reason;
        aborted = false;
        addEventListener(_, fn) {
          this._onabort.push(fn);
        }
      };
      AC = class AbortController {
        constructor() {
          warnACPolyfill();
        }
        signal = new AS();
        abort(reason) {
          if (this.signal.aborted)
            return;
          this.signal.reason = reason;
          this.signal.aborted = true;
          for (const fn of this.signal._onabort) {
            fn(reason);
          }
          this.signal.onabort?.(reason);
        }
      };
      let printACPolyfillWarning = PROCESS.env?.LRU_CACHE_IGNORE_AC_WARNING !== "1";
      const warnACPolyfill = () => {
        if (!printACPolyfillWarning)
          return;
        printACPolyfillWarning = false;
        emitWarning("AbortController is not defined. If using lru-cache in node 14, load an AbortController polyfill from the `node-abort-controller` package. A minimal polyfill is provided for use by LRUCache.fetch(), but it should not be relied upon in other contexts (eg, passing it to other APIs that use AbortController/AbortSignal might have undesirable effects). You may disable this with LRU_CACHE_IGNORE_AC_WARNING=1 in the env.", "NO_ABORT_CONTROLLER", "ENOTSUP", warnACPolyfill);
      };
    }
    shouldWarn = (code2) => !warned.has(code2);
    isPosInt = (n) => n && n === Math.floor(n) && n > 0 && isFinite(n);
    getUintArray = (max) => !isPosInt(max) ? null : max <= Math.pow(2, 8) ? Uint8Array : max <= Math.pow(2, 16) ? Uint16Array : max <= Math.pow(2, 32) ? Uint32Array : max <= Number.MAX_SAFE_INTEGER ? ZeroArray : null;
    ZeroArray = class extends Array {
      constructor(size) {
        super(size);
        this.fill(0);
      }
    };
    Stack = class _Stack {
      heap;
      length;
      // private constructor
      static #constructing = false;
      static create(max) {
        const HeapCls = getUintArray(max);
        if (!HeapCls)
          return [];
        _Stack.#constructing = true;
        const s = new _Stack(max, HeapCls);
        _Stack.#constructing = false;
        return s;
      }
      constructor(max, HeapCls) {
        if (!_Stack.#constructing) {
          throw new TypeError("instantiate Stack using Stack.create(n)");
        }
        this.heap = new HeapCls(max);
        this.length = 0;
      }
      push(n) {
        this.heap[this.length++] = n;
      }
      pop() {
        return this.heap[--this.length];
      }
    };
    LRUCache = class _LRUCache {
      // options that cannot be changed without disaster
      #max;
      #maxSize;
      #dispose;
      #disposeAfter;
      #fetchMethod;
      #memoMethod;
      /**
       * {@link LRUCache.OptionsBase.ttl}
       */
      ttl;
      /**
       * {@link LRUCache.OptionsBase.ttlResolution}
       */
      ttlResolution;
      /**
       * {@link LRUCache.OptionsBase.ttlAutopurge}
       */
      ttlAutopurge;
      /**
       * {@link LRUCache.OptionsBase.updateAgeOnGet}
       */
      updateAgeOnGet;
      /**
       * {@link LRUCache.OptionsBase.updateAgeOnHas}
       */
      updateAgeOnHas;
      /**
       * {@link LRUCache.OptionsBase.allowStale}
       */
      allowStale;
      /**
       * {@link LRUCache.OptionsBase.noDisposeOnSet}
       */
      noDisposeOnSet;
      /**
       * {@link LRUCache.OptionsBase.noUpdateTTL}
       */
      noUpdateTTL;
      /**
       * {@link LRUCache.OptionsBase.maxEntrySize}
       */
      maxEntrySize;
      /**
       * {@link LRUCache.OptionsBase.sizeCalculation}
       */
      sizeCalculation;
      /**
       * {@link LRUCache.OptionsBase.noDeleteOnFetchRejection}
       */
      noDeleteOnFetchRejection;
      /**
       * {@link LRUCache.OptionsBase.noDeleteOnStaleGet}
       */
      noDeleteOnStaleGet;
      /**
       * {@link LRUCache.OptionsBase.allowStaleOnFetchAbort}
       */
      allowStaleOnFetchAbort;
      /**
       * {@link LRUCache.OptionsBase.allowStaleOnFetchRejection}
       */
      allowStaleOnFetchRejection;
      /**
       * {@link LRUCache.OptionsBase.ignoreFetchAbort}
       */
      ignoreFetchAbort;
      // computed properties
      #size;
      #calculatedSize;
      #keyMap;
      #keyList;
      #valList;
      #next;
      #prev;
      #head;
      #tail;
      #free;
      #disposed;
      #sizes;
      #starts;
      #ttls;
      #hasDispose;
      #hasFetchMethod;
      #hasDisposeAfter;
      /**
       * Do not call this method unless you need to inspect the
       * inner workings of the cache.  If anything returned by this
       * object is modified in any way, strange breakage may occur.
       *
       * These fields are private for a reason!
       *
       * @internal
       */
      static unsafeExposeInternals(c) {
        return {
          // properties
          starts: c.#starts,
          ttls: c.#ttls,
          sizes: c.#sizes,
          keyMap: c.#keyMap,
          keyList: c.#keyList,
          valList: c.#valList,
          next: c.#next,
          prev: c.#prev,
          get head() {
            return c.#head;
          },
          get tail() {
            return c.#tail;
          },
          free: c.#free,
          // methods
          isBackgroundFetch: (p) => c.#isBackgroundFetch(p),
          backgroundFetch: (k, index, options, context) => c.#backgroundFetch(k, index, options, context),
          moveToTail: (index) => c.#moveToTail(index),
          indexes: (options) => c.#indexes(options),
          rindexes: (options) => c.#rindexes(options),
          isStale: (index) => c.#isStale(index)
        };
      }
      // Protected read-only members
      /**
       * {@link LRUCache.OptionsBase.max} (read-only)
       */
      get max() {
        return this.#max;
      }
      /**
       * {@link LRUCache.OptionsBase.maxSize} (read-only)
       */
      get maxSize() {
        return this.#maxSize;
      }
      /**
       * The total computed size of items in the cache (read-only)
       */
      get calculatedSize() {
        return this.#calculatedSize;
      }
      /**
       * The number of items stored in the cache (read-only)
       */
      get size() {
        return this.#size;
      }
      /**
       * {@link LRUCache.OptionsBase.fetchMethod} (read-only)
       */
      get fetchMethod() {
        return this.#fetchMethod;
      }
      get memoMethod() {
        return this.#memoMethod;
      }
      /**
       * {@link LRUCache.OptionsBase.dispose} (read-only)
       */
      get dispose() {
        return this.#dispose;
      }
      /**
       * {@link LRUCache.OptionsBase.disposeAfter} (read-only)
       */
      get disposeAfter() {
        return this.#disposeAfter;
      }
      constructor(options) {
        const { max = 0, ttl, ttlResolution = 1, ttlAutopurge, updateAgeOnGet, updateAgeOnHas, allowStale, dispose, disposeAfter, noDisposeOnSet, noUpdateTTL, maxSize = 0, maxEntrySize = 0, sizeCalculation, fetchMethod, memoMethod, noDeleteOnFetchRejection, noDeleteOnStaleGet, allowStaleOnFetchRejection, allowStaleOnFetchAbort, ignoreFetchAbort } = options;
        if (max !== 0 && !isPosInt(max)) {
          throw new TypeError("max option must be a nonnegative integer");
        }
        const UintArray = max ? getUintArray(max) : Array;
        if (!UintArray) {
          throw new Error("invalid max value: " + max);
        }
        this.#max = max;
        this.#maxSize = maxSize;
        this.maxEntrySize = maxEntrySize || this.#maxSize;
        this.sizeCalculation = sizeCalculation;
        if (this.sizeCalculation) {
          if (!this.#maxSize && !this.maxEntrySize) {
            throw new TypeError("cannot set sizeCalculation without setting maxSize or maxEntrySize");
          }
          if (typeof this.sizeCalculation !== "function") {
            throw new TypeError("sizeCalculation set to non-function");
          }
        }
        if (memoMethod !== void 0 && typeof memoMethod !== "function") {
          throw new TypeError("memoMethod must be a function if defined");
        }
        this.#memoMethod = memoMethod;
        if (fetchMethod !== void 0 && typeof fetchMethod !== "function") {
          throw new TypeError("fetchMethod must be a function if specified");
        }
        this.#fetchMethod = fetchMethod;
        this.#hasFetchMethod = !!fetchMethod;
        this.#keyMap = /* @__PURE__ */ new Map();
        this.#keyList = new Array(max).fill(void 0);
        this.#valList = new Array(max).fill(void 0);
        this.#next = new UintArray(max);
        this.#prev = new UintArray(max);
        this.#head = 0;
        this.#tail = 0;
        this.#free = Stack.create(max);
        this.#size = 0;
        this.#calculatedSize = 0;
        if (typeof dispose === "function") {
          this.#dispose = dispose;
        }
        if (typeof disposeAfter === "function") {
          this.#disposeAfter = disposeAfter;
          this.#disposed = [];
        } else {
          this.#disposeAfter = void 0;
          this.#disposed = void 0;
        }
        this.#hasDispose = !!this.#dispose;
        this.#hasDisposeAfter = !!this.#disposeAfter;
        this.noDisposeOnSet = !!noDisposeOnSet;
        this.noUpdateTTL = !!noUpdateTTL;
        this.noDeleteOnFetchRejection = !!noDeleteOnFetchRejection;
        this.allowStaleOnFetchRejection = !!allowStaleOnFetchRejection;
        this.allowStaleOnFetchAbort = !!allowStaleOnFetchAbort;
        this.ignoreFetchAbort = !!ignoreFetchAbort;
        if (this.maxEntrySize !== 0) {
          if (this.#maxSize !== 0) {
            if (!isPosInt(this.#maxSize)) {
              throw new TypeError("maxSize must be a positive integer if specified");
            }
          }
          if (!isPosInt(this.maxEntrySize)) {
            throw new TypeError("maxEntrySize must be a positive integer if specified");
          }
          this.#initializeSizeTracking();
        }
        this.allowStale = !!allowStale;
        this.noDeleteOnStaleGet = !!noDeleteOnStaleGet;
        this.updateAgeOnGet = !!updateAgeOnGet;
        this.updateAgeOnHas = !!updateAgeOnHas;
        this.ttlResolution = isPosInt(ttlResolution) || ttlResolution === 0 ? ttlResolution : 1;
        this.ttlAutopurge = !!ttlAutopurge;
        this.ttl = ttl || 0;
        if (this.ttl) {
          if (!isPosInt(this.ttl)) {
            throw new TypeError("ttl must be a positive integer if specified");
          }
          this.#initializeTTLTracking();
        }
        if (this.#max === 0 && this.ttl === 0 && this.#maxSize === 0) {
          throw new TypeError("At least one of max, maxSize, or ttl is required");
        }
        if (!this.ttlAutopurge && !this.#max && !this.#maxSize) {
          const code2 = "LRU_CACHE_UNBOUNDED";
          if (shouldWarn(code2)) {
            warned.add(code2);
            const msg = "TTL caching without ttlAutopurge, max, or maxSize can result in unbounded memory consumption.";
            emitWarning(msg, "UnboundedCacheWarning", code2, _LRUCache);
          }
        }
      }
      /**
       * Return the number of ms left in the item's TTL. If item is not in cache,
       * returns `0`. Returns `Infinity` if item is in cache without a defined TTL.
       */
      getRemainingTTL(key) {
        return this.#keyMap.has(key) ? Infinity : 0;
      }
      #initializeTTLTracking() {
        const ttls = new ZeroArray(this.#max);
        const starts = new ZeroArray(this.#max);
        this.#ttls = ttls;
        this.#starts = starts;
        this.#setItemTTL = (index, ttl, start = perf.now()) => {
          starts[index] = ttl !== 0 ? start : 0;
          ttls[index] = ttl;
          if (ttl !== 0 && this.ttlAutopurge) {
            const t = setTimeout(() => {
              if (this.#isStale(index)) {
                this.#delete(this.#keyList[index], "expire");
              }
            }, ttl + 1);
            if (t.unref) {
              t.unref();
            }
          }
        };
        this.#updateItemAge = (index) => {
          starts[index] = ttls[index] !== 0 ? perf.now() : 0;
        };
        this.#statusTTL = (status, index) => {
          if (ttls[index]) {
            const ttl = ttls[index];
            const start = starts[index];
            if (!ttl || !start)
              return;
            status.ttl = ttl;
            status.start = start;
            status.now = cachedNow || getNow();
            const age = status.now - start;
            status.remainingTTL = ttl - age;
          }
        };
        let cachedNow = 0;
        const getNow = () => {
          const n = perf.now();
          if (this.ttlResolution > 0) {
            cachedNow = n;
            const t = setTimeout(() => cachedNow = 0, this.ttlResolution);
            if (t.unref) {
              t.unref();
            }
          }
          return n;
        };
        this.getRemainingTTL = (key) => {
          const index = this.#keyMap.get(key);
          if (index === void 0) {
            return 0;
          }
          const ttl = ttls[index];
          const start = starts[index];
          if (!ttl || !start) {
            return Infinity;
          }
          const age = (cachedNow || getNow()) - start;
          return ttl - age;
        };
        this.#isStale = (index) => {
          const s = starts[index];
          const t = ttls[index];
          return !!t && !!s && (cachedNow || getNow()) - s > t;
        };
      }
      // conditionally set private methods related to TTL
      #updateItemAge = () => {
      };
      #statusTTL = () => {
      };
      #setItemTTL = () => {
      };
      /* c8 ignore stop */
      #isStale = () => false;
      #initializeSizeTracking() {
        const sizes = new ZeroArray(this.#max);
        this.#calculatedSize = 0;
        this.#sizes = sizes;
        this.#removeItemSize = (index) => {
          this.#calculatedSize -= sizes[index];
          sizes[index] = 0;
        };
        this.#requireSize = (k, v, size, sizeCalculation) => {
          if (this.#isBackgroundFetch(v)) {
            return 0;
          }
          if (!isPosInt(size)) {
            if (sizeCalculation) {
              if (typeof sizeCalculation !== "function") {
                throw new TypeError("sizeCalculation must be a function");
              }
              size = sizeCalculation(v, k);
              if (!isPosInt(size)) {
                throw new TypeError("sizeCalculation return invalid (expect positive integer)");
              }
            } else {
              throw new TypeError("invalid size value (must be positive integer). When maxSize or maxEntrySize is used, sizeCalculation or size must be set.");
            }
          }
          return size;
        };
        this.#addItemSize = (index, size, status) => {
          sizes[index] = size;
          if (this.#maxSize) {
            const maxSize = this.#maxSize - sizes[index];
            while (this.#calculatedSize > maxSize) {
              this.#evict(true);
            }
          }
          this.#calculatedSize += sizes[index];
          if (status) {
            status.entrySize = size;
            status.totalCalculatedSize = this.#calculatedSize;
          }
        };
      }
      #removeItemSize = (_i) => {
      };
      #addItemSize = (_i, _s, _st) => {
      };
      #requireSize = (_k, _v, size, sizeCalculation) => {
        if (size || sizeCalculation) {
          throw new TypeError("cannot set size without setting maxSize or maxEntrySize on cache");
        }
        return 0;
      };
      *#indexes({ allowStale = this.allowStale } = {}) {
        if (this.#size) {
          for (let i = this.#tail; true; ) {
            if (!this.#isValidIndex(i)) {
              break;
            }
            if (allowStale || !this.#isStale(i)) {
              yield i;
            }
            if (i === this.#head) {
              break;
            } else {
              i = this.#prev[i];
            }
          }
        }
      }
      *#rindexes({ allowStale = this.allowStale } = {}) {
        if (this.#size) {
          for (let i = this.#head; true; ) {
            if (!this.#isValidIndex(i)) {
              break;
            }
            if (allowStale || !this.#isStale(i)) {
              yield i;
            }
            if (i === this.#tail) {
              break;
            } else {
              i = this.#next[i];
            }
          }
        }
      }
      #isValidIndex(index) {
        return index !== void 0 && this.#keyMap.get(this.#keyList[index]) === index;
      }
      /**
       * Return a generator yielding `[key, value]` pairs,
       * in order from most recently used to least recently used.
       */
      *entries() {
        for (const i of this.#indexes()) {
          if (this.#valList[i] !== void 0 && this.#keyList[i] !== void 0 && !this.#isBackgroundFetch(this.#valList[i])) {
            yield [this.#keyList[i], this.#valList[i]];
          }
        }
      }
      /**
       * Inverse order version of {@link LRUCache.entries}
       *
       * Return a generator yielding `[key, value]` pairs,
       * in order from least recently used to most recently used.
       */
      *rentries() {
        for (const i of this.#rindexes()) {
          if (this.#valList[i] !== void 0 && this.#keyList[i] !== void 0 && !this.#isBackgroundFetch(this.#valList[i])) {
            yield [this.#keyList[i], this.#valList[i]];
          }
        }
      }
      /**
       * Return a generator yielding the keys in the cache,
       * in order from most recently used to least recently used.
       */
      *keys() {
        for (const i of this.#indexes()) {
          const k = this.#keyList[i];
          if (k !== void 0 && !this.#isBackgroundFetch(this.#valList[i])) {
            yield k;
          }
        }
      }
      /**
       * Inverse order version of {@link LRUCache.keys}
       *
       * Return a generator yielding the keys in the cache,
       * in order from least recently used to most recently used.
       */
      *rkeys() {
        for (const i of this.#rindexes()) {
          const k = this.#keyList[i];
          if (k !== void 0 && !this.#isBackgroundFetch(this.#valList[i])) {
            yield k;
          }
        }
      }
      /**
       * Return a generator yielding the values in the cache,
       * in order from most recently used to least recently used.
       */
      *values() {
        for (const i of this.#indexes()) {
          const v = this.#valList[i];
          if (v !== void 0 && !this.#isBackgroundFetch(this.#valList[i])) {
            yield this.#valList[i];
          }
        }
      }
      /**
       * Inverse order version of {@link LRUCache.values}
       *
       * Return a generator yielding the values in the cache,
       * in order from least recently used to most recently used.
       */
      *rvalues() {
        for (const i of this.#rindexes()) {
          const v = this.#valList[i];
          if (v !== void 0 && !this.#isBackgroundFetch(this.#valList[i])) {
            yield this.#valList[i];
          }
        }
      }
      /**
       * Iterating over the cache itself yields the same results as
       * {@link LRUCache.entries}
       */
      [Symbol.iterator]() {
        return this.entries();
      }
      /**
       * A String value that is used in the creation of the default string
       * description of an object. Called by the built-in method
       * `Object.prototype.toString`.
       */
      [Symbol.toStringTag] = "LRUCache";
      /**
       * Find a value for which the supplied fn method returns a truthy value,
       * similar to `Array.find()`. fn is called as `fn(value, key, cache)`.
       */
      find(fn, getOptions = {}) {
        for (const i of this.#indexes()) {
          const v = this.#valList[i];
          const value = this.#isBackgroundFetch(v) ? v.__staleWhileFetching : v;
          if (value === void 0)
            continue;
          if (fn(value, this.#keyList[i], this)) {
            return this.get(this.#keyList[i], getOptions);
          }
        }
      }
      /**
       * Call the supplied function on each item in the cache, in order from most
       * recently used to least recently used.
       *
       * `fn` is called as `fn(value, key, cache)`.
       *
       * If `thisp` is provided, function will be called in the `this`-context of
       * the provided object, or the cache if no `thisp` object is provided.
       *
       * Does not update age or recenty of use, or iterate over stale values.
       */
      forEach(fn, thisp = this) {
        for (const i of this.#indexes()) {
          const v = this.#valList[i];
          const value = this.#isBackgroundFetch(v) ? v.__staleWhileFetching : v;
          if (value === void 0)
            continue;
          fn.call(thisp, value, this.#keyList[i], this);
        }
      }
      /**
       * The same as {@link LRUCache.forEach} but items are iterated over in
       * reverse order.  (ie, less recently used items are iterated over first.)
       */
      rforEach(fn, thisp = this) {
        for (const i of this.#rindexes()) {
          const v = this.#valList[i];
          const value = this.#isBackgroundFetch(v) ? v.__staleWhileFetching : v;
          if (value === void 0)
            continue;
          fn.call(thisp, value, this.#keyList[i], this);
        }
      }
      /**
       * Delete any stale entries. Returns true if anything was removed,
       * false otherwise.
       */
      purgeStale() {
        let deleted = false;
        for (const i of this.#rindexes({ allowStale: true })) {
          if (this.#isStale(i)) {
            this.#delete(this.#keyList[i], "expire");
            deleted = true;
          }
        }
        return deleted;
      }
      /**
       * Get the extended info about a given entry, to get its value, size, and
       * TTL info simultaneously. Returns `undefined` if the key is not present.
       *
       * Unlike {@link LRUCache#dump}, which is designed to be portable and survive
       * serialization, the `start` value is always the current timestamp, and the
       * `ttl` is a calculated remaining time to live (negative if expired).
       *
       * Always returns stale values, if their info is found in the cache, so be
       * sure to check for expirations (ie, a negative {@link LRUCache.Entry#ttl})
       * if relevant.
       */
      info(key) {
        const i = this.#keyMap.get(key);
        if (i === void 0)
          return void 0;
        const v = this.#valList[i];
        const value = this.#isBackgroundFetch(v) ? v.__staleWhileFetching : v;
        if (value === void 0)
          return void 0;
        const entry = { value };
        if (this.#ttls && this.#starts) {
          const ttl = this.#ttls[i];
          const start = this.#starts[i];
          if (ttl && start) {
            const remain = ttl - (perf.now() - start);
            entry.ttl = remain;
            entry.start = Date.now();
          }
        }
        if (this.#sizes) {
          entry.size = this.#sizes[i];
        }
        return entry;
      }
      /**
       * Return an array of [key, {@link LRUCache.Entry}] tuples which can be
       * passed to {@link LRLUCache#load}.
       *
       * The `start` fields are calculated relative to a portable `Date.now()`
       * timestamp, even if `performance.now()` is available.
       *
       * Stale entries are always included in the `dump`, even if
       * {@link LRUCache.OptionsBase.allowStale} is false.
       *
       * Note: this returns an actual array, not a generator, so it can be more
       * easily passed around.
       */
      dump() {
        const arr = [];
        for (const i of this.#indexes({ allowStale: true })) {
          const key = this.#keyList[i];
          const v = this.#valList[i];
          const value = this.#isBackgroundFetch(v) ? v.__staleWhileFetching : v;
          if (value === void 0 || key === void 0)
            continue;
          const entry = { value };
          if (this.#ttls && this.#starts) {
            entry.ttl = this.#ttls[i];
            const age = perf.now() - this.#starts[i];
            entry.start = Math.floor(Date.now() - age);
          }
          if (this.#sizes) {
            entry.size = this.#sizes[i];
          }
          arr.unshift([key, entry]);
        }
        return arr;
      }
      /**
       * Reset the cache and load in the items in entries in the order listed.
       *
       * The shape of the resulting cache may be different if the same options are
       * not used in both caches.
       *
       * The `start` fields are assumed to be calculated relative to a portable
       * `Date.now()` timestamp, even if `performance.now()` is available.
       */
      load(arr) {
        this.clear();
        for (const [key, entry] of arr) {
          if (entry.start) {
            const age = Date.now() - entry.start;
            entry.start = perf.now() - age;
          }
          this.set(key, entry.value, entry);
        }
      }
      /**
       * Add a value to the cache.
       *
       * Note: if `undefined` is specified as a value, this is an alias for
       * {@link LRUCache#delete}
       *
       * Fields on the {@link LRUCache.SetOptions} options param will override
       * their corresponding values in the constructor options for the scope
       * of this single `set()` operation.
       *
       * If `start` is provided, then that will set the effective start
       * time for the TTL calculation. Note that this must be a previous
       * value of `performance.now()` if supported, or a previous value of
       * `Date.now()` if not.
       *
       * Options object may also include `size`, which will prevent
       * calling the `sizeCalculation` function and just use the specified
       * number if it is a positive integer, and `noDisposeOnSet` which
       * will prevent calling a `dispose` function in the case of
       * overwrites.
       *
       * If the `size` (or return value of `sizeCalculation`) for a given
       * entry is greater than `maxEntrySize`, then the item will not be
       * added to the cache.
       *
       * Will update the recency of the entry.
       *
       * If the value is `undefined`, then this is an alias for
       * `cache.delete(key)`. `undefined` is never stored in the cache.
       */
      set(k, v, setOptions = {}) {
        if (v === void 0) {
          this.delete(k);
          return this;
        }
        const { ttl = this.ttl, start, noDisposeOnSet = this.noDisposeOnSet, sizeCalculation = this.sizeCalculation, status } = setOptions;
        let { noUpdateTTL = this.noUpdateTTL } = setOptions;
        const size = this.#requireSize(k, v, setOptions.size || 0, sizeCalculation);
        if (this.maxEntrySize && size > this.maxEntrySize) {
          if (status) {
            status.set = "miss";
            status.maxEntrySizeExceeded = true;
          }
          this.#delete(k, "set");
          return this;
        }
        let index = this.#size === 0 ? void 0 : this.#keyMap.get(k);
        if (index === void 0) {
          index = this.#size === 0 ? this.#tail : this.#free.length !== 0 ? this.#free.pop() : this.#size === this.#max ? this.#evict(false) : this.#size;
          this.#keyList[index] = k;
          this.#valList[index] = v;
          this.#keyMap.set(k, index);
          this.#next[this.#tail] = index;
          this.#prev[index] = this.#tail;
          this.#tail = index;
          this.#size++;
          this.#addItemSize(index, size, status);
          if (status)
            status.set = "add";
          noUpdateTTL = false;
        } else {
          this.#moveToTail(index);
          const oldVal = this.#valList[index];
          if (v !== oldVal) {
            if (this.#hasFetchMethod && this.#isBackgroundFetch(oldVal)) {
              oldVal.__abortController.abort(new Error("replaced"));
              const { __staleWhileFetching: s } = oldVal;
              if (s !== void 0 && !noDisposeOnSet) {
                if (this.#hasDispose) {
                  this.#dispose?.(s, k, "set");
                }
                if (this.#hasDisposeAfter) {
                  this.#disposed?.push([s, k, "set"]);
                }
              }
            } else if (!noDisposeOnSet) {
              if (this.#hasDispose) {
                this.#dispose?.(oldVal, k, "set");
              }
              if (this.#hasDisposeAfter) {
                this.#disposed?.push([oldVal, k, "set"]);
              }
            }
            this.#removeItemSize(index);
            this.#addItemSize(index, size, status);
            this.#valList[index] = v;
            if (status) {
              status.set = "replace";
              const oldValue = oldVal && this.#isBackgroundFetch(oldVal) ? oldVal.__staleWhileFetching : oldVal;
              if (oldValue !== void 0)
                status.oldValue = oldValue;
            }
          } else if (status) {
            status.set = "update";
          }
        }
        if (ttl !== 0 && !this.#ttls) {
          this.#initializeTTLTracking();
        }
        if (this.#ttls) {
          if (!noUpdateTTL) {
            this.#setItemTTL(index, ttl, start);
          }
          if (status)
            this.#statusTTL(status, index);
        }
        if (!noDisposeOnSet && this.#hasDisposeAfter && this.#disposed) {
          const dt = this.#disposed;
          let task;
          while (task = dt?.shift()) {
            this.#disposeAfter?.(...task);
          }
        }
        return this;
      }
      /**
       * Evict the least recently used item, returning its value or
       * `undefined` if cache is empty.
       */
      pop() {
        try {
          while (this.#size) {
            const val = this.#valList[this.#head];
            this.#evict(true);
            if (this.#isBackgroundFetch(val)) {
              if (val.__staleWhileFetching) {
                return val.__staleWhileFetching;
              }
            } else if (val !== void 0) {
              return val;
            }
          }
        } finally {
          if (this.#hasDisposeAfter && this.#disposed) {
            const dt = this.#disposed;
            let task;
            while (task = dt?.shift()) {
              this.#disposeAfter?.(...task);
            }
          }
        }
      }
      #evict(free) {
        const head = this.#head;
        const k = this.#keyList[head];
        const v = this.#valList[head];
        if (this.#hasFetchMethod && this.#isBackgroundFetch(v)) {
          v.__abortController.abort(new Error("evicted"));
        } else if (this.#hasDispose || this.#hasDisposeAfter) {
          if (this.#hasDispose) {
            this.#dispose?.(v, k, "evict");
          }
          if (this.#hasDisposeAfter) {
            this.#disposed?.push([v, k, "evict"]);
          }
        }
        this.#removeItemSize(head);
        if (free) {
          this.#keyList[head] = void 0;
          this.#valList[head] = void 0;
          this.#free.push(head);
        }
        if (this.#size === 1) {
          this.#head = this.#tail = 0;
          this.#free.length = 0;
        } else {
          this.#head = this.#next[head];
        }
        this.#keyMap.delete(k);
        this.#size--;
        return head;
      }
      /**
       * Check if a key is in the cache, without updating the recency of use.
       * Will return false if the item is stale, even though it is technically
       * in the cache.
       *
       * Check if a key is in the cache, without updating the recency of
       * use. Age is updated if {@link LRUCache.OptionsBase.updateAgeOnHas} is set
       * to `true` in either the options or the constructor.
       *
       * Will return `false` if the item is stale, even though it is technically in
       * the cache. The difference can be determined (if it matters) by using a
       * `status` argument, and inspecting the `has` field.
       *
       * Will not update item age unless
       * {@link LRUCache.OptionsBase.updateAgeOnHas} is set.
       */
      has(k, hasOptions = {}) {
        const { updateAgeOnHas = this.updateAgeOnHas, status } = hasOptions;
        const index = this.#keyMap.get(k);
        if (index !== void 0) {
          const v = this.#valList[index];
          if (this.#isBackgroundFetch(v) && v.__staleWhileFetching === void 0) {
            return false;
          }
          if (!this.#isStale(index)) {
            if (updateAgeOnHas) {
              this.#updateItemAge(index);
            }
            if (status) {
              status.has = "hit";
              this.#statusTTL(status, index);
            }
            return true;
          } else if (status) {
            status.has = "stale";
            this.#statusTTL(status, index);
          }
        } else if (status) {
          status.has = "miss";
        }
        return false;
      }
      /**
       * Like {@link LRUCache#get} but doesn't update recency or delete stale
       * items.
       *
       * Returns `undefined` if the item is stale, unless
       * {@link LRUCache.OptionsBase.allowStale} is set.
       */
      peek(k, peekOptions = {}) {
        const { allowStale = this.allowStale } = peekOptions;
        const index = this.#keyMap.get(k);
        if (index === void 0 || !allowStale && this.#isStale(index)) {
          return;
        }
        const v = this.#valList[index];
        return this.#isBackgroundFetch(v) ? v.__staleWhileFetching : v;
      }
      #backgroundFetch(k, index, options, context) {
        const v = index === void 0 ? void 0 : this.#valList[index];
        if (this.#isBackgroundFetch(v)) {
          return v;
        }
        const ac = new AC();
        const { signal } = options;
        signal?.addEventListener("abort", () => ac.abort(signal.reason), {
          signal: ac.signal
        });
        const fetchOpts = {
          signal: ac.signal,
          options,
          context
        };
        const cb = (v2, updateCache = false) => {
          const { aborted } = ac.signal;
          const ignoreAbort = options.ignoreFetchAbort && v2 !== void 0;
          if (options.status) {
            if (aborted && !updateCache) {
              options.status.fetchAborted = true;
              options.status.fetchError = ac.signal.reason;
              if (ignoreAbort)
                options.status.fetchAbortIgnored = true;
            } else {
              options.status.fetchResolved = true;
            }
          }
          if (aborted && !ignoreAbort && !updateCache) {
            return fetchFail(ac.signal.reason);
          }
          const bf2 = p;
          if (this.#valList[index] === p) {
            if (v2 === void 0) {
              if (bf2.__staleWhileFetching) {
                this.#valList[index] = bf2.__staleWhileFetching;
              } else {
                this.#delete(k, "fetch");
              }
            } else {
              if (options.status)
                options.status.fetchUpdated = true;
              this.set(k, v2, fetchOpts.options);
            }
          }
          return v2;
        };
        const eb = (er) => {
          if (options.status) {
            options.status.fetchRejected = true;
            options.status.fetchError = er;
          }
          return fetchFail(er);
        };
        const fetchFail = (er) => {
          const { aborted } = ac.signal;
          const allowStaleAborted = aborted && options.allowStaleOnFetchAbort;
          const allowStale = allowStaleAborted || options.allowStaleOnFetchRejection;
          const noDelete = allowStale || options.noDeleteOnFetchRejection;
          const bf2 = p;
          if (this.#valList[index] === p) {
            const del = !noDelete || bf2.__staleWhileFetching === void 0;
            if (del) {
              this.#delete(k, "fetch");
            } else if (!allowStaleAborted) {
              this.#valList[index] = bf2.__staleWhileFetching;
            }
          }
          if (allowStale) {
            if (options.status && bf2.__staleWhileFetching !== void 0) {
              options.status.returnedStale = true;
            }
            return bf2.__staleWhileFetching;
          } else if (bf2.__returned === bf2) {
            throw er;
          }
        };
        const pcall = (res, rej) => {
          const fmp = this.#fetchMethod?.(k, v, fetchOpts);
          if (fmp && fmp instanceof Promise) {
            fmp.then((v2) => res(v2 === void 0 ? void 0 : v2), rej);
          }
          ac.signal.addEventListener("abort", () => {
            if (!options.ignoreFetchAbort || options.allowStaleOnFetchAbort) {
              res(void 0);
              if (options.allowStaleOnFetchAbort) {
                res = (v2) => cb(v2, true);
              }
            }
          });
        };
        if (options.status)
          options.status.fetchDispatched = true;
        const p = new Promise(pcall).then(cb, eb);
        const bf = Object.assign(p, {
          __abortController: ac,
          __staleWhileFetching: v,
          __returned: void 0
        });
        if (index === void 0) {
          this.set(k, bf, { ...fetchOpts.options, status: void 0 });
          index = this.#keyMap.get(k);
        } else {
          this.#valList[index] = bf;
        }
        return bf;
      }
      #isBackgroundFetch(p) {
        if (!this.#hasFetchMethod)
          return false;
        const b = p;
        return !!b && b instanceof Promise && b.hasOwnProperty("__staleWhileFetching") && b.__abortController instanceof AC;
      }
      async fetch(k, fetchOptions = {}) {
        const {
          // get options
          allowStale = this.allowStale,
          updateAgeOnGet = this.updateAgeOnGet,
          noDeleteOnStaleGet = this.noDeleteOnStaleGet,
          // set options
          ttl = this.ttl,
          noDisposeOnSet = this.noDisposeOnSet,
          size = 0,
          sizeCalculation = this.sizeCalculation,
          noUpdateTTL = this.noUpdateTTL,
          // fetch exclusive options
          noDeleteOnFetchRejection = this.noDeleteOnFetchRejection,
          allowStaleOnFetchRejection = this.allowStaleOnFetchRejection,
          ignoreFetchAbort = this.ignoreFetchAbort,
          allowStaleOnFetchAbort = this.allowStaleOnFetchAbort,
          context,
          forceRefresh = false,
          status,
          signal
        } = fetchOptions;
        if (!this.#hasFetchMethod) {
          if (status)
            status.fetch = "get";
          return this.get(k, {
            allowStale,
            updateAgeOnGet,
            noDeleteOnStaleGet,
            status
          });
        }
        const options = {
          allowStale,
          updateAgeOnGet,
          noDeleteOnStaleGet,
          ttl,
          noDisposeOnSet,
          size,
          sizeCalculation,
          noUpdateTTL,
          noDeleteOnFetchRejection,
          allowStaleOnFetchRejection,
          allowStaleOnFetchAbort,
          ignoreFetchAbort,
          status,
          signal
        };
        let index = this.#keyMap.get(k);
        if (index === void 0) {
          if (status)
            status.fetch = "miss";
          const p = this.#backgroundFetch(k, index, options, context);
          return p.__returned = p;
        } else {
          const v = this.#valList[index];
          if (this.#isBackgroundFetch(v)) {
            const stale = allowStale && v.__staleWhileFetching !== void 0;
            if (status) {
              status.fetch = "inflight";
              if (stale)
                status.returnedStale = true;
            }
            return stale ? v.__staleWhileFetching : v.__returned = v;
          }
          const isStale = this.#isStale(index);
          if (!forceRefresh && !isStale) {
            if (status)
              status.fetch = "hit";
            this.#moveToTail(index);
            if (updateAgeOnGet) {
              this.#updateItemAge(index);
            }
            if (status)
              this.#statusTTL(status, index);
            return v;
          }
          const p = this.#backgroundFetch(k, index, options, context);
          const hasStale = p.__staleWhileFetching !== void 0;
          const staleVal = hasStale && allowStale;
          if (status) {
            status.fetch = isStale ? "stale" : "refresh";
            if (staleVal && isStale)
              status.returnedStale = true;
          }
          return staleVal ? p.__staleWhileFetching : p.__returned = p;
        }
      }
      async forceFetch(k, fetchOptions = {}) {
        const v = await this.fetch(k, fetchOptions);
        if (v === void 0)
          throw new Error("fetch() returned undefined");
        return v;
      }
      memo(k, memoOptions = {}) {
        const memoMethod = this.#memoMethod;
        if (!memoMethod) {
          throw new Error("no memoMethod provided to constructor");
        }
        const { context, forceRefresh, ...options } = memoOptions;
        const v = this.get(k, options);
        if (!forceRefresh && v !== void 0)
          return v;
        const vv = memoMethod(k, v, {
          options,
          context
        });
        this.set(k, vv, options);
        return vv;
      }
      /**
       * Return a value from the cache. Will update the recency of the cache
       * entry found.
       *
       * If the key is not found, get() will return `undefined`.
       */
      get(k, getOptions = {}) {
        const { allowStale = this.allowStale, updateAgeOnGet = this.updateAgeOnGet, noDeleteOnStaleGet = this.noDeleteOnStaleGet, status } = getOptions;
        const index = this.#keyMap.get(k);
        if (index !== void 0) {
          const value = this.#valList[index];
          const fetching = this.#isBackgroundFetch(value);
          if (status)
            this.#statusTTL(status, index);
          if (this.#isStale(index)) {
            if (status)
              status.get = "stale";
            if (!fetching) {
              if (!noDeleteOnStaleGet) {
                this.#delete(k, "expire");
              }
              if (status && allowStale)
                status.returnedStale = true;
              return allowStale ? value : void 0;
            } else {
              if (status && allowStale && value.__staleWhileFetching !== void 0) {
                status.returnedStale = true;
              }
              return allowStale ? value.__staleWhileFetching : void 0;
            }
          } else {
            if (status)
              status.get = "hit";
            if (fetching) {
              return value.__staleWhileFetching;
            }
            this.#moveToTail(index);
            if (updateAgeOnGet) {
              this.#updateItemAge(index);
            }
            return value;
          }
        } else if (status) {
          status.get = "miss";
        }
      }
      #connect(p, n) {
        this.#prev[n] = p;
        this.#next[p] = n;
      }
      #moveToTail(index) {
        if (index !== this.#tail) {
          if (index === this.#head) {
            this.#head = this.#next[index];
          } else {
            this.#connect(this.#prev[index], this.#next[index]);
          }
          this.#connect(this.#tail, index);
          this.#tail = index;
        }
      }
      /**
       * Deletes a key out of the cache.
       *
       * Returns true if the key was deleted, false otherwise.
       */
      delete(k) {
        return this.#delete(k, "delete");
      }
      #delete(k, reason) {
        let deleted = false;
        if (this.#size !== 0) {
          const index = this.#keyMap.get(k);
          if (index !== void 0) {
            deleted = true;
            if (this.#size === 1) {
              this.#clear(reason);
            } else {
              this.#removeItemSize(index);
              const v = this.#valList[index];
              if (this.#isBackgroundFetch(v)) {
                v.__abortController.abort(new Error("deleted"));
              } else if (this.#hasDispose || this.#hasDisposeAfter) {
                if (this.#hasDispose) {
                  this.#dispose?.(v, k, reason);
                }
                if (this.#hasDisposeAfter) {
                  this.#disposed?.push([v, k, reason]);
                }
              }
              this.#keyMap.delete(k);
              this.#keyList[index] = void 0;
              this.#valList[index] = void 0;
              if (index === this.#tail) {
                this.#tail = this.#prev[index];
              } else if (index === this.#head) {
                this.#head = this.#next[index];
              } else {
                const pi = this.#prev[index];
                this.#next[pi] = this.#next[index];
                const ni = this.#next[index];
                this.#prev[ni] = this.#prev[index];
              }
              this.#size--;
              this.#free.push(index);
            }
          }
        }
        if (this.#hasDisposeAfter && this.#disposed?.length) {
          const dt = this.#disposed;
          let task;
          while (task = dt?.shift()) {
            this.#disposeAfter?.(...task);
          }
        }
        return deleted;
      }
      /**
       * Clear the cache entirely, throwing away all values.
       */
      clear() {
        return this.#clear("delete");
      }
      #clear(reason) {
        for (const index of this.#rindexes({ allowStale: true })) {
          const v = this.#valList[index];
          if (this.#isBackgroundFetch(v)) {
            v.__abortController.abort(new Error("deleted"));
          } else {
            const k = this.#keyList[index];
            if (this.#hasDispose) {
              this.#dispose?.(v, k, reason);
            }
            if (this.#hasDisposeAfter) {
              this.#disposed?.push([v, k, reason]);
            }
          }
        }
        this.#keyMap.clear();
        this.#valList.fill(void 0);
        this.#keyList.fill(void 0);
        if (this.#ttls && this.#starts) {
          this.#ttls.fill(0);
          this.#starts.fill(0);
        }
        if (this.#sizes) {
          this.#sizes.fill(0);
        }
        this.#head = 0;
        this.#tail = 0;
        this.#free.length = 0;
        this.#calculatedSize = 0;
        this.#size = 0;
        if (this.#hasDisposeAfter && this.#disposed) {
          const dt = this.#disposed;
          let task;
          while (task = dt?.shift()) {
            this.#disposeAfter?.(...task);
          }
        }
      }
    };
  }
});

// src/db/repository.ts
async function insert(values) {
  await db.insert(permits).values(values);
}
async function finesOf(permit) {
  return db.select().from(fines).where((0, import_drizzle_orm.eq)(fines.permit, permit));
}
var import_drizzle_orm, permitOf, appealsOf, addFine;
var init_repository = __esm({
  "src/db/repository.ts"() {
    import_drizzle_orm = require("drizzle-orm");
    init_db();
    init_schema();
    permitOf = async (id) => {
      const [row] = await db.select().from(permits).where((0, import_drizzle_orm.eq)(permits.id, id));
      return row;
    };
    appealsOf = async (fine) => db.select().from(appeals).where((0, import_drizzle_orm.eq)(appeals.fine, fine));
    addFine = async (permit, cents) => {
      const note = "entered by hand";
      await db.insert(fines).values({ permit, cents, note });
    };
  }
});

// src/lib/errors.ts
function invariant(condition, message) {
  if (!condition) throw new Error(`Invariant failed: ${message}`);
}
var AppError, PermitError, UpstreamError, AccessDenied;
var init_errors = __esm({
  "src/lib/errors.ts"() {
    AppError = class extends Error {
      constructor(message, status = 500, options) {
        super(message, options);
        this.status = status;
        this.name = new.target.name;
      }
      status;
    };
    PermitError = class extends AppError {
    };
    UpstreamError = class extends AppError {
      constructor(upstream, reason, cause) {
        super(`${upstream}: ${reason}`, 502, { cause });
        this.upstream = upstream;
      }
      upstream;
    };
    AccessDenied = class extends AppError {
      code = "ERR_ACCESS_DENIED";
    };
  }
});

// src/lib/text.ts
function money(text2) {
  return new import_decimal.default(text2.replace("\u20AC", "").trim());
}
function split(text2) {
  const [left, right] = text2.split(":");
  return [left.trim(), right.trim()];
}
function normal(plate2) {
  if (plate2.length > 12) return plate2;
  return plate2.toUpperCase().replace(/[ -]/g, "");
}
var import_decimal, import_luxon, json, stamp;
var init_text = __esm({
  "src/lib/text.ts"() {
    import_decimal = __toESM(require("decimal.js"));
    import_luxon = require("luxon");
    init_errors();
    json = (text2) => JSON.parse(text2);
    stamp = (at) => new Date(at).toISOString();
  }
});

// src/billing/invoices.ts
async function owed(permit) {
  if (permit === 0) return "";
  const [fine] = await finesOf(permit);
  return fine.note.trim() + " " + fine.cents;
}
function imported(text2) {
  return rows(text2).map(({ amount }) => money(amount));
}
function reminder(values) {
  return letter({ office: "Town hall", ...values });
}
function statement(text2) {
  const checked = import_fast_xml_parser.XMLValidator.validate(text2);
  if (checked !== true) throw new SyntaxError(`${checked.err.code} in line ${checked.err.line}: ${checked.err.msg}`);
  return new import_fast_xml_parser.XMLParser().parse(text2).Document.Stmt.Ntry;
}
function balance(accounts, name) {
  invariant(accounts.has(name), `account ${name} is open`);
  return accounts.get(name);
}
function price(cents, currency) {
  let format = formats.get(currency);
  if (format === void 0) formats.set(currency, format = new Intl.NumberFormat("de", { style: "currency", currency }));
  return format.format(cents / 100);
}
var import_handlebars, import_fast_xml_parser, import_sync, rows, deposit, letter, bookedAt, formats, padded;
var init_invoices = __esm({
  "src/billing/invoices.ts"() {
    import_handlebars = __toESM(require("handlebars"));
    import_fast_xml_parser = require("fast-xml-parser");
    import_sync = require("csv-parse/sync");
    init_repository();
    init_errors();
    init_text();
    rows = (text2) => (0, import_sync.parse)(text2, { columns: true, delimiter: ";" });
    deposit = (text2) => money(text2).times(2);
    letter = import_handlebars.default.compile("Dear {{holder.name}}, {{euro total}}");
    bookedAt = (seconds) => stamp(seconds * 1e3);
    formats = /* @__PURE__ */ new Map();
    padded = (number, width) => number + "0".repeat(width - number.length);
  }
});

// src/clients/partners.ts
async function owner(plate2) {
  const { data } = await registry.get(`/owners/${encodeURIComponent(plate2)}`);
  return `${data.owner.address.city}, ${data.owner.address.street}`;
}
async function charge(card, cents) {
  await send("/charges", { card, cents });
}
async function geocode(zone2) {
  try {
    return await import_axios.default.get(`http://127.0.0.1:9681/search?q=${zone2}`);
  } catch (error) {
    throw new UpstreamError("geocoder", "no answer", error);
  }
}
async function occupancy(zone2) {
  const redis = new import_ioredis.default({ host: "127.0.0.1", port: 9683, maxRetriesPerRequest: 0, retryStrategy: () => null, lazyConnect: true });
  redis.on("error", () => {
  });
  await redis.connect();
  return redis.get(`occupancy:${zone2}`);
}
async function mail(to, text2) {
  await (0, import_nodemailer.createTransport)({ host: "127.0.0.1", port: 9685 }).sendMail({ from: "desk@parkpass.example", to, text: text2 });
}
async function archive(id) {
  const client = new import_pg.default.Client({ host: "127.0.0.1", port: 9686, user: "archive", password: "x", database: "archive" });
  await client.connect();
  await client.query("insert into permits values ($1)", [id]);
}
async function slow(zone2) {
  const response = await fetch(`${registry.defaults.baseURL}/slow/${zone2}`, { signal: AbortSignal.timeout(150) });
  return response.text();
}
var import_axios, import_ioredis, import_amqplib, import_nodemailer, import_pg, registry, send, page;
var init_partners = __esm({
  "src/clients/partners.ts"() {
    import_axios = __toESM(require("axios"));
    import_ioredis = __toESM(require("ioredis"));
    import_amqplib = require("amqplib");
    import_nodemailer = require("nodemailer");
    import_pg = __toESM(require("pg"));
    init_errors();
    init_text();
    registry = import_axios.default.create({ baseURL: `http://127.0.0.1:${process.env.PARTNER}`, timeout: 400 });
    send = async (path, body) => (await registry.post(path, body)).data;
    page = (path) => new URL(path).href;
  }
});

// src/enforcement/patrol.ts
function length(beat) {
  return 1 + (beat.parts ?? []).reduce((sum, part) => sum + length(part), 0);
}
function unpack(packed) {
  return (0, import_node_zlib.gunzipSync)(packed).toString();
}
function meter(frame) {
  return { id: frame.readUInt32BE(0), minutes: frame.readUInt16BE(4), cents: frame.readInt32BE(6) };
}
async function ticket(permit, cents) {
  await addFine(permit, cents);
}
async function appeals2(fine) {
  return (await appealsOf(fine)).length;
}
function act(action, plate2) {
  const handler = handlers[action];
  return handler(plate2);
}
function tour(officers, shift) {
  const officer = officers.at(shift);
  if (officer === void 0) throw new AppError(`No officer for shift ${shift} of ${officers.length}`);
  return officer;
}
var import_promises, import_node_path, import_node_zlib, photo, scanned, handlers;
var init_patrol = __esm({
  "src/enforcement/patrol.ts"() {
    import_promises = require("node:fs/promises");
    import_node_path = require("node:path");
    import_node_zlib = require("node:zlib");
    init_repository();
    init_errors();
    init_text();
    photo = async (name) => (0, import_promises.readFile)((0, import_node_path.join)("/var/lib/parkpass/photos", `${name}.jpg`));
    scanned = (reads) => reads.map((read) => normal(read.plate));
    handlers = { tow: (plate2) => `tow ${plate2}`, warn: (plate2) => `warn ${plate2}` };
  }
});

// src/http/auth.ts
function session(token) {
  return import_jsonwebtoken.default.verify(token, SECRET);
}
function scope(token, wanted) {
  const { scopes } = session(token);
  return scopes.includes(wanted);
}
function allow(role, action) {
  if (role !== "clerk") throw new AccessDenied(`A ${role} may not ${action}`, 403);
}
var import_jsonwebtoken, SECRET, issue, basic, cookie;
var init_auth = __esm({
  "src/http/auth.ts"() {
    import_jsonwebtoken = __toESM(require("jsonwebtoken"));
    init_errors();
    init_text();
    SECRET = "parkpass-secret";
    issue = (subject, seconds) => import_jsonwebtoken.default.sign({ sub: subject, exp: Math.floor(Date.now() / 1e3) + seconds }, SECRET);
    basic = (header) => split(Buffer.from(header.slice(6), "base64").toString());
    cookie = (text2) => decodeURIComponent(text2);
  }
});

// src/http/config.ts
function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`Missing environment variable ${name}`);
  return value;
}
var import_yaml, import_zod, Config, load;
var init_config = __esm({
  "src/http/config.ts"() {
    import_yaml = require("yaml");
    import_zod = require("zod");
    Config = import_zod.z.object({ port: import_zod.z.coerce.number().int(), zones: import_zod.z.array(import_zod.z.string()).min(1) });
    load = (text2) => Config.parse((0, import_yaml.parse)(text2));
  }
});

// src/lib/seeded.ts
function next() {
  state = state + 1831565813 >>> 0;
  let t = Math.imul(state ^ state >>> 15, 1 | state);
  t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
  return ((t ^ t >>> 14) >>> 0) / 2 ** 32;
}
var state, num, pick, plate, zone, code;
var init_seeded = __esm({
  "src/lib/seeded.ts"() {
    state = Number(process.env.SEED) * 7919 >>> 0;
    num = (low, high) => low + Math.floor(next() * (high - low + 1));
    pick = (...words) => words[num(0, words.length - 1)];
    plate = () => `${pick("HH", "B", "KA", "M", "DD")}-${pick("AX", "PR", "TT", "LM")} ${num(100, 9999)}`;
    zone = () => pick("Altstadt", "Hafen", "Messe", "Uni", "Bahnhof", "Nord");
    code = (prefix) => `${prefix}-${num(1e4, 99999)}`;
  }
});

// src/permits/service.ts
function moveTo(permit, to) {
  if (!NEXT[permit.state].includes(to)) throw new PermitError(`Permit ${permit.plate} is ${permit.state}, not to be ${to}`, 409);
  return to;
}
async function renew(id) {
  const permit = await permitOf(id);
  return moveTo(permit, "active");
}
async function holderName(id) {
  const permit = await permitOf(id);
  const holder = json(permit.holder);
  return holder.name.toUpperCase();
}
async function apply(body) {
  const application = Application.parse(body);
  await insert({ ...application, state: "draft" });
}
async function register(plate2, zone2) {
  await insert({ plate: plate2, zone: zone2, state: "draft", fee: 30 });
}
function visitor(entry) {
  return normal(entry.plate);
}
function household(members, name) {
  const wanted = name.trim();
  const member = members.find((each) => each.name === wanted);
  return member.cars.map(normal);
}
function* pages(size) {
  const rows2 = new Array(size).fill(0);
  yield rows2.length;
}
var import_zod2, NEXT, revoke, Application;
var init_service = __esm({
  "src/permits/service.ts"() {
    import_zod2 = require("zod");
    init_repository();
    init_errors();
    init_text();
    NEXT = { draft: ["active"], active: ["expired", "revoked"], expired: ["active"] };
    revoke = async (id) => moveTo(await permitOf(id), "revoked");
    Application = import_zod2.z.object({
      plate: import_zod2.z.string().regex(/^[A-Z]{1,3}-/),
      zone: import_zod2.z.enum(["Altstadt", "Hafen", "Uni"]),
      from: import_zod2.z.string().date()
    });
  }
});

// src/scenarios.ts
var ring, entries;
var init_scenarios = __esm({
  "src/scenarios.ts"() {
    init_esm();
    init_invoices();
    init_partners();
    init_patrol();
    init_auth();
    init_config();
    init_seeded();
    init_service();
    ring = { name: "ring", parts: [] };
    ring.parts.push(ring);
    entries = [
      ["revoke-expired", () => revoke(2)],
      ["renew-active", () => renew(1)],
      ["renew-unknown", () => renew(num(400, 900))],
      ["holder-null", () => holderName(2)],
      ["holder-json", () => holderName(3)],
      ["application-schema", () => apply({ plate: plate().toLowerCase(), zone: "Messe", from: `2026-13-${num(10, 28)}` })],
      ["plate-twice", () => register(pick("B-AX 100", "M-TT 7"), zone())],
      ["visitor-no-plate", () => visitor({})],
      ["household-unknown", () => household([{ name: "Ida", cars: [plate()] }], pick("Bo", "Cy", "Dee"))],
      ["pages-negative", () => pages(-num(1, 90)).next()],
      ["owed-no-note", () => owed(2)],
      ["owed-no-fine", () => owed(3)],
      ["import-amount", () => imported(`id;amount
1;2.50
2;${pick("3,20", "zwei", "1.000,00")}
`)],
      ["import-columns", () => imported(`id;amount
${num(1, 90)};2;${zone()}
`)],
      ["deposit-text", () => deposit(pick("\u20AC free", "\u20AC 5,-", "\u20AC ten"))],
      ["reminder-helper", () => reminder({ holder: { name: plate() }, total: num(10, 90) })],
      ["booked-at", () => bookedAt(Number(pick("yesterday", "n/a", "x")))],
      ["statement-empty", () => statement(`<Document><Note>${zone()}</Note></Document>`)],
      ["account-closed", () => balance(/* @__PURE__ */ new Map([["main", 1]]), code("A"))],
      ["currency-code", () => price(num(100, 900), pick("EURO", "\u20AC", "E"))],
      ["number-too-wide", () => padded(String(num(1e5, 999999)), 4)],
      ["beat-cycle", () => length(ring)],
      ["photo-absent", () => photo(code("photo"))],
      ["unpack-plain", () => unpack(Buffer.from(plate()))],
      ["meter-short", () => meter(Buffer.alloc(num(6, 9)))],
      ["ticket-no-amount", () => ticket(num(1, 2), null)],
      ["appeals-table", () => appeals2(num(1, 90))],
      ["plate-number", () => scanned([{ plate: plate() }, { plate: num(1e3, 9e3) }])],
      ["action-unknown", () => act(pick("clamp", "photo", "call"), plate())],
      ["shift-unstaffed", () => tour(["Ida", "Bo"], num(2, 9))],
      ["owner-no-address", () => owner(plate())],
      ["charge-declined", () => charge(code("card"), num(100, 9e3))],
      ["geocode-down", () => geocode(zone())],
      ["occupancy-down", () => occupancy(zone())],
      ["mail-down", () => mail(`${zone().toLowerCase()}@parkpass.example`, code("text"))],
      ["archive-down", () => archive(num(1, 90))],
      ["fetch-aborted", () => slow(zone())],
      ["page-relative", () => page(`/zones/${zone()}`)],
      ["session-expired", () => session(issue(code("user"), -num(60, 900)))],
      ["scopes-absent", () => scope(issue(code("user"), 600), "fines")],
      ["not-a-clerk", () => allow(pick("visitor", "driver", "guest"), `cancel ${code("fine")}`)],
      ["basic-no-colon", () => basic(`Basic ${Buffer.from(code("user")).toString("base64")}`)],
      ["cookie-encoding", () => cookie(`zone=${zone()}%E4%`)],
      ["config-zones", () => load(`port: ${pick("http", "auto")}
zones: []`)],
      ["config-yaml", () => load(`port: 80
zones: [${zone()}
  bad: {`)],
      ["config-secret", () => required("PAYMENT_API_KEY")],
      ["cache-size", () => new LRUCache({ max: -num(1, 90) })]
    ];
  }
});

// src/doors/telemetry.ts
function report(bug, error, span, kind) {
  const started = tracer.startSpan(span, { kind: kind - 1 });
  started.recordException(error);
  started.end();
  const attributes = exporter.getFinishedSpans().at(-1).events[0]?.attributes ?? {};
  exporter.reset();
  const [type, message, stack] = ["type", "message", "stacktrace"].map((name) => String(attributes[`exception.${name}`] ?? ""));
  console.log(JSON.stringify({ bug, type: process.env.SIGNAL === "logs" ? error.name : type, message, stack, span, kind }));
}
var import_sdk_trace_base, exporter, provider, tracer;
var init_telemetry = __esm({
  "src/doors/telemetry.ts"() {
    import_sdk_trace_base = require("@opentelemetry/sdk-trace-base");
    exporter = new import_sdk_trace_base.InMemorySpanExporter();
    provider = new import_sdk_trace_base.BasicTracerProvider({ spanProcessors: [new import_sdk_trace_base.SimpleSpanProcessor(exporter)] });
    tracer = provider.getTracer("parkpass");
  }
});

// src/doors/http.ts
var http_exports = {};
__export(http_exports, {
  http: () => http
});
async function http(layers) {
  const app = new import_hono.Hono();
  if (layers) {
    app.use(async (context, next2) => {
      context.header("x-request-id", String(performance.now()));
      await next2();
    });
    app.use("/tasks/*", async (_, next2) => next2());
  }
  app.post("/tasks/:index", async (context) => {
    const result = await entries[Number(context.req.param("index"))][1]();
    return context.json({ result: String(result) });
  });
  app.onError((error, context) => {
    report(entries[Number(context.req.param("index") ?? context.req.path.split("/").at(-1))][0], error, "POST /tasks/:index", 2);
    return context.text("failed", 500);
  });
  const { server, port } = await new Promise((ready) => {
    const server2 = (0, import_node_server.serve)({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, (info) => ready({ server: server2, port: info.port }));
  });
  for (const index of entries.keys()) await (await fetch(`http://127.0.0.1:${port}/tasks/${index}`, { method: "POST" })).text();
  server.close();
}
var import_node_server, import_hono;
var init_http = __esm({
  "src/doors/http.ts"() {
    import_node_server = require("@hono/node-server");
    import_hono = require("hono");
    init_scenarios();
    init_telemetry();
  }
});

// node_modules/eventemitter3/index.js
var require_eventemitter3 = __commonJS({
  "node_modules/eventemitter3/index.js"(exports2, module2) {
    "use strict";
    var has = Object.prototype.hasOwnProperty;
    var prefix = "~";
    function Events() {
    }
    if (Object.create) {
      Events.prototype = /* @__PURE__ */ Object.create(null);
      if (!new Events().__proto__) prefix = false;
    }
    function EE(fn, context, once) {
      this.fn = fn;
      this.context = context;
      this.once = once || false;
    }
    function addListener(emitter, event, fn, context, once) {
      if (typeof fn !== "function") {
        throw new TypeError("The listener must be a function");
      }
      var listener = new EE(fn, context || emitter, once), evt = prefix ? prefix + event : event;
      if (!emitter._events[evt]) emitter._events[evt] = listener, emitter._eventsCount++;
      else if (!emitter._events[evt].fn) emitter._events[evt].push(listener);
      else emitter._events[evt] = [emitter._events[evt], listener];
      return emitter;
    }
    function clearEvent(emitter, evt) {
      if (--emitter._eventsCount === 0) emitter._events = new Events();
      else delete emitter._events[evt];
    }
    function EventEmitter2() {
      this._events = new Events();
      this._eventsCount = 0;
    }
    EventEmitter2.prototype.eventNames = function eventNames() {
      var names = [], events, name;
      if (this._eventsCount === 0) return names;
      for (name in events = this._events) {
        if (has.call(events, name)) names.push(prefix ? name.slice(1) : name);
      }
      if (Object.getOwnPropertySymbols) {
        return names.concat(Object.getOwnPropertySymbols(events));
      }
      return names;
    };
    EventEmitter2.prototype.listeners = function listeners(event) {
      var evt = prefix ? prefix + event : event, handlers2 = this._events[evt];
      if (!handlers2) return [];
      if (handlers2.fn) return [handlers2.fn];
      for (var i = 0, l = handlers2.length, ee = new Array(l); i < l; i++) {
        ee[i] = handlers2[i].fn;
      }
      return ee;
    };
    EventEmitter2.prototype.listenerCount = function listenerCount(event) {
      var evt = prefix ? prefix + event : event, listeners = this._events[evt];
      if (!listeners) return 0;
      if (listeners.fn) return 1;
      return listeners.length;
    };
    EventEmitter2.prototype.emit = function emit(event, a1, a2, a3, a4, a5) {
      var evt = prefix ? prefix + event : event;
      if (!this._events[evt]) return false;
      var listeners = this._events[evt], len = arguments.length, args, i;
      if (listeners.fn) {
        if (listeners.once) this.removeListener(event, listeners.fn, void 0, true);
        switch (len) {
          case 1:
            return listeners.fn.call(listeners.context), true;
          case 2:
            return listeners.fn.call(listeners.context, a1), true;
          case 3:
            return listeners.fn.call(listeners.context, a1, a2), true;
          case 4:
            return listeners.fn.call(listeners.context, a1, a2, a3), true;
          case 5:
            return listeners.fn.call(listeners.context, a1, a2, a3, a4), true;
          case 6:
            return listeners.fn.call(listeners.context, a1, a2, a3, a4, a5), true;
        }
        for (i = 1, args = new Array(len - 1); i < len; i++) {
          args[i - 1] = arguments[i];
        }
        listeners.fn.apply(listeners.context, args);
      } else {
        var length2 = listeners.length, j;
        for (i = 0; i < length2; i++) {
          if (listeners[i].once) this.removeListener(event, listeners[i].fn, void 0, true);
          switch (len) {
            case 1:
              listeners[i].fn.call(listeners[i].context);
              break;
            case 2:
              listeners[i].fn.call(listeners[i].context, a1);
              break;
            case 3:
              listeners[i].fn.call(listeners[i].context, a1, a2);
              break;
            case 4:
              listeners[i].fn.call(listeners[i].context, a1, a2, a3);
              break;
            default:
              if (!args) for (j = 1, args = new Array(len - 1); j < len; j++) {
                args[j - 1] = arguments[j];
              }
              listeners[i].fn.apply(listeners[i].context, args);
          }
        }
      }
      return true;
    };
    EventEmitter2.prototype.on = function on(event, fn, context) {
      return addListener(this, event, fn, context, false);
    };
    EventEmitter2.prototype.once = function once(event, fn, context) {
      return addListener(this, event, fn, context, true);
    };
    EventEmitter2.prototype.removeListener = function removeListener(event, fn, context, once) {
      var evt = prefix ? prefix + event : event;
      if (!this._events[evt]) return this;
      if (!fn) {
        clearEvent(this, evt);
        return this;
      }
      var listeners = this._events[evt];
      if (listeners.fn) {
        if (listeners.fn === fn && (!once || listeners.once) && (!context || listeners.context === context)) {
          clearEvent(this, evt);
        }
      } else {
        for (var i = 0, events = [], length2 = listeners.length; i < length2; i++) {
          if (listeners[i].fn !== fn || once && !listeners[i].once || context && listeners[i].context !== context) {
            events.push(listeners[i]);
          }
        }
        if (events.length) this._events[evt] = events.length === 1 ? events[0] : events;
        else clearEvent(this, evt);
      }
      return this;
    };
    EventEmitter2.prototype.removeAllListeners = function removeAllListeners(event) {
      var evt;
      if (event) {
        evt = prefix ? prefix + event : event;
        if (this._events[evt]) clearEvent(this, evt);
      } else {
        this._events = new Events();
        this._eventsCount = 0;
      }
      return this;
    };
    EventEmitter2.prototype.off = EventEmitter2.prototype.removeListener;
    EventEmitter2.prototype.addListener = EventEmitter2.prototype.on;
    EventEmitter2.prefixed = prefix;
    EventEmitter2.EventEmitter = EventEmitter2;
    if ("undefined" !== typeof module2) {
      module2.exports = EventEmitter2;
    }
  }
});

// node_modules/eventemitter3/index.mjs
var import_index2;
var init_eventemitter3 = __esm({
  "node_modules/eventemitter3/index.mjs"() {
    import_index2 = __toESM(require_eventemitter3(), 1);
  }
});

// node_modules/p-timeout/index.js
function pTimeout(promise, options) {
  const {
    milliseconds,
    fallback,
    message,
    customTimers = { setTimeout, clearTimeout }
  } = options;
  let timer;
  let abortHandler;
  const wrappedPromise = new Promise((resolve, reject) => {
    if (typeof milliseconds !== "number" || Math.sign(milliseconds) !== 1) {
      throw new TypeError(`Expected \`milliseconds\` to be a positive number, got \`${milliseconds}\``);
    }
    if (options.signal) {
      const { signal } = options;
      if (signal.aborted) {
        reject(getAbortedReason(signal));
      }
      abortHandler = () => {
        reject(getAbortedReason(signal));
      };
      signal.addEventListener("abort", abortHandler, { once: true });
    }
    if (milliseconds === Number.POSITIVE_INFINITY) {
      promise.then(resolve, reject);
      return;
    }
    const timeoutError = new TimeoutError();
    timer = customTimers.setTimeout.call(void 0, () => {
      if (fallback) {
        try {
          resolve(fallback());
        } catch (error) {
          reject(error);
        }
        return;
      }
      if (typeof promise.cancel === "function") {
        promise.cancel();
      }
      if (message === false) {
        resolve();
      } else if (message instanceof Error) {
        reject(message);
      } else {
        timeoutError.message = message ?? `Promise timed out after ${milliseconds} milliseconds`;
        reject(timeoutError);
      }
    }, milliseconds);
    (async () => {
      try {
        resolve(await promise);
      } catch (error) {
        reject(error);
      }
    })();
  });
  const cancelablePromise = wrappedPromise.finally(() => {
    cancelablePromise.clear();
    if (abortHandler && options.signal) {
      options.signal.removeEventListener("abort", abortHandler);
    }
  });
  cancelablePromise.clear = () => {
    customTimers.clearTimeout.call(void 0, timer);
    timer = void 0;
  };
  return cancelablePromise;
}
var TimeoutError, AbortError, getDOMException, getAbortedReason;
var init_p_timeout = __esm({
  "node_modules/p-timeout/index.js"() {
    TimeoutError = class extends Error {
      constructor(message) {
        super(message);
        this.name = "TimeoutError";
      }
    };
    AbortError = class extends Error {
      constructor(message) {
        super();
        this.name = "AbortError";
        this.message = message;
      }
    };
    getDOMException = (errorMessage) => globalThis.DOMException === void 0 ? new AbortError(errorMessage) : new DOMException(errorMessage);
    getAbortedReason = (signal) => {
      const reason = signal.reason === void 0 ? getDOMException("This operation was aborted.") : signal.reason;
      return reason instanceof Error ? reason : getDOMException(reason);
    };
  }
});

// node_modules/p-queue/dist/lower-bound.js
function lowerBound(array, value, comparator) {
  let first = 0;
  let count = array.length;
  while (count > 0) {
    const step = Math.trunc(count / 2);
    let it = first + step;
    if (comparator(array[it], value) <= 0) {
      first = ++it;
      count -= step + 1;
    } else {
      count = step;
    }
  }
  return first;
}
var init_lower_bound = __esm({
  "node_modules/p-queue/dist/lower-bound.js"() {
  }
});

// node_modules/p-queue/dist/priority-queue.js
var PriorityQueue;
var init_priority_queue = __esm({
  "node_modules/p-queue/dist/priority-queue.js"() {
    init_lower_bound();
    PriorityQueue = class {
      #queue = [];
      enqueue(run, options) {
        options = {
          priority: 0,
          ...options
        };
        const element = {
          priority: options.priority,
          id: options.id,
          run
        };
        if (this.size === 0 || this.#queue[this.size - 1].priority >= options.priority) {
          this.#queue.push(element);
          return;
        }
        const index = lowerBound(this.#queue, element, (a, b) => b.priority - a.priority);
        this.#queue.splice(index, 0, element);
      }
      setPriority(id, priority) {
        const index = this.#queue.findIndex((element) => element.id === id);
        if (index === -1) {
          throw new ReferenceError(`No promise function with the id "${id}" exists in the queue.`);
        }
        const [item] = this.#queue.splice(index, 1);
        this.enqueue(item.run, { priority, id });
      }
      dequeue() {
        const item = this.#queue.shift();
        return item?.run;
      }
      filter(options) {
        return this.#queue.filter((element) => element.priority === options.priority).map((element) => element.run);
      }
      get size() {
        return this.#queue.length;
      }
    };
  }
});

// node_modules/p-queue/dist/index.js
var PQueue;
var init_dist = __esm({
  "node_modules/p-queue/dist/index.js"() {
    init_eventemitter3();
    init_p_timeout();
    init_priority_queue();
    PQueue = class extends import_index2.default {
      #carryoverConcurrencyCount;
      #isIntervalIgnored;
      #intervalCount = 0;
      #intervalCap;
      #interval;
      #intervalEnd = 0;
      #intervalId;
      #timeoutId;
      #queue;
      #queueClass;
      #pending = 0;
      // The `!` is needed because of https://github.com/microsoft/TypeScript/issues/32194
      #concurrency;
      #isPaused;
      #throwOnTimeout;
      // Use to assign a unique identifier to a promise function, if not explicitly specified
      #idAssigner = 1n;
      /**
          Per-operation timeout in milliseconds. Operations fulfill once `timeout` elapses if they haven't already.
      
          Applies to each future operation.
          */
      timeout;
      // TODO: The `throwOnTimeout` option should affect the return types of `add()` and `addAll()`
      constructor(options) {
        super();
        options = {
          carryoverConcurrencyCount: false,
          intervalCap: Number.POSITIVE_INFINITY,
          interval: 0,
          concurrency: Number.POSITIVE_INFINITY,
          autoStart: true,
          queueClass: PriorityQueue,
          ...options
        };
        if (!(typeof options.intervalCap === "number" && options.intervalCap >= 1)) {
          throw new TypeError(`Expected \`intervalCap\` to be a number from 1 and up, got \`${options.intervalCap?.toString() ?? ""}\` (${typeof options.intervalCap})`);
        }
        if (options.interval === void 0 || !(Number.isFinite(options.interval) && options.interval >= 0)) {
          throw new TypeError(`Expected \`interval\` to be a finite number >= 0, got \`${options.interval?.toString() ?? ""}\` (${typeof options.interval})`);
        }
        this.#carryoverConcurrencyCount = options.carryoverConcurrencyCount;
        this.#isIntervalIgnored = options.intervalCap === Number.POSITIVE_INFINITY || options.interval === 0;
        this.#intervalCap = options.intervalCap;
        this.#interval = options.interval;
        this.#queue = new options.queueClass();
        this.#queueClass = options.queueClass;
        this.concurrency = options.concurrency;
        this.timeout = options.timeout;
        this.#throwOnTimeout = options.throwOnTimeout === true;
        this.#isPaused = options.autoStart === false;
      }
      get #doesIntervalAllowAnother() {
        return this.#isIntervalIgnored || this.#intervalCount < this.#intervalCap;
      }
      get #doesConcurrentAllowAnother() {
        return this.#pending < this.#concurrency;
      }
      #next() {
        this.#pending--;
        this.#tryToStartAnother();
        this.emit("next");
      }
      #onResumeInterval() {
        this.#onInterval();
        this.#initializeIntervalIfNeeded();
        this.#timeoutId = void 0;
      }
      get #isIntervalPaused() {
        const now = Date.now();
        if (this.#intervalId === void 0) {
          const delay = this.#intervalEnd - now;
          if (delay < 0) {
            this.#intervalCount = this.#carryoverConcurrencyCount ? this.#pending : 0;
          } else {
            if (this.#timeoutId === void 0) {
              this.#timeoutId = setTimeout(() => {
                this.#onResumeInterval();
              }, delay);
            }
            return true;
          }
        }
        return false;
      }
      #tryToStartAnother() {
        if (this.#queue.size === 0) {
          if (this.#intervalId) {
            clearInterval(this.#intervalId);
          }
          this.#intervalId = void 0;
          this.emit("empty");
          if (this.#pending === 0) {
            this.emit("idle");
          }
          return false;
        }
        if (!this.#isPaused) {
          const canInitializeInterval = !this.#isIntervalPaused;
          if (this.#doesIntervalAllowAnother && this.#doesConcurrentAllowAnother) {
            const job = this.#queue.dequeue();
            if (!job) {
              return false;
            }
            this.emit("active");
            job();
            if (canInitializeInterval) {
              this.#initializeIntervalIfNeeded();
            }
            return true;
          }
        }
        return false;
      }
      #initializeIntervalIfNeeded() {
        if (this.#isIntervalIgnored || this.#intervalId !== void 0) {
          return;
        }
        this.#intervalId = setInterval(() => {
          this.#onInterval();
        }, this.#interval);
        this.#intervalEnd = Date.now() + this.#interval;
      }
      #onInterval() {
        if (this.#intervalCount === 0 && this.#pending === 0 && this.#intervalId) {
          clearInterval(this.#intervalId);
          this.#intervalId = void 0;
        }
        this.#intervalCount = this.#carryoverConcurrencyCount ? this.#pending : 0;
        this.#processQueue();
      }
      /**
      Executes all queued functions until it reaches the limit.
      */
      #processQueue() {
        while (this.#tryToStartAnother()) {
        }
      }
      get concurrency() {
        return this.#concurrency;
      }
      set concurrency(newConcurrency) {
        if (!(typeof newConcurrency === "number" && newConcurrency >= 1)) {
          throw new TypeError(`Expected \`concurrency\` to be a number from 1 and up, got \`${newConcurrency}\` (${typeof newConcurrency})`);
        }
        this.#concurrency = newConcurrency;
        this.#processQueue();
      }
      async #throwOnAbort(signal) {
        return new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            reject(signal.reason);
          }, { once: true });
        });
      }
      /**
          Updates the priority of a promise function by its id, affecting its execution order. Requires a defined concurrency limit to take effect.
      
          For example, this can be used to prioritize a promise function to run earlier.
      
          ```js
          import PQueue from 'p-queue';
      
          const queue = new PQueue({concurrency: 1});
      
          queue.add(async () => '🦄', {priority: 1});
          queue.add(async () => '🦀', {priority: 0, id: '🦀'});
          queue.add(async () => '🦄', {priority: 1});
          queue.add(async () => '🦄', {priority: 1});
      
          queue.setPriority('🦀', 2);
          ```
      
          In this case, the promise function with `id: '🦀'` runs second.
      
          You can also deprioritize a promise function to delay its execution:
      
          ```js
          import PQueue from 'p-queue';
      
          const queue = new PQueue({concurrency: 1});
      
          queue.add(async () => '🦄', {priority: 1});
          queue.add(async () => '🦀', {priority: 1, id: '🦀'});
          queue.add(async () => '🦄');
          queue.add(async () => '🦄', {priority: 0});
      
          queue.setPriority('🦀', -1);
          ```
          Here, the promise function with `id: '🦀'` executes last.
          */
      setPriority(id, priority) {
        this.#queue.setPriority(id, priority);
      }
      async add(function_, options = {}) {
        options.id ??= (this.#idAssigner++).toString();
        options = {
          timeout: this.timeout,
          throwOnTimeout: this.#throwOnTimeout,
          ...options
        };
        return new Promise((resolve, reject) => {
          this.#queue.enqueue(async () => {
            this.#pending++;
            try {
              options.signal?.throwIfAborted();
              this.#intervalCount++;
              let operation = function_({ signal: options.signal });
              if (options.timeout) {
                operation = pTimeout(Promise.resolve(operation), { milliseconds: options.timeout });
              }
              if (options.signal) {
                operation = Promise.race([operation, this.#throwOnAbort(options.signal)]);
              }
              const result = await operation;
              resolve(result);
              this.emit("completed", result);
            } catch (error) {
              if (error instanceof TimeoutError && !options.throwOnTimeout) {
                resolve();
                return;
              }
              reject(error);
              this.emit("error", error);
            } finally {
              this.#next();
            }
          }, options);
          this.emit("add");
          this.#tryToStartAnother();
        });
      }
      async addAll(functions, options) {
        return Promise.all(functions.map(async (function_) => this.add(function_, options)));
      }
      /**
      Start (or resume) executing enqueued tasks within concurrency limit. No need to call this if queue is not paused (via `options.autoStart = false` or by `.pause()` method.)
      */
      start() {
        if (!this.#isPaused) {
          return this;
        }
        this.#isPaused = false;
        this.#processQueue();
        return this;
      }
      /**
      Put queue execution on hold.
      */
      pause() {
        this.#isPaused = true;
      }
      /**
      Clear the queue.
      */
      clear() {
        this.#queue = new this.#queueClass();
      }
      /**
          Can be called multiple times. Useful if you for example add additional items at a later time.
      
          @returns A promise that settles when the queue becomes empty.
          */
      async onEmpty() {
        if (this.#queue.size === 0) {
          return;
        }
        await this.#onEvent("empty");
      }
      /**
          @returns A promise that settles when the queue size is less than the given limit: `queue.size < limit`.
      
          If you want to avoid having the queue grow beyond a certain size you can `await queue.onSizeLessThan()` before adding a new item.
      
          Note that this only limits the number of items waiting to start. There could still be up to `concurrency` jobs already running that this call does not include in its calculation.
          */
      async onSizeLessThan(limit) {
        if (this.#queue.size < limit) {
          return;
        }
        await this.#onEvent("next", () => this.#queue.size < limit);
      }
      /**
          The difference with `.onEmpty` is that `.onIdle` guarantees that all work from the queue has finished. `.onEmpty` merely signals that the queue is empty, but it could mean that some promises haven't completed yet.
      
          @returns A promise that settles when the queue becomes empty, and all promises have completed; `queue.size === 0 && queue.pending === 0`.
          */
      async onIdle() {
        if (this.#pending === 0 && this.#queue.size === 0) {
          return;
        }
        await this.#onEvent("idle");
      }
      async #onEvent(event, filter) {
        return new Promise((resolve) => {
          const listener = () => {
            if (filter && !filter()) {
              return;
            }
            this.off(event, listener);
            resolve();
          };
          this.on(event, listener);
        });
      }
      /**
      Size of the queue, the number of queued items waiting to run.
      */
      get size() {
        return this.#queue.size;
      }
      /**
          Size of the queue, filtered by the given options.
      
          For example, this can be used to find the number of items remaining in the queue with a specific priority level.
          */
      sizeBy(options) {
        return this.#queue.filter(options).length;
      }
      /**
      Number of running items (no longer in the queue).
      */
      get pending() {
        return this.#pending;
      }
      /**
      Whether the queue is currently paused.
      */
      get isPaused() {
        return this.#isPaused;
      }
    };
  }
});

// src/doors/jobs.ts
var jobs_exports = {};
__export(jobs_exports, {
  cli: () => cli,
  cron: () => cron,
  queue: () => queue
});
async function queue(layers) {
  const jobs = new PQueue({ concurrency: 1 });
  for (const [label, task] of entries) {
    const job = layers ? async () => timed(task) : async () => task();
    await jobs.add(job).catch((error) => report(label, error, "permits process", 5));
  }
}
async function timed(task) {
  const start = performance.now();
  try {
    return await task();
  } finally {
    performance.measure("job", { start });
  }
}
async function cli(wrap) {
  for (const [label, task] of entries) {
    try {
      await (wrap ? command(task) : task());
    } catch (error) {
      report(label, error, "parkpass", 1);
    }
  }
}
async function command(task) {
  try {
    return await task();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw cause;
  }
}
var cron;
var init_jobs = __esm({
  "src/doors/jobs.ts"() {
    init_dist();
    init_errors();
    init_scenarios();
    init_telemetry();
    cron = async () => {
      for (const [label, task] of entries) {
        await new Promise((done) => {
          setTimeout(async () => {
            try {
              await task();
            } catch (error) {
              report(label, error, "nightly", 1);
            }
            done();
          }, 1);
        });
      }
    };
  }
});

// src/main.ts
var import_node_http = require("node:http");
init_db();
var partner = (0, import_node_http.createServer)((request, response) => {
  const [, path] = request.url.split("/");
  if (path === "owners") response.setHeader("content-type", "application/json").end('{"owner":{}}');
  else if (path === "charges") response.writeHead(402).end('{"error":"declined"}');
  else if (path === "tariffs") response.end("<html>maintenance</html>");
  else if (path === "lots") response.writeHead(410).end();
  else setTimeout(() => response.end("{}"), 700).unref();
});
partner.listen(0, "127.0.0.1", async () => {
  process.env.PARTNER = String(partner.address().port);
  await open();
  const { http: http2 } = await Promise.resolve().then(() => (init_http(), http_exports));
  const jobs = await Promise.resolve().then(() => (init_jobs(), jobs_exports));
  const layers = process.env.WRAP === "layers";
  await { http: () => http2(layers), queue: () => jobs.queue(layers), cron: jobs.cron, cli: () => jobs.cli(layers) }[process.env.DOOR]();
  process.exit();
});
//# sourceMappingURL=main.js.map
