/** A report in, decisions out: the page in a browser, on this machine alone. */
package sicetnon.serve;
