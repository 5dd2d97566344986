"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Forbidden = exports.UpstreamFailed = exports.StateConflict = exports.BerthOccupied = exports.InvalidInput = exports.BerthError = void 0;
// @ts-nocheck
class BerthError extends Error {
    constructor(message, options) {
        super(message);
        if (options !== undefined)
            this.cause = options.cause;
        this.name = new.target.name;
    }
}
exports.BerthError = BerthError;
class InvalidInput extends BerthError {
    constructor(field, reason) {
        super(`${field}: ${reason}`);
        this.field = field;
    }
}
exports.InvalidInput = InvalidInput;
class BerthOccupied extends BerthError {
}
exports.BerthOccupied = BerthOccupied;
class StateConflict extends BerthError {
}
exports.StateConflict = StateConflict;
class UpstreamFailed extends BerthError {
    constructor(system, options) {
        super(`${system} did not answer as agreed`, options);
        this.system = system;
    }
}
exports.UpstreamFailed = UpstreamFailed;
class Forbidden extends BerthError {
    constructor() {
        super(...arguments);
        this.code = 'E_FORBIDDEN';
    }
}
exports.Forbidden = Forbidden;
//# sourceMappingURL=errors.js.map