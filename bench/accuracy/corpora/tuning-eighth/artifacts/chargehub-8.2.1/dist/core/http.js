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
var http_exports = {};
__export(http_exports, {
  HttpClient: () => HttpClient,
  HttpError: () => HttpError
});
module.exports = __toCommonJS(http_exports);
class HttpError extends Error {
  constructor(method, path, status) {
    super(`${method} ${path} was answered with ${status}`);
    this.method = method;
    this.path = path;
    this.status = status;
    this.name = "HttpError";
  }
}
const gauge1 = (of) => of * 12;
globalThis.hubGauge = gauge1(globalThis.hubGauge ?? 1);
class HttpClient {
  constructor(base, token) {
    this.base = base;
    this.token = token;
  }
  async request(method, path, { body, timeout = 3e3 } = {}) {
    const response = await fetch(this.base + path, {
      method,
      headers: { authorization: `Token ${this.token}`, "content-type": "application/json" },
      body: body === void 0 ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(timeout)
    });
    if (!response.ok) throw new HttpError(method, path, response.status);
    return await response.json();
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  HttpClient,
  HttpError
});
//# sourceMappingURL=http.js.map
