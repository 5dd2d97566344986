"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
require("reflect-metadata");
const node_http_1 = require("node:http");
const fastify_1 = __importDefault(require("fastify"));
const sdk_trace_base_1 = require("@opentelemetry/sdk-trace-base");
const scenarios_1 = require("./http/scenarios");
const values_1 = require("./http/values");
const database_1 = require("./repositories/database");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const { DOOR = 'http', WRAP = '' } = process.env;
const PORT = Number(process.env['UPSTREAM'] ?? 9430);
const values = new values_1.Values(Number(process.env['SEED'] ?? 1), process.env['PREFIX'] ?? '.');
const tracer = new sdk_trace_base_1.BasicTracerProvider().getTracer('rotaplan');
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function record(bug, error, name, kind) {
    const span = tracer.startSpan(name);
    span.recordException(error);
    const sent = span.events.at(-1).attributes;
    console.log(JSON.stringify({ bug, type: sent['exception.type'] ?? '', message: sent['exception.message'] ?? null, stack: sent['exception.stacktrace'] ?? '', span: name, kind }));
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const traced = (next) => async (v) => {
    try {
        return await next(v);
    }
    finally {
        performance.now();
    }
};
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const scoped = (next) => (v) => next(v);
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const dressed = (entry) => (WRAP === 'layers' ? scoped(traced(entry)) : entry);
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function throughHttp() {
    const app = (0, fastify_1.default)();
    let failed;
    if (WRAP !== '')
        app.addHook('preHandler', async () => undefined);
    app.get('/rota/:number', async (request) => {
        await dressed(scenarios_1.scenarios[Number(request.params.number)][1])(values);
        return {};
    });
    app.setErrorHandler((error, _, reply) => {
        failed = error;
        void reply.status(500).send({});
    });
    for (const [index, [bug]] of scenarios_1.scenarios.entries()) {
        failed = undefined;
        await app.inject(`/rota/${index}`);
        if (failed === undefined)
            console.error(`${bug} did not fail`);
        else
            record(bug, failed, 'GET /rota/:number', 1);
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Job {
    constructor(bug, entry) {
        this.bug = bug;
        this.entry = entry;
    }
    async perform() {
        await dressed(this.entry)(values);
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function throughJobs() {
    const queue = scenarios_1.scenarios.map(([bug, entry]) => new Job(bug, entry));
    for (const job of queue) {
        await new Promise((next) => setImmediate(next));
        try {
            await job.perform();
            console.error(`${job.bug} did not fail`);
        }
        catch (error) {
            record(job.bug, error, 'rota.jobs process', 4);
        }
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const upstream = (0, node_http_1.createServer)((request, response) => {
    const url = request.url;
    const say = (status, text) => response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    if (url.startsWith('/payroll/'))
        say(200, '{"rates":[]}');
    else if (url === '/periods')
        say(200, '{"queued":true}');
    else if (url.startsWith('/closings/'))
        say(409, '{}');
    else if (url.startsWith('/holidays/'))
        say(200, '[{"date":"2025-05-01"}]');
    else if (url.startsWith('/feeds/'))
        setTimeout(say, 2500, 200, '');
    else
        say(404, '{}');
});
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function main() {
    await database_1.connection.open();
    await new Promise((listening) => upstream.listen(PORT, '127.0.0.1', listening));
    await (DOOR === 'http' ? throughHttp() : throughJobs());
    setTimeout(() => process.exit(0), 20);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
void main();
//# sourceMappingURL=server.js.map