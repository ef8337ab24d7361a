/**
 * Who can be meant: the roles of a folder, and where sentences name them.
 *
 * <p>Comes in: a source with its sentences. Goes out: {@code RolesShown}, the names that it shows
 * to be roles ({@code RoleFinder}: headings and titles, {@code SideBySide}, {@code ActingRoles},
 * labels and tables); of all articles together a {@code RoleList}; and back for each source a
 * {@code RoleBook}, which finds {@code Mention}s. A sentence with them is a {@code Parse}.
 */
package sicetnon.role;
