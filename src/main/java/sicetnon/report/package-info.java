/** Results in, files out: one writer per format, each file whole or not at all. */
package sicetnon.report;
