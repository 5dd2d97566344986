"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.Yards = exports.YardError = void 0;
const axios_1 = __importDefault(require("axios"));
const ioredis_1 = __importDefault(require("ioredis"));
const pg_1 = require("pg");
const failure_1 = require("../lib/failure");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class YardError extends failure_1.DroveError {
}
exports.YardError = YardError;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Yards {
    base;
    closed;
    constructor(base, closed) {
        this.base = base;
        this.closed = closed;
    }
    async movement(holding) {
        const { data } = await axios_1.default.get(`${this.base}/movements/${holding}`);
        return data.movement.reference;
    }
    async licence(holding) {
        try {
            await axios_1.default.post(`${this.base}/licences/${holding}`);
        }
        catch (cause) {
            throw new YardError(`Licence for ${holding} refused: ${cause.response?.data ?? cause.message}`, undefined, { cause });
        }
    }
    async scales(yard) {
        return (await axios_1.default.get(`${this.base}/slow/${yard}`, { timeout: 120 })).data;
    }
    async vet(yard) {
        const answer = await fetch(`${this.base}/vets/${yard}`);
        const { vets } = (await answer.json());
        return vets.at(0).name;
    }
    async feed(yard) {
        return (await axios_1.default.get(`http://127.0.0.1:${this.closed}/feeds/${yard}`)).data;
    }
    async remember(lot) {
        const cache = new ioredis_1.default({ port: this.closed, host: '127.0.0.1', lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null, enableOfflineQueue: false });
        cache.on('error', () => { });
        return cache.set(`lot:${lot}`, '1');
    }
    async settle(lot) {
        const db = new pg_1.Client({ host: '127.0.0.1', port: this.closed, database: 'drove' });
        await db.connect();
        await db.query('update lot set sold = true where number = $1', [lot]);
    }
}
exports.Yards = Yards;
//# sourceMappingURL=client.js.map