"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Rejected = exports.LotNotFound = exports.DroveError = void 0;
class DroveError extends Error {
    code;
    constructor(message, code = undefined, options) {
        super(message, options);
        this.code = code;
        this.name = new.target.name;
    }
}
exports.DroveError = DroveError;
class LotNotFound extends DroveError {
    constructor(lot, sale) {
        super(`Lot ${lot} is not in the sale of ${sale}`, 'E_LOT_NOT_FOUND');
    }
}
exports.LotNotFound = LotNotFound;
class Rejected extends DroveError {
}
exports.Rejected = Rejected;
//# sourceMappingURL=failure.js.map