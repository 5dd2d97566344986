"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.CustomsClient = void 0;
// @ts-nocheck
const axios_1 = __importDefault(require("axios"));
const errors_1 = require("../lib/errors");
class CustomsClient {
    constructor(base) {
        this.base = base;
    }
    async manifest(call) {
        const { data } = await axios_1.default.get(`${this.base}/manifests/${call}`, { timeout: 300 });
        return data;
    }
    async weight(call) {
        const { lines } = await this.manifest(call);
        return lines.reduce((sum, line) => sum + line.weight.gross, 0);
    }
    async declare(call, body) {
        try {
            const { headers } = await axios_1.default.post(`${this.base}/declarations/${call}`, body, { timeout: 300 });
            return headers['location'].split('/').pop();
        }
        catch (error) {
            if (axios_1.default.isAxiosError(error))
                throw new errors_1.UpstreamFailed('customs', { cause: error });
            throw error;
        }
    }
}
exports.CustomsClient = CustomsClient;
//# sourceMappingURL=customs.js.map