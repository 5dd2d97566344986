import {
  Values
} from "../chunk-IYLNHJST.js";
export {
  Values
};
//# sourceMappingURL=values.js.map
