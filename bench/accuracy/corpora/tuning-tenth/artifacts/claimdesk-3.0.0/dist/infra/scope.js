"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.runInScope = runInScope;
// @ts-nocheck
const node_async_hooks_1 = require("node:async_hooks");
const storage = new node_async_hooks_1.AsyncLocalStorage();
async function runInScope(work) {
    return storage.run({ started: Date.now() }, async () => work());
}
//# sourceMappingURL=scope.js.map