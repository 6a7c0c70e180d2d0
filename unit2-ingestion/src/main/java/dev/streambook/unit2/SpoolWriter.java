package dev.streambook.unit2;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Hands lines to a Flume agent by putting files into the folder that its spooling directory source reads.
 *
 * <p>An answer has the public constructor {@code (Path spool)}, with that folder, which exists. The source takes every file
 * in it but those whose names end in {@value #DRAFT}, at any time; it has no other agreement with the writer. The folder
 * is a file system of its own: a file that lies beside it cannot be moved into it, only copied.
 *
 * <ul>
 *   <li>The source never sees a part of a file, whenever it looks, and whenever the writer or the machine dies.
 *   <li>No name is used twice: not by a writer that was started again, and not by two that run at once. What a writer that
 *       died has left behind is in nobody's way.
 *   <li>Work with {@code java.nio.file} and {@code java.nio.channels} alone, not with {@code java.io.File}: the folder may lie on a
 *       disk for tests, on which the power fails.
 * </ul>
 */
@Exercise(id = "2.4", title = "Spool safely", stars = 2)
@Promise(id = "arrives-once", says = "Each line that was published arrives once.", read = "the-source")
@Promise(id = "utf8-lines", says = "The file holds the lines in UTF-8, each ended by a line feed.", read = "the-source")
@Promise(
        id = "one-pass",
        says = "The lines are gone through once and are not kept: there may be more than memory holds.",
        read = "the-source")
@Promise(id = "whole-files", says = "Whenever the source looks, it sees whole files only.", read = "write-then-rename")
@Promise(
        id = "unfinished-unpublished",
        says = "A writer that dies in the middle has published nothing, and is in nobody's way.",
        read = "drafts")
@Promise(id = "new-names", says = "A writer that was started again uses no name that was used before.", read = "names")
@Promise(
        id = "two-writers",
        says = "Two writers at once, even in the same nanosecond, never overwrite each other's files.",
        read = "two-writers")
@Promise(id = "refusal-told", says = "Where the disk refuses, the caller is told.", read = "the-source")
@Promise(
        id = "whole-after-power-loss",
        says = "A file that can be seen is whole, also when the power has failed.",
        read = "force")
public interface SpoolWriter {

    /** How the name ends of a file that the source passes over: its {@code ignorePattern} is {@code .*\.part}. */
    String DRAFT = ".part";

    /**
     * Publishes the lines as one new file: UTF-8, in their order, each ended by a line feed.
     *
     * @param lines holds no line feeds; is gone through once; may be larger than memory. It may fail on the way: then its
     *     exception is thrown, and nothing is published
     * @return the file under the name that the source finds; it is whole, also if the power fails now
     * @throws IOException if the disk refuses; then nothing is published
     */
    Path publish(Iterable<String> lines) throws IOException;
}
