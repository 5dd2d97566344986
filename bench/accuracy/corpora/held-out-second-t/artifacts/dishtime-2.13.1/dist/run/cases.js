import {
  cases
} from "../chunk-SK65IUJE.js";
import "../chunk-UH5BK5IK.js";
import "../chunk-JJ33B2JJ.js";
import "../chunk-NZUHHU5F.js";
import "../chunk-L752C3ZB.js";
import "../chunk-IAOWNXRQ.js";
import "../chunk-NEIR3XAU.js";
import "../chunk-CR2GI7KP.js";
import "../chunk-RCQET5DM.js";
import "../chunk-DNACGIVK.js";
import "../chunk-O5F6F5V7.js";
import "../chunk-6XTITRON.js";
export {
  cases
};
//# sourceMappingURL=cases.js.map
