"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.GiftRejected = void 0;
exports.receive = receive;
exports.webhook = webhook;
exports.signature = signature;
exports.total = total;
exports.fee = fee;
exports.settle = settle;
exports.balance = balance;
exports.donorOf = donorOf;
exports.sponsorOf = sponsorOf;
exports.thankYou = thankYou;
exports.receipt = receipt;
exports.vault = vault;
exports.monthly = monthly;
const node_assert_1 = __importDefault(require("node:assert"));
const node_crypto_1 = require("node:crypto");
const handlebars_1 = __importDefault(require("handlebars"));
const jsonwebtoken_1 = __importDefault(require("jsonwebtoken"));
const zod_1 = require("zod");
const reading_1 = require("../kit/reading");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const Gift = zod_1.z.object({ amount: zod_1.z.number().positive(), donor: zod_1.z.object({ email: zod_1.z.string().email() }) });
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class GiftRejected extends Error {
    amount;
    constructor(code, amount) {
        super(`gift of ${amount} was rejected: ${code}`);
        this.amount = amount;
        this.name = 'GiftRejected';
    }
}
exports.GiftRejected = GiftRejected;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function receive(text) {
    return Gift.parse((0, reading_1.body)(text));
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function webhook(text) {
    const { event } = (0, reading_1.body)(text);
    if (text.length > 1e6)
        return '';
    return event.data.object.id;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function signature(secret, text, given) {
    return (0, node_crypto_1.timingSafeEqual)((0, node_crypto_1.createHmac)('sha256', secret).update(text).digest(), Buffer.from(given, 'hex'));
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function total(cents) {
    return cents.reduce((a, b) => a + b);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function fee(amount) {
    return BigInt(amount * 0.029);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function settle(amount, code) {
    if (code !== 'ok')
        throw new GiftRejected(code, amount);
    return amount;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function balance(entries) {
    const sum = (key) => entries.reduce((all, entry) => all + entry[key], 0);
    node_assert_1.default.strictEqual(sum('debit'), sum('credit'));
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function donorOf(token, key) {
    return jsonwebtoken_1.default.verify(token, key).sub;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function sponsorOf(token) {
    return jsonwebtoken_1.default.decode(token).sub;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function thankYou(name) {
    return handlebars_1.default.compile('Dear {{name}}, {{#receipt}}thank you.{{/reciept}}')({ name });
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function receipt(values) {
    return handlebars_1.default.compile('{{money amount}} received', { strict: true })(values);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function vault(key, text) {
    const cipher = (0, node_crypto_1.createDecipheriv)('aes-256-gcm', key, Buffer.alloc(12));
    return cipher.update(text, 'hex', 'utf8');
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function monthly(pledges) {
    return pledges.flatMap((pledge) => pledge.gifts.map((gift) => gift * 12));
}
//# sourceMappingURL=donations.js.map