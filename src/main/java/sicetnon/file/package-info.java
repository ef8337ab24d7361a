/**
 * Files as the system has them: which may be read and how much of each, and how their names are
 * printed.
 *
 * <p>Comes in: a path. Goes out: bytes, or why there are none; a name that can be printed anywhere.
 * Nothing here knows what a file is about.
 */
package sicetnon.file;
