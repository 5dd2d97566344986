"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Report = void 0;
const promises_1 = require("node:fs/promises");
const node_path_1 = require("node:path");
const node_zlib_1 = require("node:zlib");
const dates_1 = require("../shared/dates");
class Report {
    async letterhead(lab) {
        return (0, promises_1.readFile)((0, node_path_1.join)(process.cwd(), 'assets', `${lab}.svg`), 'utf8');
    }
    attachment(data) {
        return (0, node_zlib_1.gunzipSync)(Buffer.from(data, 'base64')).toString();
    }
    footer(zone) {
        return `printed ${(0, dates_1.clock)(new Date(0), zone)}`;
    }
    table(columns, rows) {
        return rows.map((row) => columns.map((column) => row.cells[column].text).join(' | '));
    }
    pad(text, width) {
        return text + ' '.repeat(width - text.length);
    }
    toJson(report) {
        return JSON.stringify(report);
    }
}
exports.Report = Report;
//# sourceMappingURL=report.js.map