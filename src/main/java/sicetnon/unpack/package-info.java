/**
 * Files that are no text: their bytes in, what a reader would type out of them out. One class per
 * format; none opens a file, follows a link out of its document or trusts a size it is told.
 */
package sicetnon.unpack;
