/**
 * Pictures of the pages, drawn by the build from what the reference solutions really did.
 *
 * <p>{@link dev.streambook.workbook.picture.Chart} draws lines, dots, bars and bands over two axes,
 * {@link dev.streambook.workbook.picture.Lanes} draws stretches and marks along one time axis,
 * {@link dev.streambook.workbook.picture.Grid} draws a table. All give the text of an SVG file: the same numbers give the
 * same bytes on every machine, and the colours follow the reader's light or dark scheme. A test holds the file in
 * {@code docs/} to its run with {@link dev.streambook.workbook.picture.PictureFile}.
 */
package dev.streambook.workbook.picture;
