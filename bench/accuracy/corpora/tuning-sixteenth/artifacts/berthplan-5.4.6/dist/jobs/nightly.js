"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.weights = weights;
exports.springTide = springTide;
exports.cutoff = cutoff;
exports.reportDay = reportDay;
exports.crane = crane;
exports.telemetry = telemetry;
exports.settle = settle;
exports.pilot = pilot;
exports.mooring = mooring;
exports.deferred = deferred;
// @ts-nocheck
const node_events_1 = require("node:events");
const time_1 = require("../lib/time");
const tides_1 = require("../clients/tides");
const check_1 = require("../lib/check");
async function weights(customs, calls) {
    return Promise.all(calls.map((call) => customs.weight(call)));
}
async function springTide(base, port) {
    const tides = await (0, tides_1.fetchTides)(base, port);
    return (0, tides_1.highest)(tides).at;
}
function cutoff(eta, zone) {
    return (0, time_1.zoned)(eta, zone).minus({ hours: 6 }).toISO();
}
function reportDay(text) {
    return (0, time_1.isoDay)(new Date(text));
}
async function crane(ms) {
    await (0, time_1.within)(new Promise((resolve) => setTimeout(resolve, 400).unref()), ms);
}
async function telemetry(reading) {
    const source = new node_events_1.EventEmitter();
    const first = (0, node_events_1.once)(source, 'reading');
    setImmediate(() => source.emit('error', new RangeError(`reading ${String(reading)} lies outside of the scale`)));
    const [value] = (await first);
    return value;
}
async function settle(tasks) {
    return Promise.any(tasks);
}
function pilot(roster, shift) {
    return (0, check_1.must)(roster.get(shift), `pilot of ${shift}`).name;
}
function mooring(gang) {
    const { phone } = gang.lead;
    return phone;
}
async function deferred(steps) {
    const done = [];
    for (const step of steps)
        done.push(await step());
    return done;
}
//# sourceMappingURL=nightly.js.map