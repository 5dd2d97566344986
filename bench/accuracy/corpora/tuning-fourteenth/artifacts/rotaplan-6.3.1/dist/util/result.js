"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.once = exports.deadline = exports.groupBy = exports.chunk = void 0;
function chunk(all, size) {
    return Array.from(new Array(Math.ceil(all.length / size)), (_, i) => all.slice(i * size, (i + 1) * size));
}
exports.chunk = chunk;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function groupBy(all, key) {
    const groups = {};
    for (const one of all)
        (groups[key(one)] ??= []).push(one);
    return groups;
}
exports.groupBy = groupBy;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function deadline(work, ms, what) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`Deadline of ${ms} ms passed: ${what}`)), ms);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}
exports.deadline = deadline;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function once(make) {
    let value;
    return (argument) => (value ??= make(argument));
}
exports.once = once;
//# sourceMappingURL=result.js.map