package dev.streambook.unit4.live;

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
final class GeneratedSource implements Source {

    private final Generator generator;
    private final long history;
    private final double perSecond;
    private final OptionalLong limit;
    private volatile Truth truth = Truth.NOTHING;

    /** @param limit after how many lines it ends; empty for never */
    GeneratedSource(GeneratorSettings settings, long history, double perSecond, OptionalLong limit) {
        this.generator = new Generator(settings);
        this.history = history;
        this.perSecond = perSecond;
        this.limit = limit;
    }

    @Override
    public String name() {
        return "an invented audience: %,d lines of history, then %s a second".formatted(history, perSecond);
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
    public void run(Lines lines) throws IOException, InterruptedException {
        GeneratedLines story = generator.endless();
        long most = limit.orElse(Long.MAX_VALUE);
        long began = System.nanoTime();
        for (long written = 0; written < most; written++) {
            lines.write(story.next().bytes());
            truth = story.truth();
            if (written >= history) {
                long due = began + (long) ((written - history) / perSecond * 1e9);
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
