"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseConfig = parseConfig;
exports.readConfig = readConfig;
exports.apiToken = apiToken;
exports.features = features;
// @ts-nocheck
const node_fs_1 = require("node:fs");
const js_yaml_1 = require("js-yaml");
const zod_1 = require("zod");
const check_1 = require("./check");
const Config = zod_1.z.object({ port: zod_1.z.string().length(5), berths: zod_1.z.number().int().min(1), tariff: zod_1.z.object({ base: zod_1.z.number() }) });
function parseConfig(text) {
    return Config.parse((0, js_yaml_1.load)(text));
}
function readConfig(path) {
    return (0, node_fs_1.readFileSync)(path, 'utf8');
}
function apiToken(env) {
    return (0, check_1.must)(env['BERTH_API_TOKEN'], 'BERTH_API_TOKEN');
}
function features(json) {
    const { enabled } = JSON.parse(json);
    return new Set(enabled.map((name) => name.toLowerCase()));
}
//# sourceMappingURL=config.js.map