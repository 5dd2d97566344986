"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.loadSettings = loadSettings;
const yaml_1 = require("yaml");
const zod_1 = require("zod");
const settings = zod_1.z.object({
    lab: zod_1.z.string().min(2),
    retention: zod_1.z.object({ days: zod_1.z.number().int().positive() }),
    instruments: zod_1.z.array(zod_1.z.object({ name: zod_1.z.string(), port: zod_1.z.number() })),
});
function loadSettings(text) {
    const raw = (0, yaml_1.parse)(text);
    return settings.parse(raw);
}
//# sourceMappingURL=config.js.map