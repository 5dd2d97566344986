"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.doors = void 0;
const node_server_1 = require("@hono/node-server");
const hono_1 = require("hono");
const p_limit_1 = __importDefault(require("p-limit"));
const layers_1 = require("./layers");
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
async function http(entries, context) {
    const failures = [];
    const app = new hono_1.Hono();
    app.use('*', async (c, next) => {
        c.header('x-lab', 'central');
        await next();
    });
    app.get('/healthz', (c) => c.text('ok'));
    app.post('/operations/:number', async (c) => {
        const [label, action] = entries[Number(c.req.param('number'))];
        try {
            await (0, layers_1.layered)((job) => action(job))({ ...context, request: c.req });
        }
        catch (error) {
            failures.push({ label, error, span: 'POST /operations/:number', kind: 2 });
        }
        return c.json({});
    });
    const port = 9612;
    const server = (0, node_server_1.serve)({ fetch: app.fetch, port, hostname: '127.0.0.1' });
    for (const number of entries.keys())
        await fetch(`http://127.0.0.1:${port}/operations/${number}`, { method: 'POST' });
    server.close();
    return failures;
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
async function queue(entries, context) {
    const failures = [];
    const limit = (0, p_limit_1.default)(1);
    const jobs = entries.map(([label, action]) => limit(async () => {
        try {
            await (0, layers_1.layered)((job) => action(job))({ ...context, attempt: 1 });
        }
        catch (error) {
            failures.push({ label, error, span: 'lab.jobs process', kind: 5 });
        }
    }));
    await Promise.all(jobs);
    return failures;
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
async function cron(entries, context) {
    const failures = [];
    for (const [label, action] of entries) {
        await new Promise((done) => {
            setImmediate(() => {
                (0, layers_1.layered)((job) => action(job))({ ...context, scheduled: true })
                    .catch((error) => failures.push({ label, error, span: 'hourly', kind: 1 }))
                    .finally(done);
            });
        });
    }
    return failures;
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
exports.doors = { http, queue, cron };
//# sourceMappingURL=doors.js.map