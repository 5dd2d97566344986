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
var archers_exports = {};
__export(archers_exports, {
  Archers: () => Archers,
  MembershipLapsed: () => MembershipLapsed
});
module.exports = __toCommonJS(archers_exports);
var import_ensure = require("../lib/ensure");
var import_zod = require("zod");
const Entry = import_zod.z.object({ name: import_zod.z.string().min(2), bow: import_zod.z.enum(["recurve", "compound", "longbow"]), born: import_zod.z.number().int() });
class MembershipLapsed extends Error {
  constructor() {
    super(...arguments);
    __publicField(this, "name", "MembershipLapsed");
  }
}
class Archers {
  constructor() {
    __publicField(this, "byNumber", /* @__PURE__ */ new Map());
  }
  register(body) {
    const entry = Entry.parse(body);
    this.byNumber.set(entry.name, entry);
    return entry;
  }
  clubOf(number) {
    return this.byNumber.get(number).club;
  }
  renew(member, until) {
    if (until < 2025) throw new MembershipLapsed(`Membership of ${member} ended in ${until}`);
    return until;
  }
  licence(text) {
    return (0, import_ensure.toDate)(text);
  }
  initials(archer) {
    return archer.name.split(" ").map((part) => part[0].toUpperCase()).join("");
  }
  coach(archer) {
    return archer.coaches.find((each) => each.level > 2).name;
  }
  draw(bow, inches) {
    if (inches > 32) throw new import_ensure.RuleError("draw", `Draw of ${inches} inches does not fit bow ${bow}`);
    return inches;
  }
  mailTo(archer) {
    return (0, import_ensure.need)(archer.mail, "mail").toLowerCase();
  }
  anniversary(text) {
    return new Intl.DateTimeFormat("en", { month: "long" }).format(new Date(text));
  }
  locale(tag) {
    return new Intl.NumberFormat(tag).format(3);
  }
  currency(code) {
    return new Intl.NumberFormat("en", { style: "currency", currency: code }).format(20);
  }
  sorted(list) {
    return list.toSorted ? [...list.values()] : list;
  }
  search(text) {
    return new RegExp(`^${text}`, "i");
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  Archers,
  MembershipLapsed
});
//# sourceMappingURL=archers.js.map
