package dev.streambook.recommender.live;

import dev.streambook.recommender.intake.WrittenLogs;
import dev.streambook.recommender.live.fault.FaultLog;
import dev.streambook.recommender.live.part.IntakeParts;
import dev.streambook.recommender.live.source.Source;
import dev.streambook.recommender.live.source.SourceRun;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The log files that Flume reads, and who writes them.
 *
 * @param before lines that earlier runs of the source have written
 */
record LiveLogs(Path folder, long before, SourceRun source, FaultLog faults) {

    /** Puts what earlier runs have left in order. */
    static LiveLogs in(Path folder, Source from, long fileBytes) throws IOException {
        long before = new WrittenLogs(folder).settle();
        return new LiveLogs(
                folder,
                before,
                new SourceRun(from, IntakeParts.logFiles(folder, fileBytes), before),
                new FaultLog(IntakeParts.logFiles(folder, FaultLog.NAME, fileBytes)));
    }

    /** Whether this run may still write into the file. */
    boolean isWriting(Path file) {
        return source.isWriting(file) || faults.isWriting(file);
    }

    /** Lines that this run has written. */
    long written() {
        return source.written() - before + faults.written();
    }
}
