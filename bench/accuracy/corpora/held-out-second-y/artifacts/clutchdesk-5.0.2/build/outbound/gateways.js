"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.print = exports.publicKey = exports.unzip = exports.folder = exports.template = exports.simulator = exports.TestCentre = void 0;
exports.weather = weather;
exports.cache = cache;
exports.archive = archive;
exports.decrypt = decrypt;
exports.within = within;
exports.broadcast = broadcast;
exports.flag = flag;
exports.port = port;
const axios_1 = __importDefault(require("axios"));
const ioredis_1 = __importDefault(require("ioredis"));
const pg_1 = require("pg");
const node_net_1 = require("node:net");
const promises_1 = require("node:fs/promises");
const node_crypto_1 = require("node:crypto");
const node_zlib_1 = require("node:zlib");
const node_child_process_1 = require("node:child_process");
const node_path_1 = require("node:path");
const promises_2 = require("node:timers/promises");
const problems_1 = require("../kernel/problems");
const guards_1 = require("../kernel/guards");
class TestCentre {
    base;
    constructor(base) {
        this.base = base;
    }
    async get(path) {
        const { data } = await axios_1.default.get(this.base + path, { timeout: 900, proxy: false });
        return data;
    }
    slots = (centre) => this.get(`/centres/${centre}/slots`);
    async firstSlot(centre) {
        const { slots } = await this.slots(centre);
        return slots[0].time;
    }
    async reserve(slot) {
        const answer = await axios_1.default.post(`${this.base}/reservations`, { slot }, { validateStatus: () => true, proxy: false });
        if (answer.status === 409)
            throw new problems_1.Problem(`Test centre: slot ${slot} is gone`, 409);
        return answer.data.reservation.number;
    }
    async capacity(centre) {
        const { capacity } = await this.get(`/centres/${centre}`);
        return (0, guards_1.expectDefined)(capacity, 'capacity');
    }
}
exports.TestCentre = TestCentre;
async function weather(url) {
    const answer = await fetch(url);
    if (!answer.ok)
        throw new Error(`Weather: ${answer.status} ${answer.statusText}`);
    return (await answer.json()).degrees.toFixed(0);
}
async function cache(key) {
    const redis = new ioredis_1.default({ port: 9797, host: '127.0.0.1', lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
    redis.on('error', () => { });
    return redis.get(key);
}
async function archive(sql) {
    const client = new pg_1.Client({ host: '127.0.0.1', port: 9798, database: 'archive', user: 'desk', password: 'x' });
    await client.connect();
    return client.query(sql);
}
const simulator = (port) => new Promise((resolve, reject) => {
    const socket = (0, node_net_1.connect)(port, '127.0.0.1', () => resolve(socket));
    socket.on('error', (cause) => reject(new problems_1.Problem(`Simulator is unreachable: ${cause.message}`, 502, { cause })));
});
exports.simulator = simulator;
const template = (name) => (0, promises_1.readFile)((0, node_path_1.join)(process.env.PREFIX, 'templates', `${name}.txt`), 'utf8');
exports.template = template;
const folder = (name) => (0, promises_1.mkdir)((0, node_path_1.join)(process.env.PREFIX, name));
exports.folder = folder;
const unzip = (bytes) => (0, node_zlib_1.gunzipSync)(bytes);
exports.unzip = unzip;
function decrypt(key, text) {
    const cipher = (0, node_crypto_1.createDecipheriv)('aes-128-cbc', key, Buffer.alloc(16));
    return Buffer.concat([cipher.update(text), cipher.final()]);
}
const publicKey = (pem) => (0, node_crypto_1.createPublicKey)(pem);
exports.publicKey = publicKey;
const print = (command, pupil) => new Promise((resolve, reject) => {
    (0, node_child_process_1.spawn)(command, [pupil]).on('error', reject).on('close', resolve);
});
exports.print = print;
async function within(work, ms, what) {
    return Promise.race([work, (0, promises_2.setTimeout)(ms).then(() => Promise.reject(new problems_1.Problem(`${what} took longer than ${ms} ms`, 504)))]);
}
async function broadcast(senders) {
    const settled = await Promise.allSettled(senders.map((send) => send()));
    const failed = settled.filter((each) => each.status === 'rejected');
    if (failed.length > 0)
        throw new AggregateError(failed.map((each) => each.reason), `${failed.length} of ${settled.length} reminders failed: ${failed[0].reason.message}`);
}
function flag(settings) {
    return settings.CLUTCH_FEATURES.split(',').includes('sms');
}
function port(settings) {
    const value = Number(settings.CLUTCH_PORT ?? 'none');
    if (Number.isNaN(value))
        throw new TypeError('CLUTCH_PORT is no number');
    return value;
}
//# sourceMappingURL=gateways.js.map