"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Denied = exports.RemoteFailure = exports.RuleViolation = exports.Conflict = exports.NotFound = exports.AppError = void 0;
class AppError extends Error {
    constructor(message, options) {
        super(message, options);
        this.name = new.target.name;
    }
}
exports.AppError = AppError;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class NotFound extends AppError {
    constructor(entity, id) {
        super(`${entity} with id ${id} does not exist`);
        this.status = 404;
    }
}
exports.NotFound = NotFound;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Conflict extends AppError {
    constructor() {
        super(...arguments);
        this.status = 409;
    }
}
exports.Conflict = Conflict;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class RuleViolation extends AppError {
    constructor(rule, detail) {
        super(`Rule ${rule} violated: ${detail}`);
        this.rule = rule;
        this.status = 422;
    }
}
exports.RuleViolation = RuleViolation;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class RemoteFailure extends AppError {
    constructor() {
        super(...arguments);
        this.status = 502;
        this.code = 'REMOTE_FAILURE';
    }
}
exports.RemoteFailure = RemoteFailure;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Denied extends AppError {
    constructor() {
        super(...arguments);
        this.status = 403;
    }
}
exports.Denied = Denied;
//# sourceMappingURL=errors.js.map