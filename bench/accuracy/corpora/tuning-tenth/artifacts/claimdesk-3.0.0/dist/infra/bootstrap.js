"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bootstrap = bootstrap;
// @ts-nocheck
const node_http_1 = require("node:http");
const tsyringe_1 = require("tsyringe");
const database_1 = require("./database");
const answers = {
    '/garages': [503, 'try later'],
    '/registry': [200, '{"vehicle":null}'],
    '/weather': [200, '{"stations":[]}'],
    '/bank': [402, '{"code":"LIMIT"}'],
    '/score': [200, '{"score":"high"}'],
    '/photos': [200, 'not a photo'],
    '/translate': [500, '{"error":"model crashed"}'],
    '/policyholder': [200, '{"name":"A","name'],
    '/sanctions': [401, ''],
};
async function bootstrap() {
    const server = (0, node_http_1.createServer)((request, response) => {
        const path = `/${request.url.split(/[/?]/)[1]}`;
        if (path === '/stalled')
            return;
        const [status, body] = answers[path] ?? [200, '{}'];
        response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    await new Promise((listening) => server.listen(9331, '127.0.0.1', listening));
    await tsyringe_1.container.resolve(database_1.Database).migrate();
    return { stop: () => server.close() };
}
//# sourceMappingURL=bootstrap.js.map