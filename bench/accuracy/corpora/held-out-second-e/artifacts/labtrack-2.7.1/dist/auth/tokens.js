"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Tokens = void 0;
const node_crypto_1 = require("node:crypto");
const jose_1 = require("jose");
const errors_1 = require("../shared/errors");
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
const key = new TextEncoder().encode('0123456789abcdef0123456789abcdef');
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
class Tokens {
    async verify(token) {
        const { payload } = await (0, jose_1.jwtVerify)(token, key);
        return payload.sub;
    }
    async service(name) {
        const token = await new jose_1.SignJWT({ sub: name, aud: 'reports' }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(key);
        const { payload } = await (0, jose_1.jwtVerify)(token, key, { audience: 'results' });
        return payload.sub;
    }
    digest(algorithm, text) {
        return (0, node_crypto_1.createHmac)(algorithm, 'k').update(text).digest('hex');
    }
    allow(user, right) {
        if (!user.roles.some((role) => role.rights.includes(right)))
            throw new errors_1.LabError(`User ${user.name} may not ${right}`);
    }
}
exports.Tokens = Tokens;
//# sourceMappingURL=tokens.js.map