package dev.streambook.recommender.live.source;

import dev.streambook.event.Film;
import dev.streambook.generator.GeneratedLines;
import dev.streambook.generator.Generator;
import dev.streambook.generator.GeneratorSettings;
import dev.streambook.generator.Truth;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * The invented audience: first its history, all at once, so that there is something to learn from, then the evening as it
 * goes, at a steady rate.
 */
public final class GeneratedSource implements Source {

    private final GeneratorSettings audience;
    private final Generator generator;
    private final long history;
    private final double perSecond;
    private final OptionalLong limit;
    private volatile Truth truth = Truth.NOTHING;

    /** @param limit after how many lines it ends; empty for never */
    public GeneratedSource(Audience audience, OptionalLong limit) {
        this.audience = audience.generator();
        this.generator = new Generator(this.audience);
        this.history = audience.history();
        this.perSecond = audience.eventsPerSecond();
        this.limit = limit;
    }

    @Override
    public String name() {
        return "an invented audience: %,d lines of history, then %s a second".formatted(history, perSecond);
    }

    /** Not the pace and not the limit: a later run may be faster or longer. */
    @Override
    public String identity() {
        return "an invented audience: " + audience;
    }

    @Override
    public List<Film> films() {
        return generator.catalogue();
    }

    @Override
    public OptionalLong expectedLines() {
        return limit;
    }

    @Override
    public void run(Lines lines, long from) throws IOException, InterruptedException {
        GeneratedLines story = generator.endless();
        long most = limit.orElse(Long.MAX_VALUE);
        long live = Math.max(history, from);
        long began = System.nanoTime();
        for (long written = 0; written < most; written++) {
            byte[] line = story.next().bytes();
            truth = story.truth();
            if (written < from) {
                continue;
            }
            lines.write(line);
            if (written >= live) {
                long due = began + (long) ((written - live) / perSecond * 1e9);
                pauseUntil(due);
            } else {
                began = System.nanoTime();
            }
        }
    }

    @Override
    public List<String> remarks() {
        return List.of("planted: " + truth);
    }

    private static void pauseUntil(long due) throws InterruptedException {
        long nanos = due - System.nanoTime();
        if (nanos > 0) {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    }
}
