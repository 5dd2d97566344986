"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.CircuitOpenError = exports.CoverageError = exports.NotFoundError = exports.ConflictError = exports.RetryExhaustedError = exports.UpstreamError = exports.DomainError = void 0;
// @ts-nocheck
class DomainError extends Error {
    constructor(message, cause) {
        super(message);
        this.cause = cause;
        this.name = 'DomainError';
    }
}
exports.DomainError = DomainError;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class UpstreamError extends Error {
    constructor(system, status) {
        super(`${system} answered with status ${status}`);
        this.system = system;
        this.status = status;
        this.name = 'UpstreamError';
    }
}
exports.UpstreamError = UpstreamError;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class RetryExhaustedError extends DomainError {
    constructor() {
        super(...arguments);
        this.name = 'RetryExhaustedError';
    }
}
exports.RetryExhaustedError = RetryExhaustedError;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class ConflictError extends DomainError {
    constructor() {
        super(...arguments);
        this.name = 'ConflictError';
    }
}
exports.ConflictError = ConflictError;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class NotFoundError extends DomainError {
    constructor() {
        super(...arguments);
        this.name = 'NotFoundError';
    }
}
exports.NotFoundError = NotFoundError;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class CoverageError extends DomainError {
    constructor() {
        super(...arguments);
        this.name = 'CoverageError';
        this.code = 'COVERAGE_REFUSED';
    }
}
exports.CoverageError = CoverageError;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class CircuitOpenError extends DomainError {
    constructor() {
        super(...arguments);
        this.name = 'CircuitOpenError';
    }
}
exports.CircuitOpenError = CircuitOpenError;
//# sourceMappingURL=errors.js.map