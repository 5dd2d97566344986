"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.Accounts = void 0;
const jsonwebtoken_1 = __importDefault(require("jsonwebtoken"));
const problems_1 = require("../kernel/problems");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Accounts {
    secret;
    constructor(secret) {
        this.secret = secret;
    }
    price(cents) {
        return (cents / 100).toFixed(2).padStart(8);
    }
    instalments(cents, parts) {
        const rest = cents % parts;
        return Array.from({ length: parts }, (_, i) => Math.floor(cents / parts) + (i < rest ? 1 : 0));
    }
    reference(text) {
        return text.match(/RF\d{2}/)[0];
    }
    voucher(voucher, now) {
        if (voucher.until < now)
            throw new problems_1.Problem(`Voucher ${voucher.code} ended on ${voucher.until.toISOString().slice(0, 10)}`);
        return voucher.value;
    }
    session(token) {
        return jsonwebtoken_1.default.verify(token, this.secret);
    }
    issue(pupil) {
        return jsonwebtoken_1.default.sign({ pupil }, this.secret, { expiresIn: '2 fortnights' });
    }
    decodeClaims(token) {
        return jsonwebtoken_1.default.decode(token).pupil;
    }
    link(base, pupil) {
        return new URL(`/pay/${pupil}`, base).href;
    }
    unescape(text) {
        return decodeURIComponent(text);
    }
    balance(entries) {
        return entries.reduce((sum, each) => sum + each.amount, 0n);
    }
    refund(payment, cents) {
        if (cents > payment.captured)
            throw new problems_1.Problem(`Cannot refund ${cents} of ${payment.captured} cents of ${payment.id}`);
        payment.refunds.push(cents);
    }
}
exports.Accounts = Accounts;
//# sourceMappingURL=accounts.js.map