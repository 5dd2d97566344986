"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Gate = exports.within = void 0;
exports.shelterOfCaller = shelterOfCaller;
exports.retry = retry;
exports.timeLimit = timeLimit;
const node_async_hooks_1 = require("node:async_hooks");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const current = new node_async_hooks_1.AsyncLocalStorage();
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const within = (user, then) => current.run({ user }, then);
exports.within = within;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function shelterOfCaller() {
    return current.getStore().user.shelter;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function retry(times, action) {
    for (let i = 1;; i++) {
        try {
            return await action();
        }
        catch (error) {
            if (times < 1)
                throw error;
            if (i >= times)
                throw error;
        }
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function timeLimit(name, ms, promise) {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
            const error = new Error(`${name} took longer than ${ms} ms`);
            error.name = 'TimeLimitError';
            reject(error);
        }, ms);
        promise.then(resolve, reject).finally(() => clearTimeout(timer));
    });
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Gate {
    taken = new Set();
    async hold(key, then) {
        if (this.taken.has(key))
            throw new Error(`${key} is being edited by someone else`);
        this.taken.add(key);
        try {
            return await then();
        }
        finally {
            this.taken.delete(key);
        }
    }
}
exports.Gate = Gate;
//# sourceMappingURL=once.js.map