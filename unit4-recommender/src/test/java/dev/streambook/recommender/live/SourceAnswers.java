package dev.streambook.recommender.live;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.Rated;
import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.recommender.live.part.LiveSettings;
import dev.streambook.recommender.live.source.GeneratedSource;
import dev.streambook.recommender.settings.Settings;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the lines of the invented audience say, counted without an engine.
 *
 * @param ids of its events; what came twice has one
 * @param raters how many users rate the film in the end, by film
 * @param plays how often the film was watched or rated, by film
 */
public record SourceAnswers(Set<String> ids, Map<Integer, Long> raters, Map<Integer, Long> plays) {

    /** Nobody waits for the pace of the live source. */
    private static final Map<String, String> AT_ONCE = Map.of("generator.events-per-second", "1000000");

    public static SourceAnswers of(long lines) throws IOException, InterruptedException {
        Set<String> ids = new HashSet<>();
        Map<List<Integer>, ViewingEvent> last = new HashMap<>();
        Map<Integer, Long> plays = new TreeMap<>();
        new GeneratedSource(new LiveSettings(Settings.load(AT_ONCE, Map.of())).audience, OptionalLong.of(lines))
                .run(
                        line -> event(line).filter(event -> ids.add(event.id())).ifPresent(event -> {
                            if (event instanceof Rated || event instanceof Unrated) {
                                last.merge(List.of(event.user(), event.item()), event, SourceAnswers::later);
                            }
                            if (event instanceof Rated || event instanceof Watched) {
                                plays.merge(event.item(), 1L, Long::sum);
                            }
                        }),
                        0);
        Map<Integer, Long> raters = new TreeMap<>();
        last.values().stream()
                .filter(Rated.class::isInstance)
                .forEach(rating -> raters.merge(rating.item(), 1L, Long::sum));
        return new SourceAnswers(ids, raters, plays);
    }

    private static ViewingEvent later(ViewingEvent one, ViewingEvent other) {
        return other.time().isBefore(one.time()) ? one : other;
    }

    private static Optional<ViewingEvent> event(byte[] line) {
        try {
            return Optional.of(EventJson.read(line));
        } catch (MalformedEventException e) {
            return Optional.empty();
        }
    }
}
