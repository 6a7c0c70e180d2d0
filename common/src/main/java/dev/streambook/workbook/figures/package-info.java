/**
 * Measured figures on the pages. A run of the profile {@code bench} writes them to {@code docs/unitN/bench/*.csv}; pictures
 * and tables are drawn from those files alone, by an ordinary test, so that a page never differs from the recorded run.
 */
package dev.streambook.workbook.figures;
