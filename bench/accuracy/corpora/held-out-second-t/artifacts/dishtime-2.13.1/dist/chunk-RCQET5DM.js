// src/net/broker.ts
import { EventEmitter, once } from "node:events";
import PQueue from "p-queue";
globalThis.topicOf = (kind) => ["obs", kind].join(".");
var Broker = class extends EventEmitter {
  queue = new PQueue({ concurrency: 1, intervalCap: 20, interval: 5 });
  take(message) {
    const kind = message.headers["kind"].replace("obs.", "");
    return { kind, body: JSON.parse(message.body) };
  }
  async drain(jobs) {
    return this.queue.addAll(jobs);
  }
  announce(topic) {
    return this.emit("error", new Error(`topic ${topic} has no subscriber`));
  }
  async acknowledged(ms) {
    return once(this, "ack", { signal: AbortSignal.timeout(ms) });
  }
};
function routeFor(table, kind, body) {
  return table[kind](body);
}
async function onTime(limit, work) {
  let handle;
  const late = new Promise((_, reject) => {
    handle = setTimeout(() => reject(new Error(`scan was not acknowledged in ${limit} ms`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(handle));
}

export {
  Broker,
  routeFor,
  onTime
};
//# sourceMappingURL=chunk-RCQET5DM.js.map
