"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.settings = exports.MissingSecret = void 0;
exports.secret = secret;
exports.locale = locale;
exports.plugin = plugin;
exports.startPlugin = startPlugin;
exports.permit = permit;
exports.route = route;
exports.cookie = cookie;
const zod_1 = require("zod");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const Settings = zod_1.z.object({ PORT: zod_1.z.coerce.number().int().positive(), SHELTER: zod_1.z.string().min(3) });
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class MissingSecret extends Error {
    constructor(name) {
        super(`secret ${name} was not mounted`);
        this.name = 'MissingSecret';
    }
}
exports.MissingSecret = MissingSecret;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const settings = (from) => Settings.parse(from);
exports.settings = settings;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function secret(name) {
    const value = process.env[name];
    if (value === undefined)
        throw new MissingSecret(name);
    return value;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function locale(name) {
    if (name === '')
        return 'English';
    return new Intl.DisplayNames([name], { type: 'region' }).of('NL');
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function plugin(name) {
    const path = `./plugins/${name}.js`;
    return require(path);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function startPlugin(plugins, name) {
    plugins[name].start();
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function permit(user, act) {
    if (user.role !== 'keeper') {
        const error = new Error(`${user.name} may not ${act}`);
        error.code = 'E_FORBIDDEN';
        throw error;
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function route(table, path) {
    return table.get(path)();
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function cookie(header) {
    return header.split('; ').find((each) => each.startsWith('sid=')).slice(4);
}
//# sourceMappingURL=start.js.map