package dev.streambook.unit2;

import dev.streambook.engine.junit.Isolated;
import dev.streambook.fault.SimulatedCrash;
import dev.streambook.unit2.disk.Disk;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Restarted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flume.source.SpoolDirectorySource;

/**
 * Writers that publish into a folder on a {@link Disk}, and Flume's source that reads it: what they were told to publish, what
 * came of it, and what they threw.
 */
public final class SpoolRun {

    private static final Map<String, String> SETTINGS = Map.of("ignorePattern", ".*\\.part");

    private static final AtomicInteger RUNS = new AtomicInteger();

    private final Answer<SpoolWriter> answer;
    private final Isolated isolated;
    private final Path spool;
    private final Disk disk;
    private final List<String> sent = new ArrayList<>();
    private final List<String> thrown = new ArrayList<>();
    private final List<String> read = new ArrayList<>();
    private boolean sourceHasGivenUp;

    public SpoolRun(Answer<SpoolWriter> answer, Isolated isolated) {
        this.answer = answer;
        this.isolated = isolated;
        isolated.quiet(SpoolDirectorySource.class);
        this.spool = isolated.directory("run-%d/spool".formatted(RUNS.incrementAndGet()));
        this.disk = new Disk(spool);
    }

    public Disk disk() {
        return disk;
    }

    /** Flume's source runs until it has read every file that lies in the folder, or has given up; then it stays so. */
    public void look() {
        if (sourceHasGivenUp) {
            return;
        }
        try (SpoolSource source = new SpoolSource(spool, SETTINGS, isolated.directory("marks"))) {
            source.pass();
            read.addAll(source.lines());
            sourceHasGivenUp = source.hasGivenUp();
        }
    }

    /** As of a process that was started a moment ago: nothing is left of what the others counted. */
    public SpoolWriter newWriter() {
        return Restarted.of(answer).create(disk.folder());
    }

    /** Has the lines published, and counts them as sent; what is thrown is kept for {@link #toString}. */
    public void publish(SpoolWriter writer, List<String> lines) {
        sent.addAll(lines);
        attempt(writer, lines);
    }

    /** The same, without counting them: they have been, or will be sent again. */
    public void attempt(SpoolWriter writer, Iterable<String> lines) {
        try {
            writer.publish(lines);
        } catch (SimulatedCrash crash) {
            thrown.add(crash.getMessage());
        } catch (Exception e) {
            thrown.add(e.toString().replace(spool.toString(), "spool"));
        }
    }

    /** The source looks once more, and what was sent is held against what it has read. */
    public Accounting accounting() {
        look();
        return Accounting.of(
                sent,
                read.stream()
                        .map(line -> line.isEmpty() ? "an empty event" : line)
                        .toList());
    }

    /** Whether Flume's source has met what it did not expect, and reads nothing more until it is restarted. */
    public boolean sourceHasGivenUp() {
        return sourceHasGivenUp;
    }

    /** What a failure message needs beside the accounting. */
    @Override
    public String toString() {
        return "the writer threw: %s; Flume's source: %s"
                .formatted(
                        thrown.isEmpty() ? "nothing" : thrown,
                        sourceHasGivenUp ? "has given up, until somebody restarts it" : "goes on reading");
    }
}
