import{application}from"./shared.mjs";export{application};
//# sourceMappingURL=app.mjs.map
