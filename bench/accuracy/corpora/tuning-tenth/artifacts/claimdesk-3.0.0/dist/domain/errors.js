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
class UpstreamError extends Error {
    constructor(system, status) {
        super(`${system} answered with status ${status}`);
        this.system = system;
        this.status = status;
        this.name = 'UpstreamError';
    }
}
exports.UpstreamError = UpstreamError;
class RetryExhaustedError extends DomainError {
    constructor() {
        super(...arguments);
        this.name = 'RetryExhaustedError';
    }
}
exports.RetryExhaustedError = RetryExhaustedError;
class ConflictError extends DomainError {
    constructor() {
        super(...arguments);
        this.name = 'ConflictError';
    }
}
exports.ConflictError = ConflictError;
class NotFoundError extends DomainError {
    constructor() {
        super(...arguments);
        this.name = 'NotFoundError';
    }
}
exports.NotFoundError = NotFoundError;
class CoverageError extends DomainError {
    constructor() {
        super(...arguments);
        this.name = 'CoverageError';
        this.code = 'COVERAGE_REFUSED';
    }
}
exports.CoverageError = CoverageError;
class CircuitOpenError extends DomainError {
    constructor() {
        super(...arguments);
        this.name = 'CircuitOpenError';
    }
}
exports.CircuitOpenError = CircuitOpenError;
//# sourceMappingURL=errors.js.map