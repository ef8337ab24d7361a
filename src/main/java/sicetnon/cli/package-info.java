/** The command line: options, streams, exit codes. The only room that prints. */
package sicetnon.cli;
