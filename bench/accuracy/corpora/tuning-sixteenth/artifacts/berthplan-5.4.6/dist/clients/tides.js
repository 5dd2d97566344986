"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fetchTides = fetchTides;
exports.ping = ping;
exports.highest = highest;
exports.at = at;
// @ts-nocheck
const node_http_1 = require("node:http");
const errors_1 = require("../lib/errors");
async function fetchTides(base, port) {
    const response = await fetch(`${base}/tides/${port}`, { signal: AbortSignal.timeout(400) });
    if (!response.ok)
        throw new Error(`tide service said ${response.status} for ${port}`);
    const { tides } = (await response.json());
    return tides;
}
function ping(host, port) {
    return new Promise((resolve, reject) => {
        const call = (0, node_http_1.request)({ host, port, path: '/health', timeout: 200 }, (response) => resolve(response.statusCode));
        call.on('timeout', () => call.destroy(new Error('health check took too long')));
        call.on('error', reject);
        call.end();
    });
}
function highest(tides) {
    return tides.reduce((best, tide) => (tide.height > best.height ? tide : best));
}
function at(tides, index) {
    const tide = tides[index];
    if (index < 0)
        throw new errors_1.InvalidInput('index', `${index} lies before the first tide`);
    return tide.at.slice(11);
}
//# sourceMappingURL=tides.js.map