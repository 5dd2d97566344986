"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.RegisterClient = void 0;
const axios_1 = __importDefault(require("axios"));
const settings_1 = require("../platform/settings");
class RegisterClient {
    http = axios_1.default.create({ baseURL: settings_1.REGISTER_API, timeout: 400 });
    local = axios_1.default.create({ baseURL: settings_1.TELEMETRY_API, timeout: 80 });
    async permit(species) {
        const { data } = await this.http.get(`/permits/${encodeURIComponent(species)}`);
        return data.number;
    }
    async studbook(species) {
        const { data } = await this.local.get(`/studbooks/${encodeURIComponent(species)}`);
        return data.entries.map((each) => each.chip);
    }
    async tides(port) {
        const { data } = await this.local.get(`/tides/${port}`);
        return data.high;
    }
    async vessel(code) {
        const { data } = await this.local.get(`/vessels/${code}`);
        return data.name;
    }
    async report(body) {
        await this.local.post('/reports', body);
    }
}
exports.RegisterClient = RegisterClient;
//# sourceMappingURL=register.js.map