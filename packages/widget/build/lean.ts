import type { Plugin } from "vite";

/** A passage of Preact's own built file, from one text up to another, and what stands there instead. */
interface Cut {
  why: string;
  from: string;
  to: string;
  put: string;
}

/**
 * The widget's components are functions without state, drawn again as a whole after each change. What of Preact serves
 * anything else never runs here and would be a tenth of the bytes that a visitor loads; and two passages must go for
 * safety. Every cut must be found exactly once, so that another version of Preact fails the build and is never half cut.
 */
const CUTS: Cut[] = [
  {
    why: "state, life cycles, context, portals and suspense: a component is a function of its properties",
    from: 'n:if("function"==typeof V){v=e.length',
    to: "else l=r.__e=F(",
    put: 'if("function"==typeof V){s=V(r.props),l=I(t,w(s)?s:[s],r,u,i,f,o,e,l,c,a)}',
  },
  {
    why: "hydration of suspended components",
    from: "128&u.__u&&(c=32&u.__u",
    to: 'if("function"==typeof V)',
    put: "",
  },
  { why: "a hook for add-ons", from: "return(s=n.diffed)", to: ",l}function B(", put: "return 0" },
  {
    why: "unmounting components with state",
    from: "if(n.unmount&&n.unmount(t)",
    to: "if(i=t.__k)for(e=0",
    put: "",
  },
  { why: "unmounting suspended components", from: "!u&&(i=t.__c)&&(i=i.__z)", to: "u||g(t.__e)", put: "" },
  { why: "refs and effects", from: "E(f,r.__k,o),", to: "r.__k.props", put: "" },
  { why: "errors caught by components", from: "n={__e:function", to: "t=0,r=function", put: "n={}," },
  { why: "state", from: "x.prototype.setState", to: "e=Symbol()", put: "" },
  { why: "refs", from: "(h.ref!=v.ref||", to: "d=d||w", put: "" },
  {
    why: "a page may have put a form in the place of this method on its document, and its own `Document` in that of the browser",
    from: "M.createTextNode(x)",
    to: ";t=M.",
    put: "Object.getPrototypeOf(Object.getPrototypeOf(M)).createTextNode.call(M,x)",
  },
  {
    why: "the same",
    from: "M.createElementNS(f,C,",
    to: ",l&&(n.__m",
    put: "Object.getPrototypeOf(Object.getPrototypeOf(M)).createElementNS.call(M,f,C)",
  },
  {
    why: "pictures and formulas have namespaces of their own; the survey has neither",
    from: 'if("svg"==C?',
    to: "o)for(s=0;s<o.length",
    put: 'if(f="http://www.w3.org/1999/xhtml",',
  },
  {
    why: "no text is ever read as markup",
    from: '"dangerouslySetInnerHTML"==s?y=k:',
    to: '"children"==s||s in x',
    put: "",
  },
  { why: "the same", from: '"dangerouslySetInnerHTML"==s?h=k:', to: '"value"==s?b=k', put: "" },
  { why: "the same", from: "h?(l||y&&(h.__html", to: "I(a,w(_)?_", put: "(" },
];

/** Takes out of Preact what the widget never uses and what must not be in it. */
export function lean(): Plugin {
  return {
    name: "klankbord-lean-preact",
    enforce: "pre",
    apply: "build",
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.(mjs|module\.js|js)$/.test(id)) return null;
      let lean = code;
      for (const { why, from, to, put } of CUTS) {
        const [before, after, more] = lean.split(from);
        const end = after?.indexOf(to) ?? -1;
        if (after === undefined || more !== undefined || end < 0)
          this.error(`Preact has changed; look again at the cut "${why}" in build/lean.ts`);
        lean = before + put + after.slice(end);
      }
      return { code: lean, map: null };
    },
  };
}
