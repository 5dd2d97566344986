"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.calibration = calibration;
exports.firmware = firmware;
exports.gateway = gateway;
exports.history = history;
exports.battery = battery;
const pg_1 = __importDefault(require("pg"));
const settings_1 = require("../platform/settings");
async function calibration(probe) {
    const answer = await fetch(`${settings_1.TELEMETRY_API}/calibration/${probe}`);
    const body = await answer.json();
    return body.offset;
}
async function firmware(probe) {
    const answer = await fetch(`${settings_1.TELEMETRY_API}/firmware/${probe}`, { signal: AbortSignal.timeout(60) });
    return await answer.text();
}
async function gateway(hall) {
    try {
        const answer = await fetch(`http://127.0.0.1:9953/${hall}/state`);
        return await answer.text();
    }
    catch (problem) {
        throw new Error(`gateway of ${hall} hall cannot be reached`, { cause: problem });
    }
}
async function history(probe) {
    const client = new pg_1.default.Client({ host: '127.0.0.1', port: 9954, user: 'reef', password: 'reef', database: 'probes' });
    await client.connect();
    const { rows } = await client.query('select at, value from reading where probe = $1', [probe]);
    return rows;
}
async function battery(probe) {
    const answer = await fetch(`${settings_1.TELEMETRY_API}/battery/${probe}`);
    if (!answer.ok)
        throw new Error(`Probe ${probe} gave ${answer.status} ${answer.statusText} for its battery`);
    return Number(await answer.text());
}
//# sourceMappingURL=probes.js.map