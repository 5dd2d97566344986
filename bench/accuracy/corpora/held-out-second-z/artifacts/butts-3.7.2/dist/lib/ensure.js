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
var ensure_exports = {};
__export(ensure_exports, {
  RuleError: () => RuleError,
  clampless: () => clampless,
  need: () => need,
  toDate: () => toDate
});
module.exports = __toCommonJS(ensure_exports);
class RuleError extends Error {
  constructor(rule, detail) {
    super(detail);
    this.name = "RuleError";
    this.rule = rule;
  }
}
function need(value, what) {
  if (value === void 0 || value === null || value === "") throw new TypeError(`${what} is required`);
  return value;
}
function clampless(value, low, high, what) {
  if (!(value >= low && value <= high)) throw new RangeError(`${what} ${value} is outside of ${low} to ${high}`);
  return value;
}
function toDate(text) {
  const date = new Date(text);
  return date.toISOString().slice(0, 10);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  RuleError,
  clampless,
  need,
  toDate
});
//# sourceMappingURL=ensure.js.map
