"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.Calculator = void 0;
const decimal_js_1 = __importDefault(require("decimal.js"));
const guards_1 = require("../shared/guards");
const factors = new Map([
    ['glucose', 18.016],
    ['urea', 6.006],
]);
class Calculator {
    convert(analyte, value) {
        return value / (0, guards_1.found)(factors.get(analyte), 'conversion factor', analyte);
    }
    mean(results) {
        let sum = new decimal_js_1.default(0);
        for (const { value } of results)
            sum = sum.plus(value);
        return sum.div(results.length).toFixed(2);
    }
    reference(range, sex) {
        return `${range[sex].low.toFixed(1)}-${range[sex].high.toFixed(1)}`;
    }
    precision(value, digits) {
        return value.toPrecision(digits);
    }
    counter(readings, offset) {
        return readings[0] + BigInt(offset);
    }
    formula(expression) {
        return new Function('x', `return ${expression}`)(2);
    }
}
exports.Calculator = Calculator;
//# sourceMappingURL=calculator.js.map