"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.contextOf = contextOf;
exports.authorize = authorize;
exports.closePort = closePort;
exports.bookTwice = bookTwice;
const customs_1 = require("../clients/customs");
const errors_1 = require("../lib/errors");
const allocation_1 = require("../services/allocation");
const berths_1 = require("../store/berths");
function contextOf(db, base) {
    const berths = new berths_1.Berths(db);
    const calls = new berths_1.Calls(db);
    return { base, berths, calls, allocation: new allocation_1.Allocation(berths, calls), customs: new customs_1.CustomsClient(base) };
}
function authorize(user, role) {
    if (!user.roles.includes(role))
        throw new errors_1.Forbidden(`${user.name} lacks ${role}`);
}
async function closePort(user, port) {
    authorize(user, 'harbour-master');
    return port;
}
async function bookTwice(context, berth, first, second) {
    context.allocation.assign(berth, first);
    context.allocation.assign(berth, second);
}
//# sourceMappingURL=actions.js.map