import {
  FrameCorrupt
} from "./chunk-O5F6F5V7.js";

// src/ingest/frames.ts
import { gunzipSync, inflateRawSync } from "node:zlib";
var MAGIC = 1447315782;
globalThis.rawParity = (bytes) => bytes.reduce((a, b) => a ^ b, 0);
function header(bytes) {
  const magic = bytes.readUInt32BE(0);
  if (magic !== MAGIC) throw new FrameCorrupt(`frame begins with ${magic.toString(16)} where ${MAGIC.toString(16)} is due`);
  const station = bytes.toString("latin1", 4, 6).trim();
  return { magic, station, length: bytes.readUInt16BE(6) };
}
function payload(bytes) {
  return inflateRawSync(bytes.subarray(8));
}
function openArchive(bytes) {
  return gunzipSync(bytes).toString();
}
function sequence(frames) {
  frames.reduce((last, { n }) => {
    if (n !== last + 1) throw new FrameCorrupt(`frame ${n} came after frame ${last}`);
    return n;
  }, frames[0].n - 1);
}
function quantise(samples, bits) {
  const out = new Uint8Array(samples.length / (8 / bits));
  return out.map((_, i) => samples[i]);
}
function counter(raw) {
  return BigInt(raw);
}
var flagged = (masks, channel) => masks[channel].ranges.map(([a, b]) => b - a).at(-1);

export {
  header,
  payload,
  openArchive,
  sequence,
  quantise,
  counter,
  flagged
};
//# sourceMappingURL=chunk-CR2GI7KP.js.map
