"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ArchiveClient = void 0;
const errors_1 = require("../shared/errors");
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
class ArchiveClient {
    base;
    constructor(base) {
        this.base = base;
    }
    async store(key, body) {
        await fetch(`${this.base}/${key}`, { method: 'PUT', body });
    }
    async fetchRaw(key) {
        try {
            const response = await fetch(`${this.base}/raw/${key}`);
            return await response.text();
        }
        catch (cause) {
            throw new errors_1.PartnerError('archive', `object ${key} could not be read`, { cause });
        }
    }
    link(key, host) {
        return new URL(key, host).href;
    }
}
exports.ArchiveClient = ArchiveClient;
//# sourceMappingURL=archive.js.map