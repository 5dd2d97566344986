"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PORT = void 0;
exports.startPartner = startPartner;
const node_http_1 = require("node:http");
// Revision 5, note 1.
// Revision 5, note 2.
exports.PORT = 9810;
// Revision 5, note 1.
// Revision 5, note 2.
/** Stands in for the encoder, the speech recognizer and the shop of rights. */
function startPartner() {
    const server = (0, node_http_1.createServer)((request, response) => {
        const url = request.url;
        if (url.startsWith('/speech'))
            return void setTimeout(() => response.end('{}'), 1500).unref();
        if (url.startsWith('/rights'))
            return void response.writeHead(403).end('{"reason":"territory"}');
        if (url.startsWith('/encode'))
            return void response.writeHead(500).end('boom');
        if (url.startsWith('/reset'))
            return void request.socket.destroy();
        if (url.startsWith('/catalog'))
            return void response.end('{"titles":null}');
        if (url.startsWith('/thumbs'))
            return void response.end('<html>moved</html>');
        return void response.end('{}');
    });
    return new Promise((resolve) => server.listen(exports.PORT, '127.0.0.1', () => resolve(() => server.close())));
}
//# sourceMappingURL=partner.js.map