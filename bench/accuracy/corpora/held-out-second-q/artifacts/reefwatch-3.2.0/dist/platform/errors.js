"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TransferError = exports.ConflictError = exports.ConfigurationError = exports.OutsideBand = void 0;
exports.insideBand = insideBand;
class OutsideBand extends Error {
    quantity;
    value;
    constructor(quantity, value, band) {
        super(`${quantity} ${value} is outside of ${band[0]} to ${band[1]}`);
        this.quantity = quantity;
        this.value = value;
        this.name = 'OutsideBand';
    }
}
exports.OutsideBand = OutsideBand;
class ConfigurationError extends Error {
    name = 'ConfigurationError';
}
exports.ConfigurationError = ConfigurationError;
class ConflictError extends Error {
    status;
    name = 'ConflictError';
    constructor(message, status = 409) {
        super(message);
        this.status = status;
    }
}
exports.ConflictError = ConflictError;
class TransferError extends Error {
    name = 'TransferError';
}
exports.TransferError = TransferError;
function insideBand(quantity, value, band) {
    if (!(value >= band[0] && value <= band[1]))
        throw new OutsideBand(quantity, value, band);
    return value;
}
//# sourceMappingURL=errors.js.map