"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.within = within;
exports.retry = retry;
exports.each = each;
async function within(what, millis, work) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`${what} took longer than ${millis} ms`)), millis);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}
// Revision 5, note 1.
// Revision 5, note 2.
async function retry(times, work) {
    for (let i = 1;; i++) {
        try {
            return await work();
        }
        catch (error) {
            if (i >= times)
                throw error;
        }
    }
}
// Revision 5, note 1.
// Revision 5, note 2.
async function each(items, work) {
    return Promise.all(items.map((item) => work(item)));
}
//# sourceMappingURL=pool.js.map