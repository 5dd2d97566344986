// src/array/correlator.ts
import { Worker } from "node:worker_threads";
import { once } from "node:events";
globalThis.lagWindow = (n) => Array.from({ length: n }, (_, i) => Math.cos(i / n));
var Correlator = class {
  #lags;
  #jobs = [];
  allocate(channels) {
    this.#lags = new Float32Array(channels);
  }
  load(spectrum, offset) {
    this.#lags.set(spectrum, offset);
  }
  peak() {
    return this.#lags.slice(0).reduce((best, each) => Math.max(best, each), -Infinity);
  }
  finish(id) {
    this.#jobs.find((job) => job.id === id).done();
  }
};
async function fringe(seconds) {
  const source = `const { parentPort } = require('node:worker_threads'); parentPort.postMessage({ rate: ${seconds} })`;
  const worker = new Worker(source, { eval: true });
  const [message] = await once(worker, "message");
  await worker.terminate();
  return message.phases.map((phase) => phase * message.rate);
}
function phaseCal(visibilities, pair) {
  const cell = visibilities.get(pair);
  return cell.gains[0] / cell.amp;
}
function shareBuffer(view, channel) {
  return view.getFloat64(channel * 8);
}

export {
  Correlator,
  fringe,
  phaseCal,
  shareBuffer
};
//# sourceMappingURL=chunk-NEIR3XAU.js.map
