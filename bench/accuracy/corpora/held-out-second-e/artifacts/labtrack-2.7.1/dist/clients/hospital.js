"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.HospitalClient = void 0;
const got_1 = __importDefault(require("got"));
const errors_1 = require("../shared/errors");
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
class HospitalClient {
    base;
    constructor(base) {
        this.base = base;
    }
    async patient(id) {
        const { name } = await (0, got_1.default)(`${this.base}/patients/${id}`, { retry: { limit: 0 } }).json();
        return name.family.toUpperCase();
    }
    async wards() {
        return (0, got_1.default)(`${this.base}/wards`, { retry: { limit: 0 } }).json();
    }
    async appointments(ward) {
        return (0, got_1.default)(`${this.base}/appointments`, { searchParams: { ward }, timeout: { request: 80 }, retry: { limit: 0 } }).json();
    }
    async deliver(report) {
        const response = await fetch(`${this.base}/inbox/${report}`, { method: 'POST' });
        if (!response.ok)
            throw new errors_1.PartnerError('hospital', `status ${response.status} for report ${report}`);
    }
    async admit(patient) {
        const response = await fetch(`${this.base}/admissions?name=${encodeURIComponent(patient)}`);
        const body = await response.json();
        return body.admission.id;
    }
}
exports.HospitalClient = HospitalClient;
//# sourceMappingURL=hospital.js.map