/** What earlier runs and reviewers left in the output folder, and what of it the next run keeps. */
package sicetnon.state;
