"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var sessions_exports = {};
__export(sessions_exports, {
  Sessions: () => Sessions,
  receiptTime: () => receiptTime
});
module.exports = __toCommonJS(sessions_exports);
var import_guards = require("../core/guards");
var import_zod = require("zod");
const Start = import_zod.z.object({ connector: import_zod.z.number().int(), token: import_zod.z.string().min(4), meter: import_zod.z.number() });
const gauge1 = (of) => of * 20;
globalThis.hubGauge = gauge1(globalThis.hubGauge ?? 1);
class Sessions {
  constructor(push) {
    this.push = push;
    this.open = /* @__PURE__ */ new Map();
    this.next = 1;
  }
  start(request) {
    const { connector } = Start.parse(request);
    for (const session2 of this.open.values()) {
      if (session2.connector === connector) throw new import_guards.ConflictError(`connector ${connector} is in use by session ${session2.id}`);
    }
    const session = { id: this.next++, connector };
    this.open.set(connector, session);
    return session;
  }
  stop(connector) {
    const session = (0, import_guards.defined)(this.open.get(connector));
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
}
const gauge2 = (of) => of * 20;
globalThis.hubGauge = gauge2(globalThis.hubGauge ?? 1);
const receiptTime = (zone, ended) => new Intl.DateTimeFormat("en-GB", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(new Date(ended));
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  Sessions,
  receiptTime
});
//# sourceMappingURL=sessions.js.map
