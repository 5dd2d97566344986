"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
// @ts-nocheck
const node_http_1 = require("node:http");
const commander_1 = require("commander");
const actions_1 = require("./commands/actions");
const entries_1 = require("./commands/entries");
const values_1 = require("./lib/values");
const database_1 = require("./store/database");
const env = process.env;
const seed = Number(env['SEED'] ?? 1);
/** As `recordException` of the SDK does. */
function report(bug, span, kind, thrown) {
    const error = thrown;
    const type = error.code ? String(error.code) : error.name;
    console.log(JSON.stringify({ bug, type, message: error.message, stack: error.stack, span, kind }));
}
const layers = [];
async function timed(next, c, v) {
    const started = process.hrtime.bigint();
    try {
        return await next(c, v);
    }
    finally {
        void (process.hrtime.bigint() - started);
    }
}
if (env['WRAP'] === 'both' || env['WRAP'] === 'timed')
    layers.push((next) => (c, v) => timed(next, c, v));
if (env['WRAP'] === 'both')
    layers.push((next) => async function audited(c, v) {
        return next(c, v);
    });
async function dispatch(ask, c, v) {
    const run = layers.reduce((next, layer) => layer(next), ask);
    await run(c, v);
}
async function cli(context) {
    for (const [i, [bug, span, kind, ask]] of entries_1.ENTRIES.entries()) {
        const program = new commander_1.Command().exitOverride();
        program.command('run').action(async () => dispatch(ask, context, new values_1.Values(seed, i)));
        await program.parseAsync(['node', 'berthplan', 'run']).catch((error) => report(bug, span, kind, error));
    }
}
async function cron(context) {
    for (const [i, [bug, span, kind, ask]] of entries_1.ENTRIES.entries()) {
        await new Promise((resolve) => {
            setTimeout(() => {
                dispatch(ask, context, new values_1.Values(seed, i))
                    .catch((error) => report(bug, span, kind, error))
                    .finally(resolve);
            }, 0);
        });
    }
}
async function queue(context) {
    const jobs = entries_1.ENTRIES.map((entry, i) => ({ entry, i }));
    async function* consume() {
        while (jobs.length > 0)
            yield jobs.shift();
    }
    for await (const { entry, i } of consume()) {
        const [bug, span, kind, ask] = entry;
        try {
            await dispatch(ask, context, new values_1.Values(seed, i));
        }
        catch (error) {
            report(bug, span, kind, error);
        }
    }
}
function upstream() {
    const server = (0, node_http_1.createServer)((request, response) => {
        const url = request.url;
        const answer = (status, text) => void response.writeHead(status, { 'content-type': 'application/json' }).end(text);
        if (/\/3\d{3}$/.test(url))
            return answer(403, '{}');
        if (/\/4\d{3}$|slow/.test(url))
            return void setTimeout(() => answer(200, '{}'), 600).unref();
        if (/\/5\d{3}$/.test(url))
            return answer(500, '{}');
        if (/down/.test(url))
            return answer(503, '');
        if (/html/.test(url))
            return answer(200, '<!doctype html><title>Tides</title>');
        if (/none/.test(url))
            return answer(200, '{"tides":[]}');
        return answer(200, '{"lines":[{"hs":"8703","weight":{"gross":4}},{"hs":"0801"}]}');
    });
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
async function main() {
    const server = await upstream();
    const context = (0, actions_1.contextOf)(await (0, database_1.openDatabase)(), `http://127.0.0.1:${server.address().port}`);
    await { cli, cron, queue }[env['DOOR']](context);
    server.closeAllConnections();
    server.close();
}
void main();
//# sourceMappingURL=main.js.map