"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.legacy = exports.mirror = exports.thumbs = exports.upload = exports.encode = exports.rights = exports.transcribe = void 0;
exports.titles = titles;
exports.lock = lock;
exports.playout = playout;
const ioredis_1 = __importDefault(require("ioredis"));
const node_net_1 = require("node:net");
const pool_1 = require("../lib/pool");
const http_1 = require("./http");
// Revision 5, note 1.
// Revision 5, note 2.
const transcribe = async (asset) => (await http_1.api.get(`/speech/${asset}`)).data.text;
exports.transcribe = transcribe;
// Revision 5, note 1.
// Revision 5, note 2.
const rights = async (asset, country) => (await http_1.api.get(`/rights/${asset}?country=${country}`)).data.granted;
exports.rights = rights;
// Revision 5, note 1.
// Revision 5, note 2.
const encode = (asset) => (0, pool_1.retry)(2, () => (0, http_1.json)('encoder', `/encode/${asset}`));
exports.encode = encode;
// Revision 5, note 1.
// Revision 5, note 2.
const upload = async (asset, body) => void (await http_1.api.put(`/reset/${asset}`, body));
exports.upload = upload;
// Revision 5, note 1.
// Revision 5, note 2.
async function titles(show) {
    const { titles: found } = await (0, http_1.json)('catalog', `/catalog/${show}`);
    return found.map(({ name }) => name);
}
// Revision 5, note 1.
// Revision 5, note 2.
const thumbs = (asset) => (0, http_1.json)('thumbs', `/thumbs/${asset}`);
exports.thumbs = thumbs;
// Revision 5, note 1.
// Revision 5, note 2.
const mirror = (asset) => (0, http_1.head)(9811, `/mirror/${asset}`);
exports.mirror = mirror;
// Revision 5, note 1.
// Revision 5, note 2.
const legacy = async (asset) => (await http_1.api.get(`http://127.0.0.1:9812/v1/${asset}`)).data;
exports.legacy = legacy;
// Revision 5, note 1.
// Revision 5, note 2.
async function lock(key) {
    const redis = new ioredis_1.default({ port: 9813, lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null, enableOfflineQueue: false });
    redis.on('error', () => undefined);
    try {
        await redis.connect();
        return await redis.set(key, '1', 'EX', 10, 'NX');
    }
    finally {
        redis.disconnect();
    }
}
// Revision 5, note 1.
// Revision 5, note 2.
function playout(line) {
    return new Promise((resolve, reject) => {
        const socket = (0, node_net_1.createConnection)(9814, '127.0.0.1', () => socket.end(line, resolve));
        socket.once('error', (cause) => reject(new Error('playout server is away', { cause })));
    });
}
//# sourceMappingURL=services.js.map