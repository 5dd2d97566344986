import {
  Catalogue,
  fromFile,
  fromTable
} from "../chunk-L752C3ZB.js";
import "../chunk-O5F6F5V7.js";
export {
  Catalogue,
  fromFile,
  fromTable
};
//# sourceMappingURL=catalogue.js.map
