"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.doors = exports.lastTook = void 0;
const node_events_1 = require("node:events");
const express_1 = __importDefault(require("express"));
const draw_1 = require("../platform/draw");
const telemetry_1 = require("../platform/telemetry");
const drawOf = (seed, i) => new draw_1.Draw(seed * 211 + i);
async function timed(act) {
    const started = performance.now();
    try {
        return await act();
    }
    finally {
        exports.lastTook = performance.now() - started;
    }
}
exports.lastTook = 0;
const http = async (errands, seed, layers) => {
    const app = (0, express_1.default)();
    if (layers) {
        app.use(express_1.default.json());
        app.use((request, response, next) => {
            response.locals.aquarium = request.hostname;
            next();
        });
    }
    app.post('/v1/:number', async (request, response, next) => {
        try {
            const i = Number(request.params.number);
            await errands[i][3](drawOf(seed, i));
            response.status(204).end();
        }
        catch (error) {
            next(error);
        }
    });
    app.use((error, request, response, _next) => {
        const [bug, span, kind] = errands[Number(request.url.split('/').at(-1))];
        (0, telemetry_1.record)(bug, span, kind, error);
        response.status(500).end();
    });
    const server = app.listen(9955, '127.0.0.1');
    await (0, node_events_1.once)(server, 'listening');
    for (const i of errands.keys())
        await fetch(`http://127.0.0.1:9955/v1/${i}`, { method: 'POST' });
};
const queue = async (errands, seed, layers) => {
    const inbox = new node_events_1.EventEmitter();
    inbox.on('job', async (i) => {
        const [bug, span, kind, act] = errands[i];
        try {
            if (layers)
                await timed(() => act(drawOf(seed, i)));
            else
                await act(drawOf(seed, i));
        }
        catch (error) {
            (0, telemetry_1.record)(bug, span, kind, error);
        }
        inbox.emit('done');
    });
    for (const i of errands.keys()) {
        const done = (0, node_events_1.once)(inbox, 'done');
        setImmediate(() => inbox.emit('job', i));
        await done;
    }
};
const cron = async (errands, seed, layers) => {
    for (const [i, [bug, span, kind, act]] of errands.entries()) {
        await new Promise((resolve) => {
            setTimeout(() => {
                new Promise((done) => done(layers ? timed(() => act(drawOf(seed, i))) : act(drawOf(seed, i)))).catch((error) => (0, telemetry_1.record)(bug, span, kind, error)).finally(resolve);
            }, 1);
        });
    }
};
const cli = async (errands, seed) => {
    for (const [i, [bug, span, kind, act]] of errands.entries()) {
        try {
            await act(drawOf(seed, i));
        }
        catch (error) {
            (0, telemetry_1.record)(bug, span, kind, error);
        }
    }
};
exports.doors = { http, queue, cron, cli };
//# sourceMappingURL=doors.js.map