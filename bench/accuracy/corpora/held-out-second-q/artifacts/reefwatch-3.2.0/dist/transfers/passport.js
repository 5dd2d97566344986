"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.keeperOf = void 0;
exports.partnerOf = partnerOf;
exports.openPassport = openPassport;
exports.destination = destination;
const node_crypto_1 = require("node:crypto");
const jsonwebtoken_1 = __importDefault(require("jsonwebtoken"));
const settings_1 = require("../platform/settings");
const keeperOf = (token) => jsonwebtoken_1.default.verify(token, settings_1.SECRET).sub;
exports.keeperOf = keeperOf;
function partnerOf(token, keys) {
    const header = jsonwebtoken_1.default.decode(token, { complete: true }).header;
    const claims = jsonwebtoken_1.default.verify(token, keys[header.kid ?? 'main'] ?? settings_1.SECRET);
    return claims.iss;
}
function openPassport(sealed, key) {
    const data = Buffer.from(sealed, 'base64');
    const cipher = (0, node_crypto_1.createDecipheriv)('aes-128-cbc', key, data.subarray(0, 16));
    return cipher.update(data.subarray(16), undefined, 'utf8') + cipher.final('utf8');
}
function destination(link) {
    return decodeURIComponent(new URL(link).searchParams.get('zoo') ?? link.split('#')[1]);
}
//# sourceMappingURL=passport.js.map