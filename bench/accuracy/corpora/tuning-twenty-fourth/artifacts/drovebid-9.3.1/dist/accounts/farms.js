"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.money = void 0;
exports.session = session;
exports.issue = issue;
exports.may = may;
exports.address = address;
exports.unlock = unlock;
exports.key = key;
exports.vat = vat;
exports.statement = statement;
exports.keep = keep;
exports.heirs = heirs;
exports.parsePreferences = parsePreferences;
const node_crypto_1 = require("node:crypto");
const promises_1 = require("node:fs/promises");
const jsonwebtoken_1 = __importDefault(require("jsonwebtoken"));
const failure_1 = require("../lib/failure");
const guards_1 = require("../lib/guards");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function session(token) {
    return jsonwebtoken_1.default.verify(token, 'barn-door');
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function issue(farm) {
    return jsonwebtoken_1.default.sign({ farm: farm.name }, 'barn-door', { expiresIn: farm.stay });
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function may(farm, action) {
    if (!farm.scopes.has(action))
        throw new failure_1.Rejected(`${farm.name} lacks the scope for ${action}`, 'E_SCOPE');
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function address(farm) {
    return farm.address.lines.map((line) => line.trim()).join('\n');
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function unlock(text, key) {
    const decipher = (0, node_crypto_1.createDecipheriv)('aes-128-cbc', Buffer.from(key), Buffer.alloc(16));
    return decipher.update(text, 'hex', 'utf8') + decipher.final('utf8');
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function key(pem) {
    return (0, node_crypto_1.createPublicKey)(pem);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function vat(farm) {
    return (0, guards_1.present)(farm.vat, `VAT number of ${farm.name}`).replace(/^GB/, '');
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function statement(folder, farm) {
    return (0, promises_1.readFile)(`${folder}/statements/${farm}.txt`, 'utf8');
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function keep(folder, text) {
    await (0, promises_1.writeFile)(`${folder}/dist`, text);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function heirs(farm) {
    return [farm.name, ...farm.heirs.flatMap(heirs)];
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function parsePreferences(text) {
    return JSON.parse(text).notify.by;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const money = (value, digits) => value.toLocaleString('en-GB', { style: 'currency', currency: 'GBP', minimumFractionDigits: digits });
exports.money = money;
//# sourceMappingURL=farms.js.map