"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.HttpClient = void 0;
// @ts-nocheck
const undici_1 = require("undici");
const tsyringe_1 = require("tsyringe");
const errors_1 = require("../domain/errors");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const BASE = 'http://127.0.0.1:9331';
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
let HttpClient = class HttpClient {
    async json(path, init = {}) {
        const response = await fetch(`${BASE}${path}`, init);
        if (response.status >= 400)
            throw new errors_1.UpstreamError(path.split('/')[1], response.status);
        return response.json();
    }
    async text(path) {
        const { body } = await (0, undici_1.request)(`${BASE}${path}`, { headersTimeout: 60 });
        return body.text();
    }
    async post(url, payload) {
        const { statusCode } = await (0, undici_1.request)(url, { method: 'POST', body: JSON.stringify(payload) });
        return statusCode;
    }
};
exports.HttpClient = HttpClient;
exports.HttpClient = HttpClient = __decorate([
    (0, tsyringe_1.singleton)()
], HttpClient);
//# sourceMappingURL=http.js.map