/**
 * The program as a library: {@link sicetnon.SicEtNon} reads articles, {@link sicetnon.Findings} is
 * what it finds. These types stay as they are from one minor version to the next; all packages
 * below this one are internal and may change with any version.
 */
package sicetnon;
