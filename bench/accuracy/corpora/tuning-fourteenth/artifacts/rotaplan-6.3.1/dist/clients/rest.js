"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RestClient = void 0;
const errors_1 = require("../domain/errors");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class RestClient {
    constructor(name, port = Number(process.env['UPSTREAM'] ?? 9430)) {
        this.name = name;
        this.port = port;
    }
    async get(path, options = {}) {
        const response = await this.send(path, options);
        return (await response.json());
    }
    async post(path, body) {
        return this.get(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
    }
    async send(path, options) {
        if (!path.startsWith('/'))
            path = `/${path}`;
        const response = await fetch(`http://127.0.0.1:${this.port}${path}`, options);
        if (!response.ok)
            throw new errors_1.RemoteFailure(`${this.name}: ${response.status} for ${path}`);
        return response;
    }
}
exports.RestClient = RestClient;
//# sourceMappingURL=rest.js.map