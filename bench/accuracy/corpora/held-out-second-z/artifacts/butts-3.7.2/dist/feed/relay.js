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
var relay_exports = {};
__export(relay_exports, {
  Relay: () => Relay,
  UpstreamError: () => UpstreamError
});
module.exports = __toCommonJS(relay_exports);
var import_ensure = require("../lib/ensure");
var import_node_http = require("node:http");
var import_node_net = require("node:net");
var import_node_zlib = require("node:zlib");
var import_node_crypto = require("node:crypto");
class UpstreamError extends Error {
  constructor(message, status, cause) {
    super(message, { cause });
    this.name = "UpstreamError";
    this.status = status;
  }
}
const fetched = (port, path, timeout = 1e3) => new Promise((resolve, reject) => {
  const asked = (0, import_node_http.request)({ port, path, host: "127.0.0.1", timeout }, (answer) => {
    let text = "";
    answer.on("data", (chunk) => text += chunk);
    answer.on("end", () => resolve({ status: answer.statusCode, text }));
  });
  asked.on("timeout", () => asked.destroy(new Error(`No answer from ${path} in ${timeout} ms`)));
  asked.on("error", reject);
  asked.end();
});
class Relay {
  constructor(port) {
    this.port = port;
  }
  async rankings(id) {
    const { status } = await fetched(this.port, `/denied/${id}`);
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
    return (0, import_ensure.need)(header, "token").split(".")[1].length;
  }
  settings(env) {
    return JSON.parse(env.RELAY_OPTIONS);
  }
  photo(text) {
    return structuredClone({ text, print: () => text });
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  Relay,
  UpstreamError
});
//# sourceMappingURL=relay.js.map
