import { withScript, type Host } from "../host.ts";

/** What a page's scripts did to the language and the browser before the survey came. */
export const builtins: Host[] = [
  withScript(
    "every built-in prototype is frozen",
    `for (const name of Object.getOwnPropertyNames(window)) {
       const value = Object.getOwnPropertyDescriptor(window, name).value;
       if (typeof value === "function" && value.prototype && !/^(Window|EventTarget|webkit)/.test(name)) {
         Object.freeze(value.prototype); Object.freeze(value);
       }
     }`,
  ),
  withScript(
    "lists and texts have a toJSON of their own",
    `Array.prototype.toJSON = function () { return JSON.stringify(this.join()) };
     String.prototype.toJSON = Number.prototype.toJSON = Date.prototype.toJSON = function () { return '"' + this + '"' };
`,
  ),
  withScript(
    "objects, lists and functions carry additions that for-in meets",
    `for (const name of ["extend", "each", "clone", "merge", "first", "last", "remove", "contains", "keys", "size", "empty"]) {
       Object.prototype[name] = function () { throw new Error("not for you") };
       Array.prototype["$" + name] = function () {};
       Function.prototype["$" + name] = function () {};
     }`,
  ),
  withScript(
    "old polyfills overwrite newer built-ins",
    // As they stood in scripts of their time, without a look whether the browser has better.
    `Array.from = function (list) { var all = []; for (var i = 0; i < (list.length || 0); i++) all.push(list[i]); return all };
     Array.prototype.entries = Array.prototype.toArray = function () { return this.slice() };
     Array.prototype.find = function (f) { for (var i = 0; i < this.length; i++) if (f(this[i])) return this[i] };
     Array.prototype.includes = function (x) { return this.indexOf(x) >= 0 };
     Object.keys = function (o) { var all = []; for (var k in o) if (o.hasOwnProperty(k)) all.push(k); return all };
     Object.entries = function (o) { return Object.keys(o).map(function (k) { return [k, o[k]] }) };
     Object.assign = function (o) { for (var i = 1; i < arguments.length; i++) for (var k in arguments[i]) o[k] = arguments[i][k]; return o };
     String.prototype.trim = function () { return this.replace(/^\\s+|\\s+$/g, "") };
     Function.prototype.bind = function (that) { var f = this, a = [].slice.call(arguments, 1); return function () { return f.apply(that, a.concat([].slice.call(arguments))) } };
     Element.prototype.matches = function (s) { return [].indexOf.call((this.document || this.ownerDocument).querySelectorAll(s), this) >= 0 };
     Element.prototype.closest = function (s) { var e = this; do { if (e.matches(s)) return e; e = e.parentElement } while (e); return null };
     Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this) };
     window.CustomEvent = function (type, o) { var e = document.createEvent("CustomEvent"); e.initCustomEvent(type, !!(o && o.bubbles), !!(o && o.cancelable), o && o.detail); return e };
     window.URLSearchParams = function (text) { this.text = String(text); this.get = function () { return null } };
     window.requestAnimationFrame = function (f) { return setTimeout(f, 16) };
     window.queueMicrotask = function (f) { setTimeout(f, 0) };
     delete Crypto.prototype.randomUUID;`,
  ),
  withScript(
    "the network is watched: fetch, XMLHttpRequest and sendBeacon are wrapped",
    `const ask = window.fetch;
     window.fetch = function (url, options) {
       if (url.toLowerCase().indexOf("analytics") >= 0) return Promise.reject(new Error("blocked"));
       return ask.call(window, url, options).then(function (answer) { answer.clone().text(); return answer });
     };
     Navigator.prototype.sendBeacon = function () { throw new Error("no beacons") };
     XMLHttpRequest.prototype.open = function () { throw new Error("no requests") };`,
  ),
  withScript(
    "listeners are wrapped and their removal forgets them",
    `const add = EventTarget.prototype.addEventListener;
     EventTarget.prototype.addEventListener = function (type, listener, options) {
       const wrapped = typeof listener === "function" ? function (event) { return listener.apply(this, [event]) } : listener;
       return add.call(this || window, type, wrapped, options);
     };
     EventTarget.prototype.removeEventListener = function () {};`,
  ),
  withScript(
    "shadow roots and custom elements are instrumented",
    `const attach = Element.prototype.attachShadow;
     Element.prototype.attachShadow = function (options) { return attach.call(this, { mode: "open", delegatesFocus: false }) };
     const define = customElements.define;
     CustomElementRegistry.prototype.define = function (name, type, options) {
       if (customElements.get(name)) throw new Error("twice: " + name);
       return define.call(this, name, class extends type {}, options);
     };`,
  ),
  withScript(
    "timers, promises, console and history are replaced",
    `const wait = window.setTimeout;
     window.setTimeout = function (work, ms) { return wait(function () { work() }, (ms || 0) + 1) };
     class Slow extends Promise { then(a, b) { return super.then(a, b) } }
     window.Promise = Slow;
     window.requestIdleCallback = undefined;
     Math.random = function () { return 0.5 };
     for (const level of ["log", "info", "debug"]) console[level] = function () { throw new Error("no logging") };
     const push = history.pushState;
     history.pushState = function () { push.apply(history, arguments); window.dispatchEvent(new Event("locationchange")) };`,
  ),
  withScript(
    "loaders for other module systems are about",
    `window.define = function () { throw new Error("anonymous define") }; window.define.amd = {};
     window.module = { exports: {} }; window.exports = window.module.exports; window.require = function () { throw new Error("no module") };
     window.process = { env: {} }; window.global = {}; window.React = null; window.preact = { h: null, options: {} };`,
  ),
  withScript(
    "storage, locks and databases refuse",
    `const refuse = () => { throw new DOMException("denied", "SecurityError") };
     for (const name of ["localStorage", "sessionStorage", "caches"]) Object.defineProperty(window, name, { get: refuse });
     Object.defineProperty(Document.prototype, "cookie", { get: refuse, set: refuse });
     IDBFactory.prototype.open = refuse;
     LockManager.prototype.request = () => Promise.reject(new DOMException("denied", "SecurityError"));
     delete Crypto.prototype.randomUUID;`,
  ),
];
