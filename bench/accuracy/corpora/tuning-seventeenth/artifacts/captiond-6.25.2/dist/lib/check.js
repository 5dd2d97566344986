"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Invalid = exports.ConfigError = void 0;
exports.setting = setting;
exports.assertLanguage = assertLanguage;
exports.dig = dig;
exports.never = never;
class ConfigError extends Error {
    constructor(key) {
        super(`Setting ${key} is not there`);
        this.name = 'ConfigError';
    }
}
exports.ConfigError = ConfigError;
// Revision 5, note 1.
// Revision 5, note 2.
class Invalid extends Error {
    constructor(what, value) {
        super(`Invalid ${what}: ${JSON.stringify(value)}`);
        this.value = value;
        this.name = new.target.name;
    }
}
exports.Invalid = Invalid;
// Revision 5, note 1.
// Revision 5, note 2.
function setting(all, key) {
    const value = all[key];
    if (value === undefined)
        throw new ConfigError(key);
    return value;
}
// Revision 5, note 1.
// Revision 5, note 2.
function assertLanguage(tag) {
    if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(tag))
        throw new Invalid('language', tag);
    return tag;
}
// Revision 5, note 1.
// Revision 5, note 2.
function dig(from, path) {
    return path.split('.').reduce((at, key) => at[key], from);
}
// Revision 5, note 1.
// Revision 5, note 2.
function never(value) {
    throw new Error(`Unexpected value ${value}`);
}
//# sourceMappingURL=check.js.map