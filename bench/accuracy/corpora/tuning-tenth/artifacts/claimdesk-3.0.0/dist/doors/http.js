"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.open = open;
// @ts-nocheck
const fastify_1 = __importDefault(require("fastify"));
const tsyringe_1 = require("tsyringe");
const telemetry_1 = require("../telemetry");
const values_1 = require("../values");
const scope_1 = require("../infra/scope");
async function open(entries) {
    const app = (0, fastify_1.default)();
    app.addHook('onRequest', async (request) => {
        request.headers['x-tenant'] ??= 'north';
    });
    if (process.env.WRAP === 'layers')
        app.addHook('preHandler', (_request, _reply, done) => {
            setImmediate(done);
        });
    app.setErrorHandler((error, request, reply) => {
        const number = Number(request.url.split('/').pop());
        (0, telemetry_1.capture)(number, entries[number][0], 1, error);
        void reply.status(500).send({ failed: true });
    });
    for (const [number, [, act]] of entries.entries()) {
        app.post(`/rpc/${number}`, async (request) => {
            const work = async () => (await act(tsyringe_1.container, new values_1.Values(request.body.seed))) ?? {};
            await (process.env.WRAP === 'layers' ? (0, scope_1.runInScope)(work) : work());
            return {};
        });
    }
    await app.listen({ port: 9330, host: '127.0.0.1' });
    for (const number of entries.keys()) {
        const body = JSON.stringify({ seed: Number(process.env.SEED) * 97 + number });
        await (await fetch(`http://127.0.0.1:9330/rpc/${number}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })).text();
    }
    await app.close();
}
//# sourceMappingURL=http.js.map