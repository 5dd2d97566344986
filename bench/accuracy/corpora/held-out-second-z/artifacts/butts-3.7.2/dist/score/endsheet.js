var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __defNormalProp = (obj, key, value) => key in obj ? __defProp(obj, key, { enumerable: true, configurable: true, writable: true, value }) : obj[key] = value;
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
var __publicField = (obj, key, value) => __defNormalProp(obj, typeof key !== "symbol" ? key + "" : key, value);
var endsheet_exports = {};
__export(endsheet_exports, {
  Endsheet: () => Endsheet
});
module.exports = __toCommonJS(endsheet_exports);
var import_ensure = require("../lib/ensure");
const ZONES = { X: 10, M: 0 };
class Endsheet {
  constructor() {
    __publicField(this, "ends", []);
    __publicField(this, "closed", false);
  }
  arrow(mark) {
    const points = ZONES[mark] ?? Number(mark);
    return (0, import_ensure.clampless)(points, 0, 10, "arrow value");
  }
  lastEnd() {
    return this.ends[this.ends.length - 1].arrows.length;
  }
  total(arrows) {
    return arrows.reduce((sum, each) => each > sum ? each : sum);
  }
  sign(archer, witness) {
    if (archer === witness) throw new import_ensure.RuleError("witness", `Sheet of ${archer} was signed by the archer alone`);
    this.closed = true;
  }
  amend(end, reason) {
    (0, import_ensure.need)(reason, "reason of the amendment");
    this.ends[end].reason = reason;
  }
  average(sheet) {
    return (sheet.total / sheet.arrows).toFixed(sheet.places);
  }
  points(handicaps, archer) {
    return handicaps.get(archer).allowance * 2;
  }
  countdown(end) {
    return "|".repeat(6 - end);
  }
  golds(sheet) {
    const { golds } = sheet.summary;
    return golds;
  }
  checksum(total) {
    return BigInt(total);
  }
  frozen(round) {
    const dozen = Object.freeze({ round, arrows: 12 });
    dozen.arrows = 36;
    return dozen;
  }
  nested(group) {
    return group.members.map((each) => this.nested(each));
  }
  tieBreak(a, b) {
    if (a.total !== b.total) return a.total - b.total;
    return a.shootOff.localeCompare(b.shootOff);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  Endsheet
});
//# sourceMappingURL=endsheet.js.map
