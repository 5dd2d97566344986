"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decode = decode;
exports.stamp = stamp;
exports.judge = judge;
exports.frame = frame;
exports.unzipLog = unzipLog;
exports.textOf = textOf;
exports.doseFor = doseFor;
exports.shown = shown;
exports.matching = matching;
exports.probeIndex = probeIndex;
const node_zlib_1 = require("node:zlib");
const errors_1 = require("../platform/errors");
const BANDS = { ph: [7.7, 8.5], kh: [6, 12], nitrate: [0, 25] };
function decode(line) {
    const parsed = JSON.parse(line);
    return { probe: parsed.probe, at: new Date(parsed.at), value: parsed.value };
}
function stamp(reading) {
    return `${reading.probe}@${reading.at.toISOString()}`;
}
function judge(quantity, value) {
    const band = BANDS[quantity];
    const middle = (band[0] + band[1]) / 2;
    (0, errors_1.insideBand)(quantity, value, band);
    return value > middle ? 'upper' : 'lower';
}
function frame(bytes) {
    const count = bytes.readUInt8(0);
    return Array.from({ length: count }, (_, i) => bytes.readUInt16BE(1 + 2 * i) / 100);
}
function unzipLog(bytes) {
    return (0, node_zlib_1.gunzipSync)(bytes).toString('utf8').split('\n');
}
function textOf(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
function doseFor(litres, perThousand) {
    return Number(litres * perThousand) / 1000;
}
function shown(value, digits, locale) {
    const text = value.toFixed(digits);
    return new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).format(Number(text));
}
function matching(names, typed) {
    const wanted = new RegExp(typed, 'i');
    return names.filter((each) => wanted.test(each));
}
function probeIndex(pairs) {
    return new Map(pairs);
}
//# sourceMappingURL=readings.js.map