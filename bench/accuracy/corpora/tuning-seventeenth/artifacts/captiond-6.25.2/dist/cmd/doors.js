"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.open = open;
const node_events_1 = require("node:events");
const node_http_1 = require("node:http");
const entries_1 = require("./entries");
const telemetry_1 = require("./telemetry");
const values_1 = require("../lib/values");
// Revision 5, note 1.
// Revision 5, note 2.
const values = () => new values_1.Values(Number(process.env.SEED));
// Revision 5, note 1.
// Revision 5, note 2.
class JobFailed extends Error {
    constructor(name, options) {
        super(`Job ${name} failed`, options);
        this.name = 'JobFailed';
    }
}
// Revision 5, note 1.
// Revision 5, note 2.
const measured = (next) => async (v) => {
    const began = performance.now();
    try {
        return await next(v);
    }
    finally {
        process.env.LAST_MS = String(performance.now() - began);
    }
};
// Revision 5, note 1.
// Revision 5, note 2.
const locked = (next) => {
    let busy = false;
    return async function underLock(v) {
        if (busy)
            return undefined;
        busy = true;
        const result = await next(v);
        busy = false;
        return result;
    };
};
// Revision 5, note 1.
// Revision 5, note 2.
const asJob = (next) => async (v) => {
    try {
        return await next(v);
    }
    catch (cause) {
        throw new JobFailed(`${v.word()}-${v.number(100, 999)}`, { cause });
    }
};
// Revision 5, note 1.
// Revision 5, note 2.
function prepared(step) {
    var _a;
    const wrap = (_a = process.env.WRAP) !== null && _a !== void 0 ? _a : '';
    if (wrap.includes('cause'))
        step = asJob(step);
    if (wrap.includes('layers'))
        step = measured(locked(step));
    return step;
}
// Revision 5, note 1.
// Revision 5, note 2.
async function cli(all) {
    for (const { label, step } of all) {
        try {
            await prepared(step)(values());
        }
        catch (error) {
            (0, telemetry_1.report)(label, error, 'captiond run', 0);
        }
    }
}
// Revision 5, note 1.
// Revision 5, note 2.
class Ticker extends node_events_1.EventEmitter {
    constructor() {
        super(...arguments);
        this.waiting = [];
    }
    add(entry) {
        this.waiting.push(entry);
    }
    start() {
        return new Promise((resolve) => {
            const tick = async () => {
                const entry = this.waiting.shift();
                if (entry === undefined)
                    return resolve();
                try {
                    await prepared(entry.step)(values());
                }
                catch (error) {
                    this.emit('failed', entry, error);
                }
                setTimeout(tick, 1);
            };
            setTimeout(tick, 1);
        });
    }
}
// Revision 5, note 1.
// Revision 5, note 2.
async function cron(all) {
    const ticker = new Ticker();
    ticker.on('failed', ({ label }, error) => (0, telemetry_1.report)(label, error, 'cron.tick', 0));
    for (const entry of all)
        ticker.add(entry);
    await ticker.start();
}
// Revision 5, note 1.
// Revision 5, note 2.
async function http(all) {
    const server = (0, node_http_1.createServer)((request, response) => {
        const { label, step } = all[Number(request.url.slice(1))];
        Promise.resolve()
            .then(() => prepared(step)(values()))
            .catch((error) => (0, telemetry_1.report)(label, error, 'POST /hooks', 1))
            .finally(() => response.end());
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    for (let i = 0; i < all.length; i++)
        await new Promise((resolve) => (0, node_http_1.get)({ port, host: '127.0.0.1', path: `/${i}` }, (res) => res.resume().on('end', resolve)));
    server.close();
}
// Revision 5, note 1.
// Revision 5, note 2.
async function rejection(all) {
    for (const { label, step } of all) {
        await new Promise((resolve) => {
            const timer = setTimeout(resolve, 3000);
            const done = (error) => {
                (0, telemetry_1.report)(label, error, 'captiond watch', 0);
                clearTimeout(timer);
                resolve();
            };
            process.once('unhandledRejection', done);
            void (async () => {
                await null;
                await prepared(step)(values());
            })();
        });
        process.removeAllListeners('unhandledRejection');
    }
}
// Revision 5, note 1.
// Revision 5, note 2.
async function open(door) {
    await { cli, cron, http, rejection }[door](entries_1.entries);
}
//# sourceMappingURL=doors.js.map