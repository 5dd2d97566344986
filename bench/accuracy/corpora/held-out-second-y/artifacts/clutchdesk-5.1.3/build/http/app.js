"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.later = exports.direct = exports.entry = void 0;
exports.overHttp = overHttp;
const express_1 = __importDefault(require("express"));
const node_async_hooks_1 = require("node:async_hooks");
const node_http_1 = require("node:http");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const context = new node_async_hooks_1.AsyncLocalStorage();
let ids = 0;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function invoke(work) {
    await work();
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const inContext = (work) => context.run({ id: ++ids }, () => invoke(work));
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
exports.entry = process.env.WRAP === 'layers' ? inContext : invoke;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function overHttp(work) {
    return new Promise((resolve) => {
        const app = (0, express_1.default)();
        app.disable('x-powered-by');
        if (process.env.WRAP === 'layers') {
            app.use(express_1.default.json());
            app.use((_, __, next) => next());
        }
        app.post('/desk', (_, response, next) => {
            (0, exports.entry)(work).then(() => response.end(), next);
        });
        app.use((error, _, response, __) => {
            resolve(error);
            response.status(500).end();
        });
        const server = app.listen(0, '127.0.0.1', () => {
            const call = (0, node_http_1.request)({ host: '127.0.0.1', port: server.address().port, path: '/desk', method: 'POST', agent: false }, (answer) => {
                answer.resume().on('end', () => {
                    server.close();
                    resolve(undefined);
                });
            });
            call.end();
        });
    });
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const direct = (work) => (0, exports.entry)(work).then(() => undefined, (error) => error);
exports.direct = direct;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const later = (work) => new Promise((resolve) => setTimeout(() => void (0, exports.direct)(work).then(resolve), 1));
exports.later = later;
//# sourceMappingURL=app.js.map