"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.Mail = exports.Weather = exports.PetRegistry = exports.RegistryError = void 0;
exports.cached = cached;
exports.rows = rows;
exports.sitter = sitter;
exports.resolveHost = resolveHost;
const axios_1 = __importDefault(require("axios"));
const promises_1 = require("node:dns/promises");
const node_net_1 = require("node:net");
const node_events_1 = require("node:events");
const ioredis_1 = __importDefault(require("ioredis"));
const pg_1 = __importDefault(require("pg"));
const once_1 = require("../kit/once");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class RegistryError extends Error {
    constructor(message, options) {
        super(message, options);
        this.name = 'RegistryError';
    }
}
exports.RegistryError = RegistryError;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class PetRegistry {
    http;
    constructor(base) {
        this.http = axios_1.default.create({ baseURL: base, timeout: 1500 });
    }
    async owner(number) {
        try {
            return (await this.http.get(`/owners/${number}`)).data.name;
        }
        catch (error) {
            throw new RegistryError(`registry did not tell the owner of ${number}: ${error.message}`, { cause: error });
        }
    }
    async register(number) {
        await this.http.put(`/chips/${number}`, { number });
    }
    async lost(area) {
        const { data } = await this.http.get(`/lost/${area}`);
        if (data === null)
            return 0;
        return data.items.length;
    }
    async poster(id) {
        return (await this.http.get(`/slow/${id}`, { timeout: 60 })).data;
    }
}
exports.PetRegistry = PetRegistry;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Weather {
    base;
    constructor(base) {
        this.base = base;
    }
    async walkable(city) {
        const answer = await fetch(`${this.base}/weather/${city}`);
        return (await answer.json()).rain < 5;
    }
    async forecast(city) {
        return await (await fetch(new URL(`/forecast/${city}`, this.base), { signal: AbortSignal.timeout(50) })).text();
    }
    async radar(city) {
        return await (await fetch(`${city}/radar`)).text();
    }
}
exports.Weather = Weather;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Mail {
    port;
    constructor(port) {
        this.port = port;
    }
    async send(to) {
        await (0, once_1.retry)(2, async () => {
            const link = (0, node_net_1.connect)(this.port, '127.0.0.1');
            await (0, node_events_1.once)(link, 'connect');
            link.end(`RCPT TO:<${to}>\r\n`);
        });
    }
}
exports.Mail = Mail;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function cached(port, key) {
    const redis = new ioredis_1.default(port, '127.0.0.1', { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 });
    redis.on('error', () => undefined);
    return await redis.get(key);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function rows(port, table) {
    const client = new pg_1.default.Client({ host: '127.0.0.1', port, user: 'paw', database: 'paw', connectionTimeoutMillis: 500 });
    await client.connect();
    return (await client.query(`select 1 from ${table}`)).rowCount ?? 0;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function sitter(name) {
    return await (0, once_1.timeLimit)(`sitter ${name}`, 15, new Promise((resolve) => setTimeout(resolve, 60, name)));
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function resolveHost(name) {
    return (await (0, promises_1.lookup)(name, { family: 7 })).address;
}
//# sourceMappingURL=outside.js.map