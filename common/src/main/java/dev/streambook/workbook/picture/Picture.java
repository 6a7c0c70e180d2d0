package dev.streambook.workbook.picture;

/** A finished drawing. */
public interface Picture {

    /** The whole text of an SVG file, ending in a line feed; equal for equal contents. */
    String svg();
}
