"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const express_1 = __importDefault(require("express"));
const node_http_1 = require("node:http");
const node_events_1 = require("node:events");
const entries_1 = require("./entries");
const request_1 = require("./web/request");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const { SEED, DOOR = 'http', WRAP = '' } = process.env;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function report(index, error) {
    const [bug, span] = entries_1.entries[index];
    const type = error.code ? String(error.code) : error.name;
    process.stdout.write(`${JSON.stringify({ bug, type: type ?? '', message: error.message ?? '', stack: error.stack ?? '', span, kind: DOOR === 'http' ? 2 : 1 })}\n`);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function serve(index) {
    await entries_1.entries[index][2](new request_1.Inquiry(Number(SEED) * 1000 + index));
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const measured = (then) => async (index) => {
    const begun = performance.now();
    try {
        await then(index);
    }
    finally {
        process.env.LAST = String(performance.now() - begun);
    }
};
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function authorised(index) {
    return await measured(serve)(index);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const handle = WRAP === 'layers' ? authorised : serve;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function overHttp() {
    const app = (0, express_1.default)();
    app.use((_request, response, next) => {
        response.setHeader('x-shelter', 'north');
        next();
    });
    app.post('/run/:index', (request, response, next) => {
        handle(Number(request.params.index)).then(() => response.end(), next);
    });
    app.use((error, request, response, _next) => {
        report(Number(request.path.split('/')[2]), error);
        response.status(500).end();
    });
    await new Promise((resolve) => app.listen(9849, '127.0.0.1', resolve));
    for (const index of entries_1.entries.keys())
        await fetch(`http://127.0.0.1:9849/run/${index}`, { method: 'POST' });
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function overQueue() {
    const queue = new node_events_1.EventEmitter();
    for (const index of entries_1.entries.keys()) {
        await new Promise((resolve) => {
            queue.once('message', (message) => {
                handle(message.index).catch((error) => report(message.index, error)).finally(resolve);
            });
            setImmediate(() => queue.emit('message', { index }));
        });
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function plain() {
    for (const index of entries_1.entries.keys()) {
        if (DOOR === 'cron')
            await new Promise((resolve) => setTimeout(resolve, 1));
        try {
            await handle(index);
        }
        catch (error) {
            report(index, error);
        }
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const partner = (0, node_http_1.createServer)((request, response) => {
    const path = request.url;
    if (path.startsWith('/slow') || path.startsWith('/forecast')) {
        setTimeout(() => response.end('late'), 400);
        return;
    }
    if (path.startsWith('/chips'))
        response.writeHead(409, { 'content-type': 'application/json' }).end('{"error":"taken"}');
    else if (path.startsWith('/lost'))
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"results":[]}');
    else
        response.end('<html>');
});
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
partner.listen(9848, '127.0.0.1', async () => {
    if (DOOR === 'http')
        await overHttp();
    else if (DOOR === 'queue')
        await overQueue();
    else
        await plain();
    process.stdout.write('', () => process.exit(0));
});
//# sourceMappingURL=server.js.map