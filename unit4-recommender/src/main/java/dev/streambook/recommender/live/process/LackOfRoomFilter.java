package dev.streambook.recommender.live.process;

import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.filter.AbstractFilter;

/**
 * Keeps out of the log what engines say of a disk with too little room. While the intake waits, Flume's source, channels and
 * sinks complain one by one and again at every try, with stack traces; when the program cannot go on, every engine may. {@link
 * DiskRoom} tells either to the user, once and in one sentence.
 */
final class LackOfRoomFilter extends AbstractFilter {

    private static final String FLUME = "org.apache.flume.";

    /** A channel looks at the disk every 15 s, and its source and sink try again after up to 5 s. */
    private static final long FLUME_NOTICES = TimeUnit.SECONDS.toNanos(20);

    private final DiskRoom room;
    private final LongSupplier nanoTime;
    private boolean lacked;
    private long lackedAt;

    LackOfRoomFilter(DiskRoom room, LongSupplier nanoTime) {
        this.room = room;
        this.nanoTime = nanoTime;
    }

    @Override
    public Result filter(LogEvent event) {
        try {
            return room.failure().isPresent() || event.getLoggerName().startsWith(FLUME) && isLacking()
                    ? Result.DENY
                    : Result.NEUTRAL;
        } catch (UncheckedIOException folderIsGone) {
            return Result.NEUTRAL;
        }
    }

    /** Whether there is too little room, or was until a moment ago and Flume need not know yet. */
    private synchronized boolean isLacking() {
        long now = nanoTime.getAsLong();
        if (room.remark().isPresent()) {
            lacked = true;
            lackedAt = now;
        }
        return lacked && now - lackedAt < FLUME_NOTICES;
    }
}
