"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.columns = exports.preset = exports.rows = exports.glossary = exports.ImportError = void 0;
exports.shots = shots;
exports.validator = validator;
const sync_1 = require("csv-parse/sync");
const yaml_1 = require("yaml");
const zod_1 = require("zod");
const ajv_1 = __importDefault(require("ajv"));
// Revision 5, note 1.
// Revision 5, note 2.
const Glossary = zod_1.z.object({ term: zod_1.z.string().min(1), locale: zod_1.z.string().length(5), weight: zod_1.z.number().int().positive() });
// Revision 5, note 1.
// Revision 5, note 2.
class ImportError extends Error {
    constructor(sheet, options) {
        super(`Sheet ${sheet} cannot be imported`, options);
        this.name = 'ImportError';
    }
}
exports.ImportError = ImportError;
// Revision 5, note 1.
// Revision 5, note 2.
const glossary = (row) => Glossary.parse(row);
exports.glossary = glossary;
// Revision 5, note 1.
// Revision 5, note 2.
const rows = (text) => (0, sync_1.parse)(text, { columns: true });
exports.rows = rows;
// Revision 5, note 1.
// Revision 5, note 2.
function shots(name, text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new ImportError(name, { cause });
    }
}
// Revision 5, note 1.
// Revision 5, note 2.
const preset = (text) => (0, yaml_1.parse)(text);
exports.preset = preset;
// Revision 5, note 1.
// Revision 5, note 2.
const ajv = new ajv_1.default();
// Revision 5, note 1.
// Revision 5, note 2.
function validator(schema) {
    return ajv.compile(schema);
}
// Revision 5, note 1.
// Revision 5, note 2.
const columns = (header, widths) => widths.map((width, i) => header.split('|')[i].padEnd(width));
exports.columns = columns;
//# sourceMappingURL=sheet.js.map