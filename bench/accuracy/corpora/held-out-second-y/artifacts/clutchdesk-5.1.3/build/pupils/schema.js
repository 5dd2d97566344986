"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.note = exports.moved = exports.enrol = exports.address = exports.pupil = void 0;
const zod_1 = require("zod");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
exports.pupil = zod_1.z.object({
    name: zod_1.z.string().min(2),
    born: zod_1.z.string().regex(/^\d{4}-\d\d-\d\d$/),
    category: zod_1.z.enum(['B', 'A2', 'BE']),
    glasses: zod_1.z.boolean().optional(),
});
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
exports.address = zod_1.z.object({ street: zod_1.z.string(), postcode: zod_1.z.string().length(5) }).strict();
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const enrol = (body) => exports.pupil.parse(body);
exports.enrol = enrol;
const moved = (body) => exports.address.parse(body);
exports.moved = moved;
const note = (body) => zod_1.z.object({ text: zod_1.z.string().max(40) }).parse(body);
exports.note = note;
//# sourceMappingURL=schema.js.map