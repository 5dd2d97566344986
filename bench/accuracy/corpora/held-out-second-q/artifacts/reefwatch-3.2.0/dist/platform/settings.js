"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.careSheet = exports.footer = exports.REGISTER_API = exports.TELEMETRY_API = exports.SECRET = exports.ROOT = void 0;
exports.required = required;
exports.halls = halls;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const yaml_1 = require("yaml");
const errors_1 = require("./errors");
exports.ROOT = process.env.PREFIX ?? process.cwd();
exports.SECRET = 'b7d3f1e09c5a48d2a6e4c8b2f0d91573';
exports.TELEMETRY_API = 'http://127.0.0.1:9951';
exports.REGISTER_API = 'http://127.0.0.1:9952';
function required(name) {
    const value = process.env[name];
    if (value === undefined)
        throw new errors_1.ConfigurationError(`${name} has to be set`);
    return value;
}
function halls() {
    return (0, yaml_1.parse)((0, node_fs_1.readFileSync)((0, node_path_1.join)(exports.ROOT, 'care/halls.yaml'), 'utf8')).halls;
}
const footer = () => `reefwatch (${RELEASE_CHANNEL})`;
exports.footer = footer;
const careSheet = (species) => (0, node_fs_1.readFileSync)((0, node_path_1.join)(exports.ROOT, 'care', `${species.toLowerCase().replace(' ', '-')}.md`), 'utf8');
exports.careSheet = careSheet;
//# sourceMappingURL=settings.js.map