"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.runInScope = runInScope;
// @ts-nocheck
const node_async_hooks_1 = require("node:async_hooks");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const storage = new node_async_hooks_1.AsyncLocalStorage();
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function runInScope(work) {
    return storage.run({ started: Date.now() }, async () => work());
}
//# sourceMappingURL=scope.js.map