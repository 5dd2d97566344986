"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PupilUnknown = exports.NotAllowed = exports.SlotTaken = exports.Problem = void 0;
class Problem extends Error {
    status;
    constructor(message, status = 400, options) {
        super(message, options);
        this.name = new.target.name;
        this.status = status;
    }
}
exports.Problem = Problem;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class SlotTaken extends Problem {
    constructor(instructor, at) {
        super(`${instructor} is taken at ${at}`, 409);
    }
}
exports.SlotTaken = SlotTaken;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class NotAllowed extends Problem {
    code = 'NOT_ALLOWED';
}
exports.NotAllowed = NotAllowed;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class PupilUnknown extends Problem {
    constructor(id) {
        super(`No pupil ${id}`, 404);
    }
}
exports.PupilUnknown = PupilUnknown;
//# sourceMappingURL=problems.js.map