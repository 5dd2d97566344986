"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.publish = publish;
exports.archive = archive;
// @ts-nocheck
const ioredis_1 = __importDefault(require("ioredis"));
const pg_1 = require("pg");
async function publish(port, channel, text) {
    const redis = new ioredis_1.default({ host: '127.0.0.1', port, lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
    redis.on('error', () => undefined);
    try {
        await redis.connect();
        return await redis.publish(channel, text);
    }
    finally {
        redis.disconnect();
    }
}
async function archive(port, table) {
    const client = new pg_1.Client({ host: '127.0.0.1', port, user: 'berth', database: 'archive', connectionTimeoutMillis: 300 });
    await client.connect();
    await client.query(`select 1 from ${table}`);
}
//# sourceMappingURL=broker.js.map