"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.startStub = startStub;
const node_http_1 = require("node:http");
/** The telemetry service as developers have it. */
function startStub() {
    const server = (0, node_http_1.createServer)((request, response) => {
        const url = request.url;
        if (url.startsWith('/tides/') || url.startsWith('/firmware/'))
            setTimeout(() => response.end('{}'), 500);
        else if (url.startsWith('/vessels/'))
            response.writeHead(404).end('{}');
        else if (url.startsWith('/battery/'))
            response.writeHead(410).end('{}');
        else if (url.startsWith('/reports'))
            response.writeHead(500).end('{}');
        else if (url.startsWith('/calibration/'))
            response.end('<h1>Gateway</h1>');
        else
            response.setHeader('content-type', 'application/json').end('{"species":"?"}');
    });
    return new Promise((listening) => server.listen(9951, '127.0.0.1', () => listening(undefined)));
}
//# sourceMappingURL=stub.js.map