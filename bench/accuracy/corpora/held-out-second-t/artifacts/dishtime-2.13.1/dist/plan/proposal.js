import {
  grade,
  lead,
  quota,
  read
} from "../chunk-UH5BK5IK.js";
import "../chunk-O5F6F5V7.js";
export {
  grade,
  lead,
  quota,
  read
};
//# sourceMappingURL=proposal.js.map
