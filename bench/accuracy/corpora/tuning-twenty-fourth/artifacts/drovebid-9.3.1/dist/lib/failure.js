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
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class LotNotFound extends DroveError {
    constructor(lot, sale) {
        super(`Lot ${lot} is not in the sale of ${sale}`, 'E_LOT_NOT_FOUND');
    }
}
exports.LotNotFound = LotNotFound;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Rejected extends DroveError {
}
exports.Rejected = Rejected;
//# sourceMappingURL=failure.js.map