"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.RemoteError = exports.api = void 0;
exports.json = json;
exports.head = head;
const axios_1 = __importDefault(require("axios"));
const partner_1 = require("./partner");
// Revision 5, note 1.
// Revision 5, note 2.
exports.api = axios_1.default.create({ baseURL: `http://127.0.0.1:${partner_1.PORT}`, timeout: 300 });
// Revision 5, note 1.
// Revision 5, note 2.
class RemoteError extends Error {
    constructor(service, status) {
        super(`${service} answered with status ${status}`);
        this.status = status;
        this.name = 'RemoteError';
    }
}
exports.RemoteError = RemoteError;
// Revision 5, note 1.
// Revision 5, note 2.
async function json(service, path) {
    const response = await fetch(`http://127.0.0.1:${partner_1.PORT}${path}`);
    if (!response.ok)
        throw new RemoteError(service, response.status);
    return (await response.json());
}
// Revision 5, note 1.
// Revision 5, note 2.
async function head(port, path) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'HEAD' });
    return response.status;
}
//# sourceMappingURL=http.js.map