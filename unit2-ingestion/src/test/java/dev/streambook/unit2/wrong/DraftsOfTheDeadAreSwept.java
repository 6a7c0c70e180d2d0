package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "A draft that lies there at the start was left by one that died",
        breaks = "two-writers",
        test = "a_second_writer_publishes_while_the_first_is_writing",
        saying = "lost: a001")
public final class DraftsOfTheDeadAreSwept extends SpoolWriter {

    public DraftsOfTheDeadAreSwept(Path spool) {
        super(swept(spool));
    }

    private static Path swept(Path spool) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(spool)) {
            for (Path file : files) {
                if (file.toString().endsWith(DRAFT)) {
                    Files.delete(file);
                }
            }
            return spool;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
