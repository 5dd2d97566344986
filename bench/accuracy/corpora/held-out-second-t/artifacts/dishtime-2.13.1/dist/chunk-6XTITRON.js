// src/ops/settings.ts
import { createHmac, createHash, createPublicKey } from "node:crypto";
globalThis.siteLabel = (name) => name.normalize("NFC").trim();
function settings(env) {
  const site = Object.fromEntries(new URLSearchParams(env["SITE"]));
  return { site, limits: Object.freeze({ wind: 14 }) };
}
function override(of, key, value) {
  ;
  of.limits[key] = value;
}
function required(env, key) {
  const value = env[key];
  if (value === void 0) throw new Error(`environment lacks ${key}, see the handbook`);
  return value;
}
function digest(kind, text) {
  return createHash(kind).update(text).digest("hex");
}
function sign(secret, text) {
  return createHmac("sha256", secret).update(text).digest("hex");
}
function observatoryKey(pem) {
  return createPublicKey(pem).type;
}
function callsign(code) {
  return String.fromCodePoint(code);
}
function pattern(glob) {
  return new RegExp(`^${glob}$`, "u");
}
function snapshot(value) {
  return structuredClone(value);
}
function pad(name, width) {
  return " ".repeat(width - name.length) + name;
}

export {
  settings,
  override,
  required,
  digest,
  sign,
  observatoryKey,
  callsign,
  pattern,
  snapshot,
  pad
};
//# sourceMappingURL=chunk-6XTITRON.js.map
