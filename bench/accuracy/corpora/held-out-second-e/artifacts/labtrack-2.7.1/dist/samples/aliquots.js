"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.split = split;
exports.pool = pool;
exports.tree = tree;
exports.dilution = dilution;
const decimal_js_1 = __importDefault(require("decimal.js"));
const guards_1 = require("../shared/guards");
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function split(volume, parts) {
    const total = new decimal_js_1.default(volume);
    (0, guards_1.invariant)(parts > 0, `a sample is split into ${parts} parts`);
    return Array.from({ length: parts }, () => total.div(parts));
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function pool(aliquots) {
    const sorted = aliquots.toSorted ? [...aliquots].sort((a, b) => a.ml - b.ml) : aliquots;
    return sorted[0].ml + sorted[sorted.length - 1].ml;
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function tree(sample, depth = 0) {
    return { id: sample.id, depth, parent: tree(sample.parent ?? sample, depth + 1) };
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function dilution(factors) {
    return factors.reduce((all, factor) => all * factor);
}
//# sourceMappingURL=aliquots.js.map