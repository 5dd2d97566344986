"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.genuine = void 0;
exports.importCsv = importCsv;
exports.containers = containers;
exports.unpack = unpack;
exports.decode = decode;
exports.decrypt = decrypt;
exports.store = store;
exports.load = load;
exports.tail = tail;
exports.link = link;
exports.toJson = toJson;
// @ts-nocheck
const node_crypto_1 = require("node:crypto");
const promises_1 = require("node:fs/promises");
const node_zlib_1 = require("node:zlib");
const sync_1 = require("csv-parse/sync");
function importCsv(text) {
    return (0, sync_1.parse)(text, { columns: true, delimiter: ',' });
}
function containers(rows) {
    return rows.map((row) => row['container'].trim());
}
function unpack(data) {
    return (0, node_zlib_1.gunzipSync)(data).toString('utf8');
}
function decode(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
function decrypt(data, key) {
    const decipher = (0, node_crypto_1.createDecipheriv)('aes-256-gcm', key, Buffer.alloc(12));
    decipher.setAuthTag(Buffer.alloc(16));
    return decipher.update(data, 'hex', 'utf8') + decipher.final('utf8');
}
const genuine = (text, pem) => (0, node_crypto_1.verify)('sha256', Buffer.from(text), pem, Buffer.alloc(64));
exports.genuine = genuine;
async function store(folder, name, text) {
    await (0, promises_1.writeFile)(`${folder}/${name}`, text);
}
async function load(path) {
    return (0, promises_1.readFile)(path, 'utf8');
}
async function tail(path) {
    const file = await (0, promises_1.open)(path);
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    await file.close();
    return buffer.readUInt32BE(2).toString();
}
function link(base, name) {
    const url = new URL(name, base);
    url.searchParams.set('via', decodeURIComponent(name));
    return url.href;
}
function toJson(report) {
    report['rows'] = report['rows'].length;
    return JSON.stringify(report);
}
//# sourceMappingURL=manifests.js.map