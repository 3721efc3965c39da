import type { Cuts } from "./cut.ts";

/** The widget has signals and effects that draw; the rest of the library hangs together so that no bundler drops it. */
export const SIGNALS: Cuts = {
  "No computed values, models and actions: a drawing computes what it shows": [
    ["function j(i,t){l.call", "function p(i){", ""],
    [";if(n)n.push(this)", "}m.prototype.c", ""],
    ["function E(i){", "//# sourceMapping", "export{x as effect,y as signal};"],
  ],
  "No watchers and no names for add-ons": [
    ["else f(function(){var i;null==(i=t.W)||i.call(t)})", "}};l.prototype.U", ""],
    ["if(void 0===n)f(function(){var i;null==(i=t.Z)||", "}}};l.prototype.subscribe", ""],
    ["this.W=null==t?", "}l.prototype.brand", ""],
    ["this.name=null==t?", "}m.prototype.c", ""],
  ],
  "No effect leaves anything to clear up, and none sets a value and takes it back": [
    ["!function(){var i=c;c=void 0;", "while(void 0!==h)", ""],
    ["!function(i){if(0!==v&&0===s)", "this.v=i;this.i++", ""],
    ["function p(i){", "function g(i){", ""],
    [";p(i)", "}function S", ""],
    ["p(this);", "b(this);v++", ""],
    ['var t=this.x();if("function"', "}finally{i()}}", "this.x()"],
    ["this.j=void 0;", "this.s=void 0;this.u", ""],
    ["m.prototype.dispose=", "function x(i,t)", ""],
    ["n[Symbol.dispose]=n;", "return n}", ""],
  ],
  "A signal is read by its value alone": [["l.prototype.subscribe=", "Object.defineProperty(l", ""]],
};
