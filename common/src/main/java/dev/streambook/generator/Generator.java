package dev.streambook.generator;

import dev.streambook.event.Film;
import dev.streambook.event.ViewingEvent;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An invented film service: its films, its viewers' tastes, what they do, and the lines that reach us of it. Every
 * call starts the same story from its beginning; equal settings give byte-equal lines. The faults have chance of
 * their own, so runs that differ only in {@link GeneratorSettings#faults()} tell of the same events.
 *
 * <pre>{@code
 * GeneratedLines lines = new Generator(GeneratorSettings.defaults()).lines();
 * lines.forEachRemaining(line -> write(line.bytes()));
 * lines.truth().distinct();    // so many events must be in the archive, each once
 * }</pre>
 */
public final class Generator {

    private final GeneratorSettings settings;
    private final InventedFilms films;
    private final PlantedTaste before;
    private final PlantedTaste after;

    public Generator(GeneratorSettings settings) {
        this.settings = settings;
        this.films = new InventedFilms(settings.seed(), settings.films());
        this.before = PlantedTaste.of(settings, films);
        this.after = before.drifted(settings.seed());
    }

    /** The films, item 1 first. */
    public List<Film> catalogue() {
        return films.list();
    }

    /** The tastes before the drift. */
    public PlantedTaste taste() {
        return before;
    }

    /** The tastes of sessions that start after the drift. */
    public PlantedTaste tasteAfterDrift() {
        return after;
    }

    /** What happened in the homes, in the order of event time: {@link GeneratorSettings#events()} events, no faults. */
    public Stream<ViewingEvent> events() {
        Iterable<ViewingEvent> homes = this::homes;
        return StreamSupport.stream(homes.spliterator(), false).limit(settings.events());
    }

    /** The lines of {@link #events()} as they arrive: one each, one more for a duplicate. */
    public GeneratedLines lines() {
        return delivered(events().iterator());
    }

    /** As {@link #lines()}, but without end. Remembers what each viewer has watched, and nothing else. */
    public GeneratedLines endless() {
        return delivered(homes());
    }

    private Iterator<ViewingEvent> homes() {
        return new Households(settings, before, after);
    }

    private GeneratedLines delivered(Iterator<ViewingEvent> events) {
        return new GeneratedLines(events, settings.faults(), Seeds.FAULTS.random(settings.seed()));
    }
}
