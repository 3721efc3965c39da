import type { Cuts } from "./cut.ts";

/**
 * The widget's components are functions without state, drawn again as a whole after each change into an empty shadow
 * root. What of Preact serves anything else never runs here and would be a seventh of the bytes that a visitor loads; and
 * two things must not be in it for safety.
 */
export const PREACT: Cuts = {
  "A component is a function of its properties: no state, life cycle, context, portal, suspense": [
    [
      'n:if("function"==typeof V){v=e.length',
      "else l=r.__e=F(",
      'if("function"==typeof V){s=V(r.props),l=I(t,w(s)?s:[s],r,u,i,f,o,e,l,c,a)}',
    ],
    ["128&u.__u&&(c=32&u.__u", 'if("function"==typeof V)', ""],
    ["if(n.unmount&&n.unmount(t)", "if(i=t.__k)for(e=0", ""],
    ["!u&&(i=t.__c)&&(i=i.__z)", "u||g(t.__e)", ""],
    ["n={__e:function", "t=0,r=function", "n={},"],
    ["x.prototype.setState", "e=Symbol()", ""],
    ["if(n.props.__P)return t;", "if(i=n.__k)", ""],
    ["(!u&&r.moveBefore", ",t=o;(t=t&&", "r.insertBefore(o,t||null)"],
    ["&&8==t.nodeType&&!t.data", ";);return t}function O", "&&0"],
  ],
  "No refs, no hooks for add-ons": [
    ["return(s=n.diffed)", ",l}function B(", "return 0"],
    ["E(f,r.__k,o),", "r.__k.props", ""],
    ["(h.ref!=v.ref||", "d=d||w", ""],
    ["n.__&&n.__(t,r),", "9==r.nodeType", ""],
    ["return!o&&n.vnode&&n.vnode(e),", "e}function M(", "return "],
    ["n.event?n.event(r):r", ")}}}function z", "r"],
  ],
  "No text is ever read as markup": [
    ['"dangerouslySetInnerHTML"==s?y=k:', '"children"==s||s in x', ""],
    ['"dangerouslySetInnerHTML"==s?h=k:', '"value"==s?b=k', ""],
    ["h?(l||y&&(h.__html", "I(a,w(_)?_", "("],
  ],
  "A page may have put a form in the place of these methods on its document, and its own `Document` in that of the browser":
    [
      [
        "M.createTextNode(x)",
        ";t=M.",
        "Object.getPrototypeOf(Object.getPrototypeOf(M)).createTextNode.call(M,x)",
      ],
      [
        "M.createElementNS(f,C,",
        "}if(C){",
        "Object.getPrototypeOf(Object.getPrototypeOf(M)).createElementNS.call(M,f,C)",
      ],
    ],
  "Children come and go, and never change places": [["if(g){for(a=[],", "if(d)for(f=0;f<v;f++)", ""]],
  "All elements are HTML, and none was there before": [
    ['if("svg"==C?', "if(!t){if(M=", 'f="http://www.w3.org/1999/xhtml";'],
    ['if(a="template"==C&&t.content', "for(s in $)k=$[s]", "a=t;"],
    ['"value"==s&&"defaultValue"in x', "N(t,s,null,k,f)", ""],
    ['l&&"function"!=typeof k||', "$[s]===k", ""],
    ["o?o[0]:u.__k&&S(u,0)", '(s="value"', "u.__k&&S(u,0),l,c),0)||"],
    ['"progress"==C&&null==b?', "null==b||", ""],
    ['&&("progress"!=C||b)', "||N(t,s,b", ""],
    ['if("http://www.w3.org/2000/svg"==i)', 'if("width"!=t', ""],
    ["f=t!=(t=t.replace(l", '(t=t.slice(2))[0]<"a"', ""],
    ["l=/(PointerCapture)", "c=0,a={}", ""],
    ['"width"!=t&&', '"role"!=t', ""],
    ['&&"popover"!=t', "&&t in n)", ""],
    ['"popover"==t&&1==r?', "r)}}function V", ""],
    ['if("style"==t)', 'else if("o"==t[0]', 'if("style"==t)for(t in r)n.style[t]=r[t];'],
    ["9==r.nodeType&&", "i=(u=t&&32", ""],
    ["r.firstChild?d.call(r.childNodes):null", ",f,i?i.__e", "null"],
  ],
};
